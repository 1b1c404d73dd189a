<?xml version="1.0" encoding="UTF-8"?>
<!--
  The editors’ signs, as on the page.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="gap[f:states-omission(.)]" mode="m:text" priority="1">
    <xsl:apply-templates select="desc/node()" mode="#current"/>
  </xsl:template>

  <xsl:template match="gap" mode="m:text">
    <xsl:value-of select="f:gap-sign(.)"/>
    <xsl:if test="@reason = 'truncated'">
      <xsl:value-of select="' [' || f:gap-words(.) || ']'"/>
    </xsl:if>
    <xsl:if test="desc">
      <xsl:text> [</xsl:text>
      <xsl:apply-templates select="desc/node()" mode="#current"/>
      <xsl:text>]</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- Between blocks a gap says in words what is missing. -->
  <xsl:template match="gap" mode="m:lines">
    <xsl:sequence select="
      if (f:states-omission(.)) then f:line(desc/node())
      else '[' || f:gap-words(.) || '.' || (if (desc) then ' ' || f:line(desc/node()) else '') || ']'"/>
  </xsl:template>

  <xsl:template match="supplied | unclear | ex" mode="m:text">
    <xsl:variable name="marks" as="xs:string" select="(@rend ! normalize-space()[matches(., '^(\[\]|\(\)|&lt;&gt;|⟨⟩)$')], '[]')[1]"/>
    <xsl:value-of select="substring($marks, 1, 1)"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:value-of select="('?'[current()/self::unclear][not(ends-with(normalize-space(current()), '?'))], '')[1] || substring($marks, 2, 1)"/>
  </xsl:template>

  <xsl:template match="sic[not(parent::choice)]" mode="m:text">
    <xsl:apply-templates mode="#current"/>
    <xsl:text> [sic]</xsl:text>
  </xsl:template>

  <xsl:template match="choice" mode="m:text">
    <xsl:variable name="source" as="element()?" select="(sic | orig | abbr | seg | choice, *)[1]"/>
    <xsl:apply-templates select="$source/node()" mode="#current"/>
    <xsl:for-each select="* except $source">
      <xsl:text> [</xsl:text>
      <xsl:apply-templates select="node()" mode="m:text"/>
      <xsl:text>]</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="rdg | rdgGrp" mode="m:text">
    <xsl:text> [</xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:text>]</xsl:text>
  </xsl:template>

  <xsl:template match="add" mode="m:text">
    <xsl:text>⟨</xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:text>⟩</xsl:text>
  </xsl:template>

  <xsl:template match="del | surplus" mode="m:text">
    <xsl:text>⟦</xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:text>⟧</xsl:text>
  </xsl:template>
</xsl:transform>
