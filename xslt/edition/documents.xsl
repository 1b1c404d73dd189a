<?xml version="1.0" encoding="UTF-8"?>
<!--
  What is said of a document wherever a page of the edition names it.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The member of the corpus that a node is in. -->
  <xsl:function name="f:member" as="element(TEI)?">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/ancestor-or-self::TEI[parent::teiCorpus]"/>
  </xsl:function>

  <xsl:function name="f:document-title" as="xs:string">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:sequence select="(f:title($document)[. ne ''], string($document/@n)[. ne ''], f:label('untitled'))[1]"/>
  </xsl:function>

  <!-- The page of a document, from the front page and those beside it. -->
  <xsl:function name="f:document-page" as="xs:string">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:sequence select="encode-for-uri($document/@n) || '.html'"/>
  </xsl:function>

  <xsl:template name="t:document-link">
    <a href="{f:document-page(.)}">
      <xsl:sequence select="f:language-attributes(.)"/>
      <bdi><xsl:value-of select="f:document-title(.)"/></bdi>
    </a>
  </xsl:template>

  <xsl:template name="t:document-date">
    <xsl:variable name="date" as="element()?" select="f:document-date(.)"/>
    <xsl:choose>
      <xsl:when test="normalize-space($date)">
        <xsl:apply-templates select="$date" mode="m:text">
          <xsl:with-param name="ids" select="false()" tunnel="yes"/>
          <xsl:with-param name="phrasing" select="true()" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:when test="$date">
        <xsl:value-of select="f:date-words($date)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:transform>
