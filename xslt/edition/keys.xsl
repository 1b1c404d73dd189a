<?xml version="1.0" encoding="UTF-8"?>
<!--
  By what a document stands in the lists of an edition that are divided (edition/division.xsl), as JSON: its place in each, and as TEI that much
  of it as a page of the list needs. From the keys of all documents it is known which documents a page has; what the page says is made
  from these pieces by the same templates as a list that is not divided. Asked of a corpus with one document, or with none: then these are the keys of
  the edition’s own register.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:param name="keys" as="xs:boolean" select="false()">
    <!-- Whether to make, with `entries` as `only`, the result document keys.json as well. -->
  </xsl:param>

  <xsl:template name="t:keys">
    <xsl:variable name="document" as="element(TEI)?" select="TEI[1]"/>
    <xsl:sequence select="f:json-object((
      f:json-member('registers', f:list(f:register-keys($document))),
      $document ! f:document-keys(.)))"/>
  </xsl:template>

  <xsl:function name="f:document-keys" as="xs:string*">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:variable name="date" as="element()?" select="f:document-date($document)"/>
    <xsl:variable name="days" as="xs:integer*" select="f:days($date)"/>
    <xsl:sequence select="
      f:json-text('title', f:document-title($document)),
      f:json-member('card', f:json-string(f:piece($document, $date))),
      $days[1] ! f:json-member('dated', f:moment($date)),
      f:json-member('events', f:list($document/standOff/listEvent//event[exists(f:days(.))] ! f:event-key(.))),
      f:json-member('facets', f:list(for $facet in $v:facet-names[. ne 'year'], $value in f:facet-values($facet, $document) return f:facet-key($facet, $value))),
      f:json-member('sources', f:list(f:cited-sources($document) ! f:source-key(.))),
      f:json-member('statements', f:list(f:statements($document) ! f:json-string(f:statement-key(.)))),
      f:json-text('status', $document/teiHeader/revisionDesc/@status),
      f:json-text('criteria', string-join(f:document-criteria($document) ! (if (.) then '1' else '0')))"/>
  </xsl:function>

  <xsl:function name="f:list" as="xs:string">
    <xsl:param name="items" as="xs:string*"/>
    <xsl:sequence select="'[' || string-join($items, ', ') || ']'"/>
  </xsl:function>

  <!-- `{"days": [-13845, -13845], "year": "1962"}`; see f:days. -->
  <xsl:function name="f:moment" as="xs:string">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="
      f:json-object((f:json-member('days', f:list(f:days($date) ! string())), f:json-text('year', f:year($date))))"/>
  </xsl:function>

  <!-- For each entry of a register: what it is told by, where it stands, and who bears it in the document. -->
  <xsl:function name="f:register-keys" as="xs:string*">
    <xsl:param name="document" as="element(TEI)?"/>
    <xsl:for-each select="'person', 'place', 'org'">
      <xsl:variable name="kind" as="xs:string" select="."/>
      <xsl:for-each-group select="$v:entries($kind)[if ($document) then f:member(.) else true()]" group-by="f:identity(.)">
        <xsl:variable name="identity" as="xs:string" select="current-grouping-key()"/>
        <xsl:variable name="mentions" as="element(item)*">
          <xsl:for-each-group select="current-group()[self::item]" group-by="f:mention-key(.)">
            <xsl:sequence select="."/>
          </xsl:for-each-group>
        </xsl:variable>
        <xsl:variable name="bearers" as="element()+" select="current-group()[not(self::item)], $mentions"/>
        <xsl:variable name="listed" as="element()*" select="$bearers[self::person or self::personGrp or self::place or self::org]"/>
        <xsl:variable name="heading" as="xs:string" select="f:heading(($v:registered($identity), $listed, $bearers)[1])"/>
        <xsl:sequence select="f:json-object((
          f:json-text('kind', $kind), f:json-text('identity', $identity), f:json-text('heading', $heading),
          f:json-text('folded', f:folded(f:heading(($v:registered($identity), $bearers)[1]))), f:json-text('letter', f:letter($heading)),
          f:json-member('listed', string(exists($listed))),
          f:json-member('ids', f:list($bearers/@xml:id ! f:json-string(.))),
          f:json-member('piece', $document ! f:json-string(f:piece(., $bearers)))))"/>
      </xsl:for-each-group>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:event-key" as="xs:string?">
    <xsl:param name="event" as="element(event)"/>
    <xsl:variable name="copy" as="element(event)">
      <event xmlns="http://www.tei-c.org/ns/1.0">
        <xsl:sequence select="$event/ancestor-or-self::*[@xml:lang][1]/@xml:lang, $event/(@* except @xml:id), $event/node()"/>
      </event>
    </xsl:variable>
    <xsl:sequence select="f:json-object((f:json-member('dated', f:moment($event)), f:json-text('piece', f:xml($copy))))"/>
  </xsl:function>

  <xsl:function name="f:facet-key" as="xs:string?">
    <xsl:param name="facet" as="xs:string"/>
    <xsl:param name="value" as="map(xs:string, item()*)"/>
    <xsl:sequence select="f:json-object((
      f:json-text('facet', $facet), f:json-text('key', $value('key')), f:json-text('label', $value('label')), f:json-text('folded', f:folded($value('label'))),
      f:json-text('language', ($value('language')[local-name() eq 'lang'] ! string())[1]),
      f:json-text('direction', ($value('language')[local-name() eq 'dir'] ! string())[1])))"/>
  </xsl:function>

  <xsl:function name="f:source-key" as="xs:string?">
    <xsl:param name="source" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="f:source-words($source)"/>
    <xsl:sequence select="f:json-object((
      f:json-text('kind', f:source-kind($source)), f:json-member('words', f:json-string($words)), f:json-member('folded', f:json-string(f:folded($words))),
      f:json-text('piece', f:piece(f:member($source), $source))))"/>
  </xsl:function>

  <!-- A document with its titles and these of its elements, and nothing else, as XML. -->
  <xsl:function name="f:piece" as="xs:string">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:param name="elements" as="element()*"/>
    <xsl:variable name="whole" as="element()*" select="$document/teiHeader/fileDesc/titleStmt/title | $elements"/>
    <xsl:variable name="piece" as="element()">
      <xsl:apply-templates select="$document" mode="m:piece">
        <xsl:with-param name="whole" select="$whole" tunnel="yes"/>
        <xsl:with-param name="kept" select="$document/teiHeader | $whole/ancestor-or-self::*" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:sequence select="f:xml($piece)"/>
  </xsl:function>

  <xsl:mode name="m:piece" on-no-match="fail" on-multiple-match="fail"/>

  <!-- What is left out is not looked at, since a document has a piece for each of its entries. -->
  <xsl:template match="*" mode="m:piece">
    <xsl:param name="whole" as="element()*" tunnel="yes"/>
    <xsl:param name="kept" as="element()*" tunnel="yes"/>
    <xsl:variable name="here" as="element()" select="."/>
    <xsl:copy copy-namespaces="no">
      <xsl:sequence select="@*"/>
      <xsl:choose>
        <xsl:when test="empty($here intersect $whole)">
          <xsl:apply-templates select="$kept[.. is $here]" mode="#current"/>
        </xsl:when>
        <!-- Where it is mentioned is said by the document’s own part of the entry. -->
        <xsl:when test="self::item">
          <xsl:sequence select="* except ref"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:copy-of select="node()" copy-namespaces="no"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:copy>
  </xsl:template>

  <xsl:function name="f:xml" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="serialize($element, map { 'method': 'xml', 'omit-xml-declaration': true() })"/>
  </xsl:function>
</xsl:transform>
