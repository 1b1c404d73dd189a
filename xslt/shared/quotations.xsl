<?xml version="1.0" encoding="UTF-8"?>
<!--
  What both the page and the plain text ask of quotations.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Whether a quotation stands in the file without its marks. -->
  <xsl:function name="f:lacks-marks" as="xs:boolean">
    <xsl:param name="quotation" as="element()"/>
    <xsl:variable name="before" as="xs:string" select="string($quotation/preceding-sibling::node()[1][self::text()])"/>
    <xsl:sequence select="
      not($quotation[self::quote or self::gloss or self::said[@direct = 'false']])
      and not(root($quotation)/*/teiHeader/encodingDesc/editorialDecl/quotation/@marks = 'all')
      and not(matches(normalize-space($quotation), '^[&quot;''“„«‹‘‚『「]'))
      and not(matches($before, '[&quot;''“„«‹‘‚『「]\s*$'))"/>
  </xsl:function>
</xsl:transform>
