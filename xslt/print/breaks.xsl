<?xml version="1.0" encoding="UTF-8"?>
<!-- Where pages of the source begin, which stands in the margin; the numbers of paragraphs, which do too. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="pb" mode="m:text" priority="2">
    <xsl:if test="normalize-space(@n)">
      <span class="source-page" data-number="{normalize-space(@n)}"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="text//p[@n][not(ancestor::note)] | text//ab[@n][not(ancestor::note)]" mode="m:text" priority="2">
    <xsl:param name="lead" as="node()*"/>
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="made" as="node()*">
      <xsl:next-match>
        <xsl:with-param name="lead" select="$lead"/>
      </xsl:next-match>
    </xsl:variable>
    <xsl:for-each select="$made/self::*">
      <xsl:copy>
        <xsl:sequence select="@*"/>
        <xsl:if test="not($phrasing)">
          <xsl:attribute name="data-number" select="*:a[@class = 'number'][1]"/>
        </xsl:if>
        <xsl:sequence select="node() except *:a[@class = 'number'][not($phrasing)]"/>
      </xsl:copy>
    </xsl:for-each>
  </xsl:template>
</xsl:transform>
