<?xml version="1.0" encoding="UTF-8"?>
<!-- The registers of the book: persons, places and bodies, as on the pages of the edition, each mention a link to its passage. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- None for a document by itself, whose persons stand behind its text. -->
  <xsl:variable name="v:corpus" as="element(teiCorpus)?" select="/teiCorpus"/>

  <!-- Registers say here what they know of each document. -->
  <xsl:variable name="entries" as="xs:string" select="'within'"/>

  <!-- What is registered, by the name of its file. -->
  <xsl:variable name="v:registers" as="map(xs:string, xs:string)" select="
    map { 'persons': 'person', 'places': 'place', 'organizations': 'org' }"/>

  <!-- The files of the registers that have an entry, in their order. -->
  <xsl:variable name="v:register-files" as="xs:string*" select="
    ('persons', 'places', 'organizations')[exists($v:entries($v:registers(.)))]"/>

  <xsl:template name="t:register-pages">
    <xsl:variable name="corpus" as="element()" select="."/>
    <xsl:for-each select="$v:register-files">
      <xsl:variable name="file" as="xs:string" select="."/>
      <xsl:variable name="title" as="xs:string" select="f:label('page.' || $file)"/>
      <xsl:variable name="content" as="document-node()">
        <xsl:document>
          <h1><xsl:value-of select="$title"/></h1>
          <xsl:for-each select="$corpus">
            <xsl:call-template name="t:register">
              <xsl:with-param name="kind" select="$v:registers($file)"/>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:document>
      </xsl:variable>
      <xsl:result-document href="{$file}.xhtml" format="xhtml">
        <xsl:call-template name="t:book-page">
          <xsl:with-param name="title" select="$title"/>
          <xsl:with-param name="type" select="'backmatter'"/>
          <xsl:with-param name="content" select="$content"/>
        </xsl:call-template>
      </xsl:result-document>
    </xsl:for-each>
  </xsl:template>
</xsl:transform>
