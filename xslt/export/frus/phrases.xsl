<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes, names, and the signs of the editors, which are words in brackets. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A note has its number, and no place: all of them stand at the foot of the page. -->
  <xsl:template match="note" mode="m:export">
    <note>
      <xsl:if test="@place = 'inline'">
        <xsl:attribute name="rend" select="'inline'"/>
      </xsl:if>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except (@place, @rend[../@place = 'inline'])"/>
      </xsl:call-template>
      <xsl:if test="@place[not(. = ('foot', 'inline'))]">
        <xsl:sequence select="f:loss(., 'note/@place', 'left out', @place)"/>
      </xsl:if>
      <xsl:apply-templates select="if (count(*) eq 1 and p[not(@*)] and not(text()[normalize-space()])) then p/node() else node()" mode="m:export"/>
    </note>
  </xsl:template>

  <!-- A volume points from a name to its entry with @corresp. -->
  <xsl:template match="persName/@ref[contains(., '#')]" mode="m:export" priority="2">
    <xsl:attribute name="corresp" select="f:exported-pointers(.)"/>
  </xsl:template>

  <!-- Within a paragraph, directions are words in italics. -->
  <xsl:mode name="m:phrase" on-no-match="shallow-copy" on-multiple-match="use-last"/>

  <xsl:template match="*" mode="m:phrase">
    <xsl:apply-templates select="." mode="m:export"/>
  </xsl:template>

  <xsl:template match="stage | incident | kinesic | vocal" mode="m:phrase">
    <hi rend="italic">
      <xsl:sequence select="f:loss(., local-name(), 'kept as hi[@rend=''italic'']', string-join(@* ! (name() || '=' || .), ' '))"/>
      <xsl:apply-templates select="if (desc) then desc/node() else node()" mode="m:export"/>
    </hi>
  </xsl:template>

  <xsl:template match="gap" mode="m:phrase">
    <xsl:variable name="sign" as="xs:string" select="normalize-space((@rend[normalize-space()], '[…]')[1])"/>
    <xsl:sequence select="f:loss(., 'gap', 'kept as text', string-join((@* except @rend) ! (name() || '=' || .), ' '))"/>
    <xsl:choose>
      <xsl:when test="matches($sign, '^\[.*\w.*\]$')">
        <xsl:text>[</xsl:text>
        <hi rend="italic"><xsl:value-of select="substring($sign, 2, string-length($sign) - 2)"/></hi>
        <xsl:text>]</xsl:text>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$sign"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="desc[normalize-space()]">
      <xsl:text> [</xsl:text>
      <hi rend="italic"><xsl:apply-templates select="desc/node()" mode="m:export"/></hi>
      <xsl:text>]</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- Where these stand between paragraphs, each is one. -->
  <xsl:template match="stage | incident | kinesic | vocal | gap" mode="m:export">
    <xsl:choose>
      <xsl:when test="f:is-between-blocks(.)">
        <p><xsl:apply-templates select="." mode="m:phrase"/></p>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="." mode="m:phrase"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="f:is-between-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/..[self::div or self::div1 or self::div2 or self::div3 or self::body or self::front or self::back or self::sp or self::u[seg]])"/>
  </xsl:function>

  <xsl:template match="supplied | unclear | ex" mode="m:export">
    <xsl:variable name="marks" as="xs:string" select="(@rend ! normalize-space()[matches(., '^(\[\]|\(\)|&lt;&gt;|⟨⟩)$')], '[]')[1]"/>
    <xsl:sequence select="f:loss(., local-name(), 'kept as text', string-join((@* except @rend) ! (name() || '=' || .), ' '))"/>
    <xsl:value-of select="substring($marks, 1, 1)"/>
    <xsl:apply-templates mode="m:export"/>
    <xsl:value-of select="(if (self::unclear) then '?' else '') || substring($marks, 2, 1)"/>
  </xsl:template>
</xsl:transform>
