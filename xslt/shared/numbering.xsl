<?xml version="1.0" encoding="UTF-8"?>
<!--
  Identifiers and numbers of what has none of its own, counted once for the whole document. They hold a colon, which no
  xml:id may hold, so they never clash with one.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:accumulator name="speech" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="sp | u" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:accumulator name="paragraph" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//p[@n] | text//ab[@n]" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:accumulator name="division" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:function name="f:speech-id" as="xs:string">
    <xsl:param name="speech" as="element()"/>
    <xsl:sequence select="string(($speech/@xml:id, 'speech:' || $speech/accumulator-before('speech'))[1])"/>
  </xsl:function>

  <!-- Identifier of a paragraph; paragraphs without a number and identifier have none. -->
  <xsl:function name="f:paragraph-id" as="xs:string?">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:sequence select="
      if ($paragraph/@xml:id) then string($paragraph/@xml:id)
      else if ($paragraph/@n) then 'paragraph:' || $paragraph/accumulator-before('paragraph')
      else ()"/>
  </xsl:function>

  <xsl:function name="f:division-id" as="xs:string">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="string(($division/@xml:id, 'division:' || $division/accumulator-before('division'))[1])"/>
  </xsl:function>

  <xsl:function name="f:note-id" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="string(($note/@xml:id, 'note:' || $note/accumulator-before('note'))[1])"/>
  </xsl:function>
</xsl:transform>
