<?xml version="1.0" encoding="UTF-8"?>
<!-- Where pages of the source begin: a place that the list of pages leads to. Its number is shown by the style sheet. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:accumulator name="page-break" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="pb" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:template match="pb" mode="m:text" priority="2">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="ids" as="xs:boolean" select="true()" tunnel="yes"/>
    <xsl:variable name="number" as="xs:string" select="normalize-space(@n)"/>
    <xsl:element name="{if (not($phrasing) and f:is-block-context(..)) then 'div' else 'span'}">
      <xsl:if test="$ids">
        <xsl:attribute name="id" select="(@xml:id, 'page:' || accumulator-before('page-break'))[1]"/>
      </xsl:if>
      <xsl:if test="$number ne ''">
        <xsl:attribute name="class" select="'pagebreak'"/>
        <xsl:attribute name="role" select="'doc-pagebreak'"/>
        <xsl:attribute name="aria-label" select="$number"/>
      </xsl:if>
    </xsl:element>
  </xsl:template>
</xsl:transform>
