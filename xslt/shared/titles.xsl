<?xml version="1.0" encoding="UTF-8"?>
<!-- What a document is called, and the number it bears in its source. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Text without the notes in it: for titles, labels and attributes. -->
  <xsl:mode name="m:words" on-no-match="text-only-copy" on-multiple-match="fail"/>

  <xsl:template match="note | fw" mode="m:words"/>

  <xsl:template match="gap" mode="m:words">
    <xsl:value-of select="(@rend, '[…]')[1]"/>
  </xsl:template>

  <xsl:function name="f:words" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="words" as="item()*">
      <xsl:apply-templates select="$nodes" mode="m:words"/>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join($words ! string()))"/>
  </xsl:function>

  <!-- The title in the header: the main one, else the first. -->
  <xsl:function name="f:title" as="xs:string">
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="titles" as="element(title)*" select="$document/teiHeader/fileDesc/titleStmt/title"/>
    <xsl:sequence select="f:words(($titles[@type = 'main'], $titles)[1])"/>
  </xsl:function>

  <!-- The title printed in the document itself, which stands at the head of a page. -->
  <xsl:function name="f:printed-title" as="element(docTitle)?">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="$document/text/front/(docTitle | titlePage/docTitle)[1]"/>
  </xsl:function>

  <!--
    What the main part of a printed title says before the title proper, e.g. `Document No. 7: ` before the title that the
    header gives without the number. Nothing where the two titles differ otherwise.
  -->
  <xsl:function name="f:title-prefix" as="xs:string?">
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="printed" as="xs:string" select="f:words(f:printed-title($document)/titlePart[1])"/>
    <xsl:variable name="title" as="xs:string" select="f:title($document)"/>
    <xsl:variable name="length" as="xs:integer" select="string-length($printed) - string-length($title)"/>
    <xsl:sequence select="
      if ($title ne '' and $length gt 0 and ends-with($printed, ' ' || $title)) then substring($printed, 1, $length) else ()"/>
  </xsl:function>
</xsl:transform>
