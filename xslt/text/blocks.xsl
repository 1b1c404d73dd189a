<?xml version="1.0" encoding="UTF-8"?>
<!--
  Blocks as lines. A block gives one string for each line of the text; phrases within it give text nodes.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Blocks: strings, one for each line. -->
  <xsl:mode name="m:lines" on-no-match="shallow-skip" on-multiple-match="use-last"/>

  <!-- Phrases: text nodes. Elements that say nothing of their own give their words. -->
  <xsl:mode name="m:text" on-no-match="text-only-copy" on-multiple-match="use-last"/>

  <!-- Anything that holds blocks, or words, or both. -->
  <xsl:template match="*" mode="m:lines">
    <xsl:sequence select="f:lines(., '')"/>
  </xsl:template>

  <xsl:template match="text()" mode="m:lines">
    <xsl:sequence select="f:line(.)"/>
  </xsl:template>

  <!-- The lines of an element: its words in one line, its blocks each by itself. $opening stands before the first word. -->
  <xsl:function name="f:lines" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="opening" as="xs:string"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:for-each-group select="$element/node()" group-adjacent="f:is-block(.)">
        <xsl:choose>
          <xsl:when test="current-grouping-key()">
            <xsl:apply-templates select="current-group()" mode="m:lines"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:sequence select="f:line(current-group())[. ne '']"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="f:opened($lines, $opening)"/>
  </xsl:function>

  <!-- Lines with an opening before the first. A full-width colon brings its own space. -->
  <xsl:function name="f:opened" as="xs:string*">
    <xsl:param name="lines" as="xs:string*"/>
    <xsl:param name="opening" as="xs:string"/>
    <xsl:sequence select="
      if ($opening eq '') then $lines
      else (normalize-space($opening || ' '[not(ends-with($opening, '：'))] || $lines[1]), tail($lines))"/>
  </xsl:function>

  <!-- Phrases as one line. -->
  <xsl:function name="f:line" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="words" as="text()*">
      <xsl:apply-templates select="$nodes" mode="m:text"/>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join($words))"/>
  </xsl:function>

  <!-- Whether a node is a line or several of its own. -->
  <xsl:function name="f:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="
      exists($node/self::*[
        matches(local-name(), '^(div[1-7]?|text|group|front|body|back|head|p|ab|sp|spGrp|u|lg|l|list|item|table|row|floatingText|figure|figDesc
          |docTitle|titlePage|titlePart|byline|dateline|salute|signed|trailer|opener|closer|argument|epigraph|postscript
          |docAuthor|docDate|docEdition|docImprint|listPerson|listOrg|listPlace|listBibl|person|personGrp|org|place
          |castList|castItem|castGroup|noteGrp|eg|set|prologue|epilogue|performance)$', 'x')
        or f:is-container(..)
        or not(f:is-note(.)) and descendant::*[self::p or self::ab or self::list or self::lg or self::table or self::sp or self::floatingText][not(ancestor::note)]])"/>
  </xsl:function>

  <!-- Elements that hold nothing but blocks. -->
  <xsl:function name="f:is-container" as="xs:boolean">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="matches(local-name($element), '^(div[1-7]?|text|group|front|body|back|sp|spGrp|floatingText|noteGrp|castList|set|prologue|epilogue)$')"/>
  </xsl:function>

  <xsl:function name="f:is-note" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/self::note)"/>
  </xsl:function>
</xsl:transform>
