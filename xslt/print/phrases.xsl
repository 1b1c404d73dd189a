<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands in a line: i, b, s, u, sc, sup, sub, code, span, speaker, remark, line (a break), note, page, mention, link. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="m:phrases" on-no-match="shallow-skip" on-multiple-match="use-last"/>

  <!-- White space is one space, wherever the file breaks its lines. Controls have no shape: what stands for them can be seen. -->
  <xsl:template match="text()" mode="m:phrases">
    <xsl:value-of select="replace(replace(., '[&#x7F;-&#x9F;]', '&#xFFFD;'), '[ \t\r\n]+', ' ')"/>
  </xsl:template>

  <xsl:template match="text()" mode="m:blocks"/>

  <xsl:variable name="v:phrase-names" as="map(xs:string, xs:string)" select="map {
    'i': 'i', 'em': 'i', 'cite': 'i', 'b': 'b', 'strong': 'b', 's': 's', 'u': 'u', 'sup': 'sup', 'sub': 'sub', 'code': 'code', 'q': 'q' }"/>

  <xsl:variable name="v:phrase-classes" as="map(xs:string, xs:string)" select="map {
    'italic': 'i', 'bold': 'b', 'small-caps': 'sc', 'superscript': 'sup', 'subscript': 'sub', 'underline': 'u', 'strikethrough': 's',
    'spaced': 'spaced', 'speaker': 'speaker', 'stage': 'i', 'remark': 'remark', 'kicker': 'kicker' }"/>

  <xsl:template match="*" mode="m:phrases">
    <xsl:variable name="names" as="xs:string*" select="
      $v:phrase-names(local-name()), tokenize(@class) ! $v:phrase-classes(.)"/>
    <xsl:call-template name="t:nested">
      <xsl:with-param name="names" select="distinct-values($names)"/>
      <xsl:with-param name="is-first" select="true()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- One element of print within the other, for each of the forms of a phrase; the language stands on the outermost. -->
  <xsl:template name="t:nested">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:param name="is-first" as="xs:boolean"/>
    <xsl:choose>
      <xsl:when test="$is-first and empty($names) and (@lang or @id)">
        <span>
          <xsl:call-template name="t:print-attributes"/>
          <xsl:apply-templates mode="m:phrases"/>
        </span>
      </xsl:when>
      <xsl:when test="empty($names)">
        <xsl:apply-templates mode="m:phrases"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="{$names[1]}">
          <xsl:if test="$is-first"><xsl:call-template name="t:print-attributes"/></xsl:if>
          <xsl:call-template name="t:nested">
            <xsl:with-param name="names" select="tail($names)"/>
            <xsl:with-param name="is-first" select="false()"/>
          </xsl:call-template>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Items of a list and the like that stand in a line are parted by spaces. -->
  <xsl:template match="*:br" mode="m:phrases"><line/></xsl:template>

  <xsl:template match="*:wbr" mode="m:phrases"/>

  <xsl:template match="*:aside[tokenize(@class) = 'footnote']" mode="m:phrases" priority="2">
    <note number="{@data-number}" series="{@data-series}">
      <xsl:if test="@lang"><xsl:attribute name="language" select="@lang"/></xsl:if>
      <xsl:if test="@dir"><xsl:attribute name="direction" select="@dir"/></xsl:if>
      <xsl:call-template name="t:mixed"/>
    </note>
  </xsl:template>

  <xsl:template match="*:span[@class = 'source-page']" mode="m:phrases" priority="2">
    <page number="{@data-number}"/>
  </xsl:template>

  <xsl:template match="*:span[@class = 'mention']" mode="m:phrases" priority="2">
    <mention kind="{@data-kind}" entry="{@data-entry}"/>
  </xsl:template>

  <!-- A link to the web is one; others are their words, for what they lead to may not be in print. -->
  <xsl:template match="*:a[matches(@href, '^(https?:|mailto:)', 'i')]" mode="m:phrases" priority="1">
    <link to="{@href}"><xsl:apply-templates mode="#current"/></link>
  </xsl:template>
</xsl:transform>
