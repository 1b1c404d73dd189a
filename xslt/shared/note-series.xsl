<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes in two series, where a file has those of the source and of its editors. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Whether a note is the editors’ and not the source’s. -->
  <xsl:function name="f:is-editors-note" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="
      $note/@type = ('editorial', 'editor', 'variant', 'critical', 'biographical')
      or exists(f:targets($note/@resp)[ancestor-or-self::editor or ancestor-or-self::respStmt])"/>
  </xsl:function>

  <xsl:variable name="v:called-notes" as="element(note)*" select="//text//note[f:is-called(.)]"/>

  <!--
    Whether both series have numbers, which would be taken for one another: the editors’ notes have letters then. Signs that tell the
    series apart already stay as the file has them.
  -->
  <xsl:variable name="v:two-series" as="xs:boolean" select="
    (some $note in $v:called-notes satisfies (f:is-editors-note($note) and fp:counts($note)))
    and (some $note in $v:called-notes satisfies (not(f:is-editors-note($note)) and fp:counts($note)))"/>

  <xsl:function name="fp:counts" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="matches(f:note-number($note), '^\s*[0-9]+\s*$')"/>
  </xsl:function>

  <xsl:accumulator name="editors-note" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//note" select="if (f:is-called(.) and f:is-editors-note(.)) then $value + 1 else $value"/>
  </xsl:accumulator>

  <xsl:accumulator name="source-note" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//note" select="if (f:is-called(.) and not(f:is-editors-note(.))) then $value + 1 else $value"/>
  </xsl:accumulator>

  <!-- What stands at the call of a note where its series is told from the other: in print, and in books for reading systems. -->
  <xsl:function name="f:series-number" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:choose>
      <xsl:when test="not($v:two-series)">
        <xsl:sequence select="f:note-number($note)"/>
      </xsl:when>
      <xsl:when test="f:is-editors-note($note)">
        <xsl:number value="$note/accumulator-before('editors-note')" format="a"/>
      </xsl:when>
      <xsl:when test="not($v:notes-have-numbers)">
        <xsl:sequence select="string($note/accumulator-before('source-note'))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:note-number($note)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:transform>
