<?xml version="1.0" encoding="UTF-8"?>
<!--
  The list of documents by year, speaker, kind and language. Without a script each value leads to the list of its documents, on the page
  browse.html or in the chronology; with one, html/facets.js makes a form of the same links, which shortens the list where it stands.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What documents are told apart by, and which of it has a list on the page browse.html. -->
  <xsl:variable name="v:facet-names" as="xs:string+" select="'year', 'speaker', 'kind', 'language'"/>
  <xsl:variable name="v:browsed" as="xs:string*" select="$v:facet-names[. ne 'year'][exists($v:facets(.))]"/>

  <xsl:variable name="v:facets-shown" as="xs:string*" select="if ($site and empty($v:division)) then $v:facet-names[exists($v:facets(.))] else ()"/>

  <!--
    For each facet its values in their order: `key`, unique among those of the facet; `label`; `documents`. A facet whose values all documents
    share tells none apart, so it has none.
  -->
  <xsl:variable name="v:facets" as="map(xs:string, map(xs:string, item()*)*)" select="
    map:merge($v:facet-names ! map:entry(., if (exists($v:division)) then f:own-facet(.) else f:facet(., $v:corpus/TEI)))"/>

  <xsl:function name="f:facet" as="map(xs:string, item()*)*">
    <xsl:param name="facet" as="xs:string"/>
    <xsl:param name="documents" as="element(TEI)*"/>
    <xsl:variable name="values" as="map(xs:string, item()*)*">
      <xsl:for-each-group select="$documents ! f:facet-values($facet, .)" group-by=".('key')">
        <xsl:sort select="f:folded(.('label'))" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
        <xsl:sort select=".('key')" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
        <xsl:sequence select="map { 'key': current-grouping-key(), 'label': .('label'), 'language': .('language'), 'documents': current-group() ! .('document') }"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="$values[some $value in $values satisfies count($value('documents')) lt count($documents)]"/>
  </xsl:function>

  <!-- What one document has of a facet, each value once. -->
  <xsl:function name="f:facet-values" as="map(xs:string, item()*)*">
    <xsl:param name="facet" as="xs:string"/>
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:choose>
      <xsl:when test="$facet eq 'year'">
        <xsl:variable name="date" as="element()?" select="f:document-date($document)[exists(f:days(.))]"/>
        <xsl:sequence select="$date ! map { 'key': f:year(.), 'label': f:year(.), 'document': $document }"/>
      </xsl:when>
      <xsl:when test="$facet eq 'speaker'">
        <xsl:for-each-group select="f:speakers($document)" group-by="f:identity(.)">
          <xsl:variable name="head" as="element()" select="($v:registered(current-grouping-key()), .)[1]"/>
          <xsl:sequence select="map { 'key': replace(current-grouping-key(), '\s', '_'), 'label': f:heading($head), 'language': f:foreign-language(($head/(persName | orgName | name), $head)[1]), 'document': $document }"/>
        </xsl:for-each-group>
      </xsl:when>
      <xsl:when test="$facet eq 'kind'">
        <xsl:sequence select="
          f:document-kinds($document) ! map { 'key': replace(f:folded(.), '\s', '_'), 'label': f:capitalized(.), 'document': $document }"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="
          lower-case(f:primary-subtag($document/@xml:lang))[. ne '']
            ! map { 'key': ., 'label': f:capitalized(f:language-name(.)), 'document': $document }"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The documents of a value are listed here. -->
  <xsl:function name="f:facet-address" as="xs:string">
    <xsl:param name="facet" as="xs:string"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="(if ($facet eq 'year') then 'chronology' else 'browse') || '.html#' || $facet || ':' || encode-for-uri($key)"/>
  </xsl:function>

  <!-- What the script tells a document in the list by: `year:1986 speaker:holt`. -->
  <xsl:function name="f:facet-tokens" as="xs:string*">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:sequence select="
      for $facet in $v:facets-shown, $value in f:facet-values($facet, $document) return $facet || ':' || $value('key')"/>
  </xsl:function>

  <xsl:function name="f:facet-label" as="xs:string">
    <xsl:param name="facet" as="xs:string"/>
    <xsl:sequence select="if ($facet eq 'language') then f:label('browse.language') else f:label('search.' || $facet)"/>
  </xsl:function>

  <!-- Above the list of documents: for each facet its values, with the number of documents. -->
  <xsl:template name="t:facets">
    <xsl:if test="exists($v:facets-shown)">
      <xsl:sequence select="$v:newline"/>
      <nav class="browse" aria-label="{f:label('page.browse')}" data-any="{f:label('search.any')}" data-found="{f:label('browse.found')}">
        <xsl:for-each select="$v:facets-shown">
          <xsl:variable name="facet" as="xs:string" select="."/>
          <xsl:sequence select="$v:newline"/>
          <details data-facet="{$facet}">
            <summary><xsl:value-of select="f:facet-label($facet)"/></summary>
            <ul>
              <xsl:for-each select="$v:facets($facet)">
                <xsl:sequence select="$v:newline"/>
                <li><a href="{f:facet-address($facet, .('key'))}"><xsl:sequence select=".('language')"/><xsl:value-of select=".('label')"/></a><xsl:text> </xsl:text><span><xsl:value-of select="count(.('documents'))"/></span></li>
              </xsl:for-each>
            </ul>
          </details>
        </xsl:for-each>
      </nav>
    </xsl:if>
  </xsl:template>

  <!-- The page of all lists. -->
  <xsl:template name="t:browse">
    <xsl:for-each select="$v:browsed">
      <xsl:variable name="facet" as="xs:string" select="."/>
      <xsl:sequence select="$v:newline"/>
      <section class="facet" aria-labelledby="facet:{$facet}">
        <h2 id="facet:{$facet}"><xsl:value-of select="f:facet-label($facet)"/></h2>
        <xsl:for-each select="$v:facets($facet)">
          <xsl:sequence select="$v:newline"/>
          <section class="entry year" id="{$facet}:{.('key')}">
            <h3><bdi><xsl:sequence select=".('language')"/><xsl:value-of select=".('label')"/></bdi></h3>
            <ol>
              <xsl:for-each select=".('documents')">
                <xsl:call-template name="t:chronology-entry"/>
              </xsl:for-each>
            </ol>
          </section>
        </xsl:for-each>
      </section>
    </xsl:for-each>
  </xsl:template>
</xsl:transform>
