<?xml version="1.0" encoding="UTF-8"?>
<!--
  What a document says, as rows of tables, in JSON: `{"documents": […], "speeches": […], "directions": […], "notes": […], "people": […],
  "sources": […]}`. Of the teiCorpus of an edition, which has no name, only its register of persons. The columns are described in
  src/render/tables/columns.ts, and whom a register knows is found there; a member that a row lacks has no value.
-->
<xsl:package name="urn:acta:tables" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  default-mode="m:tables">

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:param name="name" as="xs:string" select="''">
    <!-- Name of the document on the site, e.g. `007` for 007.html; none of the edition itself. -->
  </xsl:param>

  <xsl:param name="site" as="xs:string" select="''">
    <!-- Address of the site, with a slash at its end; nothing where it is not known, and addresses are relative. -->
  </xsl:param>

  <xsl:mode name="m:tables" on-no-match="fail" on-multiple-match="fail" visibility="public" use-accumulators="#all"/>

  <xsl:include href="shared/labels.xsl"/>
  <xsl:include href="shared/letters.xsl"/>
  <xsl:include href="shared/notes.xsl"/>
  <xsl:include href="shared/persons.xsl"/>
  <xsl:include href="shared/pointers.xsl"/>
  <xsl:include href="shared/numbering.xsl"/>
  <xsl:include href="shared/gaps.xsl"/>
  <xsl:include href="shared/quotations.xsl"/>
  <xsl:include href="shared/sources.xsl"/>
  <xsl:include href="shared/titles.xsl"/>
  <xsl:include href="shared/documents.xsl"/>
  <xsl:include href="shared/facing.xsl"/>
  <xsl:include href="shared/groups.xsl"/>
  <xsl:include href="shared/measures.xsl"/>
  <xsl:include href="citation/json.xsl"/>
  <xsl:include href="text/blocks.xsl"/>
  <xsl:include href="text/divisions.xsl"/>
  <xsl:include href="text/speech.xsl"/>
  <xsl:include href="text/lists.xsl"/>
  <xsl:include href="text/notes.xsl"/>
  <xsl:include href="text/editorial.xsl"/>
  <xsl:include href="text/phrases.xsl"/>
  <xsl:include href="tables/places.xsl"/>
  <xsl:include href="tables/documents.xsl"/>
  <xsl:include href="tables/speeches.xsl"/>
  <xsl:include href="tables/notes.xsl"/>
  <xsl:include href="tables/people.xsl"/>
  <xsl:include href="tables/sources.xsl"/>

  <xsl:template match="/" mode="m:tables">
    <xsl:apply-templates select="*" mode="#current"/>
  </xsl:template>

  <xsl:template match="TEI | teiCorpus" mode="m:tables">
    <xsl:variable name="speeches" as="element()*" select="text//(sp | u)"/>
    <xsl:value-of select="
      if ($name eq '') then f:json-object(f:rows('people', (standOff//(person | personGrp | org))[@xml:id] ! f:person-row(.)))
      else f:json-object((
        f:rows('documents', f:document-row(., $speeches)),
        f:rows('speeches', $speeches ! f:speech-row(.)),
        f:rows('directions', f:direction-rows(.)),
        f:rows('notes', f:note-rows(.)),
        f:rows('people', f:people(.) ! f:person-row(.)),
        f:rows('sources', f:source-rows(.))))"/>
  </xsl:template>

  <xsl:function name="f:rows" as="xs:string">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="rows" as="xs:string*"/>
    <xsl:sequence select="f:json-member($table, '[' || string-join($rows, ',&#10;') || ']')"/>
  </xsl:function>

  <!-- A member whose value is a number. -->
  <xsl:function name="f:json-number" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="number" as="xs:integer?"/>
    <xsl:sequence select="f:json-member($name, $number ! string())"/>
  </xsl:function>
</xsl:package>
