<?xml version="1.0" encoding="UTF-8"?>
<!--
  Addresses at which documents stood before: at each a page that leads to where the document is now. The header of the corpus has them
  as references and what they have become (refsDecl, TEI 16.2.5). A reader without a script comes to the document, one with a script to the
  passage.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:key name="page" match="teiCorpus/TEI" use="@n || '.html'"/>

  <xsl:template name="t:retired">
    <xsl:for-each select="$v:corpus/teiHeader/encodingDesc/refsDecl[@n = 'retired']/cRefPattern[matches(@matchPattern, '^[A-Za-z0-9][A-Za-z0-9_-]*$')]">
      <xsl:variable name="document" as="element(TEI)?" select="key('page', @replacementPattern)[1]"/>
      <xsl:if test="$document and empty(key('page', @matchPattern || '.html'))">
        <xsl:result-document href="{@matchPattern}.html">
          <xsl:call-template name="t:retired-page">
            <xsl:with-param name="document" select="$document"/>
          </xsl:call-template>
        </xsl:result-document>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="t:retired-page">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:variable name="title" as="xs:string" select="(f:title($document)[. ne ''], f:label('untitled'))[1]"/>
    <xsl:variable name="page" as="xs:string" select="encode-for-uri($document/@n) || '.html'"/>
    <xsl:call-template name="t:bare-page">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="moved" select="$page"/>
      <xsl:with-param name="main" as="node()*">
        <p>
          <xsl:value-of select="f:label('moved')"/>
          <xsl:text> </xsl:text>
          <a href="{$page}"><xsl:value-of select="$title"/></a>
        </p>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:transform>
