<?xml version="1.0" encoding="UTF-8"?>
<!--
  Divisions, headings and paragraphs. What acta says itself stands in square brackets.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A text of a group has its name above it, and its notes below. -->
  <xsl:template match="group/text" mode="m:lines">
    <xsl:variable name="name" as="xs:string" select="f:text-name(.)"/>
    <xsl:sequence select="('[' || $name || ']')[$name ne '']"/>
    <xsl:sequence select="f:lines(., '')"/>
    <xsl:call-template name="t:notes">
      <xsl:with-param name="notes" select=".//note[f:is-called(.)]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="div[@type = 'headnote']" mode="m:lines">
    <xsl:variable name="names" as="xs:string*" select="f:names(f:targets(@resp))"/>
    <xsl:sequence select="
      '[' || (if (exists($names)) then f:sentence('div.headnote.by', map { 'names': f:enumeration($names) })
        else f:label('div.headnote.editors')) || ']'"/>
    <xsl:sequence select="f:lines(., '')"/>
    <xsl:sequence select="'[' || f:label('div.headnote.end') || ']'"/>
  </xsl:template>

  <xsl:template match="div" mode="m:lines">
    <xsl:variable name="label" as="xs:string" select="if (not(@type) or head or *[1][self::list]/head) then '' else f:label-or('div.' || @type, '')"/>
    <xsl:if test="$label ne ''">
      <xsl:sequence select="'[' || $label || ']'"/>
    </xsl:if>
    <xsl:sequence select="f:lines(., '')"/>
  </xsl:template>

  <!-- The printed title of the document stands first and nowhere else. -->
  <xsl:template match="docTitle" mode="m:lines">
    <xsl:param name="head-of-page" as="xs:boolean" select="false()"/>
    <xsl:if test="$head-of-page or not(. is f:printed-title(root()/*))">
      <xsl:sequence select="f:lines(., '')"/>
    </xsl:if>
  </xsl:template>

  <!-- A numbered paragraph begins with its number, one in brackets of its own has them. -->
  <xsl:template match="p | ab" mode="m:lines">
    <xsl:param name="opening" as="xs:string" select="''"/>
    <xsl:variable name="marks" as="xs:string" select="normalize-space(@rend)[. = ('[]', '()')] || ''"/>
    <xsl:variable name="lines" as="xs:string*" select="f:lines(., '')"/>
    <xsl:variable name="lines" as="xs:string*" select="
      if ($marks eq '') then $lines
      else ($lines[position() lt last()], $lines[last()] || substring($marks, 2, 1))"/>
    <xsl:variable name="lines" as="xs:string*" select="
      if ($marks eq '') then $lines else (substring($marks, 1, 1) || $lines[1], tail($lines))"/>
    <xsl:sequence select="f:opened($lines, string-join((@n[not(ancestor::note)] ! ('¶' || .), $opening), ' '))"/>
  </xsl:template>

  <!-- Lines of verse stay together. -->
  <xsl:template match="lg" mode="m:lines">
    <xsl:variable name="lines" as="xs:string*" select="f:lines(., '')"/>
    <xsl:sequence select="string-join($lines, '&#10;')"/>
  </xsl:template>
</xsl:transform>
