<?xml version="1.0" encoding="UTF-8"?>
<!--
  Gaps in words: shared by the page and the plain text.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Whether the source says in brackets what is left out, `[1 line not declassified]`: that is the sign, and explains itself. -->
  <xsl:function name="f:states-omission" as="xs:boolean">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:sequence select="not(normalize-space($gap/@rend)) and matches(fp:statement($gap), '^\[.*\]$|^\(.*\)$')"/>
  </xsl:function>

  <xsl:function name="fp:statement" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:sequence select="normalize-space(string-join($gap/desc, ' '))"/>
  </xsl:function>

  <!-- The sign for a gap: what the source prints, else […]; for what cannot be heard or read, the reason itself. -->
  <xsl:function name="f:gap-sign" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:sequence select="
      if (normalize-space($gap/@rend)) then normalize-space($gap/@rend)
      else if (f:states-omission($gap)) then fp:statement($gap)
      else if ($gap/@reason = ('inaudible', 'illegible', 'withheld', 'absentFromCopy')) then '[' || f:gap-words($gap) || ']'
      else '[…]'"/>
  </xsl:function>

  <!-- Why something is missing, and how much. -->
  <xsl:function name="f:gap-words" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="names" as="xs:string*" select="$gap/@resp ! f:names(f:targets(.))"/>
    <xsl:variable name="reason" as="xs:string?" select="tokenize($gap/@reason)[1]"/>
    <xsl:variable name="words" as="xs:string" select="
      if (not($reason)) then f:label('gap.unexplained')
      else if ($reason eq 'absentFromCopy' and $gap/@unit = 'paragraph' and $gap/@n)
        then f:sentence('gap.absentFromCopy.paragraph', map { 'number': string($gap/@n) })
      else if ($reason eq 'editorial' and exists($names))
        then f:sentence('gap.editorial.resp', map { 'names': f:enumeration($names) })
      else if (f:has-label('gap.' || $reason)) then f:label('gap.' || $reason)
      else f:sentence('gap.other', map { 'reason': string($gap/@reason) })"/>
    <xsl:sequence select="
      if ($gap/@quantity and not($reason eq 'absentFromCopy')) then string-join(($words, f:quantity($gap)), ', ') else $words"/>
  </xsl:function>

  <!-- `1 line` of unit="line" quantity="1". -->
  <xsl:function name="f:quantity" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="quantity" as="xs:string" select="normalize-space($element/@quantity)"/>
    <xsl:variable name="unit" as="xs:string" select="normalize-space($element/@unit)"/>
    <xsl:sequence select="
      if ($quantity eq '' or $unit eq '') then ()
      else if (f:has-label('unit.' || $unit || '.one') and matches($quantity, '^[0-9]{1,6}$'))
        then f:count('unit.' || $unit, xs:integer($quantity))
      else $quantity || ' ' || $unit"/>
  </xsl:function>
</xsl:transform>
