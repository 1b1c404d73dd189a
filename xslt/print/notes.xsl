<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: whole at their calls, whence they sink to the foot of the page. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="note[f:is-called(.)]" mode="m:text" priority="2">
    <aside class="footnote" data-number="{f:series-number(.)}" data-series="{if (f:is-editors-note(.)) then 'editors' else 'source'}">
      <xsl:sequence select="f:language-attributes((ancestor-or-self::*[@xml:lang])[last()])"/>
      <xsl:apply-templates mode="#current">
        <xsl:with-param name="phrasing" select="false()" tunnel="yes"/>
      </xsl:apply-templates>
    </aside>
  </xsl:template>
</xsl:transform>
