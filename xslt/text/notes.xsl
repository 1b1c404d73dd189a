<?xml version="1.0" encoding="UTF-8"?>
<!--
  Notes: their number in brackets at the call, their words at the end.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="note" mode="m:text">
    <xsl:choose>
      <xsl:when test="f:is-called(.)">
        <xsl:value-of select="'[' || f:note-number(.) || ']'"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="marks" as="xs:string" select="if (matches(@rend, '^\s*\(')) then '()' else '[]'"/>
        <xsl:value-of select="substring($marks, 1, 1) || string-join(f:lines(., ''), ' ') || substring($marks, 2, 1)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A note that stands between blocks. -->
  <xsl:template match="note" mode="m:lines">
    <xsl:variable name="lines" as="xs:string*" select="f:lines(., '')"/>
    <xsl:sequence select="
      if (@n) then f:opened($lines, '[' || @n || ']')
      else ('[' || string-join($lines, ' ') || ']')[exists($lines)]"/>
  </xsl:template>

  <xsl:template name="t:notes">
    <xsl:param name="notes" as="element(note)*" select="//text//note[f:is-called(.)][empty(f:text-of-group(.))]"/>
    <xsl:if test="exists($notes)">
      <xsl:sequence select="f:label('notes')"/>
      <xsl:for-each select="$notes">
        <xsl:sequence select="f:lines(., '[' || f:note-number(.) || ']')"/>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>
</xsl:transform>
