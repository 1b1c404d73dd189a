<?xml version="1.0" encoding="UTF-8"?>
<!--
  The lists of a large edition, divided into pages that are made one by one, each of a corpus with no more documents than it names: by number, letter, year,
  or value. The page that the list would have been leads to them. Which pages there are is worked out before (src/division), and told to each.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:array="http://www.w3.org/2005/xpath-functions/array"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:param name="division" as="xs:string" select="''">
    <!-- Which page of a divided edition is made, and what it has to know of the others, as JSON: `Told` in src/division/told.ts. Nothing for an edition
      whose lists are whole. -->
  </xsl:param>

  <xsl:variable name="v:division" as="map(xs:string, item()?)?" select="$division[. ne ''] ! parse-json(.)"/>

  <!-- `frame` for all pages that are no part of a list; else the list: `documents`, `persons`, … -->
  <xsl:variable name="v:part" as="xs:string?" select="$v:division ! .('part')"/>

  <!-- Pages that are not made with the frame, since they have a list. -->
  <xsl:variable name="v:made-apart" as="xs:string*" select="$v:division ! .('apart') ! array:flatten(.)"/>

  <!-- The page of a list that is made: `name`, `from`, `to`, `number`. -->
  <xsl:variable name="v:own-part" as="map(xs:string, item()?)?" select="$v:division ! .('own')"/>

  <!-- What of its corpus a page has, where it has not all: identities of a register, sources, statements. -->
  <xsl:variable name="v:here" as="map(xs:string, xs:boolean)?" select="
    $v:division ! .('here') ! map:merge(array:flatten(.) ! map:entry(., true()), map { 'duplicates': 'use-first' })"/>

  <xsl:function name="f:is-here" as="xs:boolean">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="empty($v:here) or map:contains($v:here, $key)"/>
  </xsl:function>

  <!-- How many documents the edition has, of which these are in the corpus. -->
  <xsl:function name="f:total" as="xs:integer">
    <xsl:param name="documents" as="element(TEI)*"/>
    <xsl:sequence select="($v:division ! xs:integer(.('total')), count($documents))[1]"/>
  </xsl:function>

  <!-- How many things of a kind there are in the whole edition; the frame has only some. -->
  <xsl:function name="f:counted" as="xs:integer">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="things" as="element()*"/>
    <xsl:sequence select="($v:division ! .('counts') ! .($key) ! xs:integer(.), count($things))[1]"/>
  </xsl:function>

  <xsl:variable name="v:further-statements" as="xs:integer" select="($v:division ! .('further') ! xs:integer(.), 0)[1]"/>

  <!-- The pages of a list; nothing where it is on one. -->
  <xsl:function name="f:parts" as="map(xs:string, item()?)*">
    <xsl:param name="page" as="xs:string"/>
    <xsl:sequence select="$v:division ! .('lists') ! .($page) ! array:flatten(.)"/>
  </xsl:function>

  <!-- Values of a facet that are on the page, with their documents, as f:facet gives them. -->
  <xsl:function name="f:own-facet" as="map(xs:string, item()*)*">
    <xsl:param name="facet" as="xs:string"/>
    <xsl:for-each select="$v:division ! .('values') ! array:flatten(.)[.('facet') eq $facet]">
      <xsl:sequence select="map {
        'key': .('key'), 'label': .('label'), 'language': f:told-language(.),
        'documents': array:flatten(.('documents')) ! key('page', . || '.html', root($v:corpus)) }"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:told-language" as="attribute()*">
    <xsl:param name="value" as="map(xs:string, item()?)"/>
    <xsl:if test="exists($value('language'))">
      <xsl:attribute name="lang" select="$value('language')"/>
    </xsl:if>
    <xsl:if test="exists($value('direction'))">
      <xsl:attribute name="dir" select="$value('direction')"/>
    </xsl:if>
  </xsl:function>

  <!-- As much of a register as the page has. -->
  <xsl:template name="t:own-register">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:call-template name="t:register">
      <xsl:with-param name="kind" select="$kind"/>
      <xsl:with-param name="bearers" select="$v:entries($kind)[f:is-here(f:identity(.))]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="f:list-title" as="xs:string">
    <xsl:param name="page" as="xs:string"/>
    <xsl:sequence select="if ($page eq 'documents') then f:label('documents') else f:label('page.' || $page)"/>
  </xsl:function>

  <!-- What a page of a list is called: `A–C`, `1962 (2)`, `501–1000`. -->
  <xsl:function name="f:part-label" as="xs:string?">
    <xsl:param name="part" as="map(xs:string, item()?)?"/>
    <xsl:variable name="page" as="xs:string?" select="$part ! .('page')"/>
    <xsl:variable name="range" as="xs:string*" select="
      ($part ! .('from'), $part ! .('to')) ! (
        if ($page eq 'browse') then f:facet-label(.)
        else if ($page eq 'sources') then f:label('sources.' || .)
        else if (. eq 'none') then f:label('chronology.undated')
        else .)"/>
    <xsl:sequence select="
      if (empty($part) or empty($range)) then ()
      else string-join(distinct-values($range), '–') || $part('number')[. gt 1] ! (' (' || . || ')')"/>
  </xsl:function>

  <!-- The number of the first document on a page of the list. -->
  <xsl:function name="f:first-number" as="attribute(start)?">
    <xsl:param name="part" as="map(xs:string, item()?)"/>
    <xsl:attribute name="start" select="$part('from')"/>
  </xsl:function>

  <!-- In place of a list: its pages. -->
  <xsl:template name="t:parts">
    <xsl:param name="page" as="xs:string"/>
    <xsl:sequence select="$v:newline"/>
    <nav class="parts" aria-label="{f:label('parts')}">
      <ul class="plain">
        <xsl:for-each select="f:parts($page)">
          <xsl:sequence select="$v:newline"/>
          <li>
            <a href="{encode-for-uri(.('name'))}.html"><xsl:value-of select="f:part-label(.)"/></a>
            <xsl:if test="exists(.('first'))">
              <xsl:text> </xsl:text>
              <span class="part-range"><bdi><xsl:value-of select=".('first')"/></bdi><xsl:if test=".('last') ne .('first')"> – <bdi><xsl:value-of select=".('last')"/></bdi></xsl:if></span>
            </xsl:if>
          </li>
        </xsl:for-each>
      </ul>
    </nav>
  </xsl:template>

  <!-- From one page of a list to those beside it, and to all. -->
  <xsl:template name="t:part-neighbours">
    <xsl:if test="exists($v:own-part ! .('name')[. ne $v:part])">
      <xsl:sequence select="$v:newline"/>
      <nav class="neighbours" aria-label="{f:label('parts')}">
        <xsl:for-each select="'previous', 'next'">
          <xsl:variable name="which" as="xs:string" select="."/>
          <xsl:for-each select="$v:division($which)">
            <a class="{$which}" href="{encode-for-uri(.('name'))}.html" rel="{if ($which eq 'next') then 'next' else 'prev'}">
              <span class="neighbour"><xsl:value-of select="if ($which eq 'next') then f:label('parts.next') else f:label('parts.previous')"/></span>
              <xsl:text> </xsl:text>
              <bdi><xsl:value-of select="f:part-label(.)"/></bdi>
            </a>
          </xsl:for-each>
        </xsl:for-each>
      </nav>
      <p class="all-parts">
        <a href="{if ($v:part eq 'documents') then $index || '#page:documents' else $v:part || '.html'}"><xsl:value-of select="f:sentence('parts.all', map { 'list': f:list-title($v:part) })"/></a>
      </p>
    </xsl:if>
  </xsl:template>
</xsl:transform>
