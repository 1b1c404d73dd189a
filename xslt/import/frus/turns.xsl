<?xml version="1.0" encoding="UTF-8"?>
<!-- Who speaks: paragraphs that open with a label, and those after them that have none. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:fp="urn:acta:function:private" xmlns:t="urn:acta:template"
  xmlns:vp="urn:acta:variable:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- First words that no label has: of a letter, a heading, a field of a form. -->
  <xsl:variable name="vp:no-label" as="xs:string" select="
    '^(dear|esteemed|my|your|respected|for|from|to|subject|ref|reference|re|via|through|copy|message|telegram|memorandum|attachments?|annex|enclosures?|notes?|cc|info|information|drafted|cleared|approved|in|on|at|with|by|and|source|place|date|time|participants?|present|comments?|summary|issues?|background|discussion|recommendations?|conclusions?|options?|pros?|cons?|advantages|disadvantages|actions?|part|section|paragraph|tab|begin|end|text|talking|objectives?|purpose|problem|scenario|alternative|assumptions?|example|first|second|third|fourth|finally|however|result|situation|current|proposal|response|next|steps)([\s,.:]|$)'"/>

  <!-- Words that stand for a person or come before a name. -->
  <xsl:variable name="vp:title" as="xs:string" select="
    '(the|mr\.?|mrs\.?|ms\.?|miss|dr\.?|messrs\.?|sir|lord|m\.|president|vice president|secretary|under secretary|deputy|ambassador|minister|foreign minister|prime minister|chairman|premier|general|gen\.|lt\. gen\.|admiral|adm\.|colonel|col\.|major|capt\.|captain|senator|governor|marshal|professor|prof\.|king|prince|chancellor|director|count|baron)'"/>

  <!-- A word of a name. -->
  <xsl:variable name="vp:word" as="xs:string" select="'([\p{Lu}][\p{L}.’''\-]*|the|of|and|de|der|du|von|van|to|for|al|el|bin|ibn)'"/>

  <!--
    Paragraphs as turns: an `sp` for each that opens with one of the document's `labels` (f:labels), with the paragraphs after it that have
    none; anything else stays as it is.
  -->
  <xsl:template name="t:turns">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:param name="labels" as="xs:string*"/>
    <xsl:choose>
      <xsl:when test="empty($labels)">
        <xsl:apply-templates select="$nodes" mode="m:import"/>
      </xsl:when>
      <xsl:otherwise>
        <!-- A turn begins at its label; whatever is no part of a turn ends the one before it. -->
        <xsl:for-each-group select="$nodes" group-starting-with="p[f:opening(.) = $labels] | *[not(f:continues(.))]">
          <xsl:choose>
            <xsl:when test="self::p[f:opening(.) = $labels]">
              <xsl:call-template name="t:turn">
                <xsl:with-param name="group" select="current-group()"/>
              </xsl:call-template>
            </xsl:when>
            <xsl:otherwise>
              <xsl:apply-templates select="current-group()" mode="m:import"/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- One turn: the paragraph with the label, which is the context, and what follows it in its group. -->
  <xsl:template name="t:turn">
    <xsl:param name="group" as="node()+"/>
    <xsl:variable name="end" as="node()" select="f:label-end(.)"/>
    <xsl:variable name="length" as="xs:integer" select="if ($end/self::text()) then f:label-length($end) else 0"/>
    <xsl:variable name="names" as="element()*" select=".//persName[not(. >> $end)][@corresp][f:is-listed(@corresp)]"/>
    <xsl:variable name="last" as="element()?" select="$group[self::p or self::list or self::table or self::quote][last()]"/>
    <sp>
      <xsl:copy-of select="@x:at"/>
      <xsl:if test="count(distinct-values($names/@corresp)) = 1">
        <xsl:attribute name="who" select="$names[1]/@corresp"/>
      </xsl:if>
      <speaker>
        <xsl:copy-of select="@x:at"/>
        <xsl:apply-templates select="node()[. &lt;&lt; $end]" mode="m:import"/>
        <xsl:choose>
          <xsl:when test="$end/self::text()"><xsl:value-of select="substring($end, 1, $length)"/></xsl:when>
          <xsl:otherwise><xsl:apply-templates select="$end" mode="m:import"/></xsl:otherwise>
        </xsl:choose>
      </speaker>
      <p>
        <xsl:call-template name="t:attributes"/>
        <xsl:if test="$end/self::text()">
          <xsl:value-of select="replace(substring($end, $length + 1), '^\s+', '')"/>
        </xsl:if>
        <xsl:apply-templates select="$end/following-sibling::node()" mode="m:import"/>
      </p>
      <xsl:apply-templates select="tail($group)[. &lt;&lt; $last or . is $last]" mode="m:import"/>
    </sp>
    <xsl:apply-templates select="tail($group)[. >> $last]" mode="m:import"/>
  </xsl:template>

  <!-- What may stand within a turn: paragraphs that are no statement of an editor, and what belongs to them. -->
  <xsl:function name="f:continues" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      exists($element/self::pb | $element/self::lb | $element/self::note | $element/self::list | $element/self::table | $element/self::quote)
      or exists($element/self::p[not(@rend = ('center', 'right', 'sectiontitleital', 'sectiontitle', 'subheading'))]
                                [not(matches(., '^\s*[\[(]'))])"/>
  </xsl:function>

  <!--
    What opens the turns of a document, as f:opening says it. A paragraph with a name and a colon tells a turn where another has one too:
    a letter's salutation is alone. Names without markup count where they come again: beside such turns, or where several
    alternate; so do titles and names that end in a full stop.
  -->
  <xsl:function name="f:labels" as="xs:string*">
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="all" as="xs:string*" select="$document//p[not(ancestor::note)] ! f:opening(.)"/>
    <xsl:variable name="sure" as="xs:string*" select="$all[starts-with(., 'named ')]"/>
    <xsl:variable name="bare" as="xs:string*" select="fp:repeated($all[starts-with(., 'bare ')])"/>
    <xsl:variable name="stopped" as="xs:string*" select="fp:repeated($all[starts-with(., 'stopped ')])"/>
    <xsl:variable name="spoken" as="xs:boolean" select="count($sure) ge 2"/>
    <xsl:variable name="alternating" as="xs:boolean" select="count($bare) ge 2 and count($all[. = $bare]) ge 6"/>
    <xsl:variable name="read" as="xs:boolean" select="count($stopped) ge 2 and count($all[. = $stopped]) ge 4"/>
    <xsl:sequence select="
      $sure[$spoken or $alternating], $bare[$spoken or $alternating], $stopped[$read]"/>
  </xsl:function>

  <xsl:function name="fp:repeated" as="xs:string*">
    <xsl:param name="labels" as="xs:string*"/>
    <xsl:for-each-group select="$labels" group-by=".">
      <xsl:if test="count(current-group()) ge 2">
        <xsl:sequence select="current-grouping-key()"/>
      </xsl:if>
    </xsl:for-each-group>
  </xsl:function>

  <!-- How a paragraph opens, if with what may be a label: `named Mr. Rusk`, `bare Cox`, `stopped General Taylor`. -->
  <xsl:function name="f:opening" as="xs:string?">
    <xsl:param name="paragraph" as="element(p)"/>
    <xsl:variable name="end" as="node()?" select="f:label-end($paragraph)"/>
    <xsl:if test="$end">
      <xsl:variable name="before" as="node()*" select="$paragraph/node()[. &lt;&lt; $end][not(self::note)]"/>
      <xsl:variable name="printed" as="xs:string" select="
        normalize-space(string-join(($before, if ($end/self::text()) then substring($end, 1, f:label-length($end)) else $end)))"/>
      <xsl:variable name="words" as="xs:string" select="normalize-space(replace($printed, '[:.]$', ''))"/>
      <xsl:variable name="marked" as="xs:boolean" select="
        exists(($before | $end)/descendant-or-self::*[self::persName or self::hi[contains(@rend, 'smallcaps')]])"/>
      <xsl:variable name="titled" as="xs:boolean" select="matches($words, '^\[?' || $vp:title || '\s', 'i')"/>
      <xsl:if test="
        string-length($words) le 80
        and matches($words, '^\[?' || $vp:word || '(,?\s+' || $vp:word || ')*\??\]?(\s*\([^)]*\))?$')
        and not(matches($words, $vp:no-label, 'i'))">
        <xsl:sequence select="
          if (ends-with($printed, '.')) then 'stopped ' || $words
          else if ($marked or $titled) then 'named ' || $words
          else if (count(tokenize($words)) le 4 and empty(($before, $end)/self::hi)) then 'bare ' || $words
          else ()"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>

  <!--
    The child of a paragraph in which its label ends: the first with a colon in its text, or at its end where it is an element; else the one
    with the full stop behind a title and a name. Nothing where there is none near the beginning.
  -->
  <xsl:function name="f:label-end" as="node()?">
    <xsl:param name="paragraph" as="element(p)"/>
    <xsl:variable name="start" as="xs:string" select="substring($paragraph, 1, 140)"/>
    <xsl:variable name="colon" as="node()?" select="
      if (not(contains($start, ':'))) then ()
      else head($paragraph/node()[position() le 8][
        self::text()[contains(., ':')] or self::*[not(self::note)][matches(., ':\s*$')]])[
          not(self::text()[string-length(normalize-space(substring-before(., ':'))) gt 80])]"/>
    <xsl:variable name="stop" as="node()?" select="
      if (not(contains(translate(substring($start, 1, 80), '&#10;', ' '), '. ')) or not(matches($start, '^\s*' || $vp:title || '(\s+[\p{Lu}][\p{L}’''\-]+){0,2}\.\s+\p{Lu}', 'i'))) then ()
      else head($paragraph/node()[position() le 4][self::text()[f:label-length(.) gt 0][contains(., '.')]])"/>
    <!-- A sentence with a colon may come after a full stop. -->
    <xsl:sequence select="
      if ($stop and (empty($colon) or matches(substring-before($start, ':'), '\.\s+\p{Lu}[^.]*\s'))) then $stop else $colon"/>
  </xsl:function>

  <!-- How many characters of a text belong to the label that ends in it, with the mark behind it. -->
  <xsl:function name="f:label-length" as="xs:integer">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="stopped" as="xs:string" select="
      if ($text/preceding-sibling::*[1]/self::persName) then '^(\.)\s.*$'
      else '^(\s*' || $vp:title || '(\s+[\p{Lu}][\p{L}’''\-]+){1,2}\.)\s.*$'"/>
    <xsl:sequence select="
      if (contains($text, ':') and not(matches($text, $stopped, 'is'))) then string-length(substring-before($text, ':')) + 1
      else if (matches($text, $stopped, 'is')) then string-length(replace($text, $stopped, '$1', 'is'))
      else 0"/>
  </xsl:function>
</xsl:transform>
