<?xml version="1.0" encoding="UTF-8"?>
<!--
  What can be found in a document, as JSON: an array of records, one for each speech and one for all else, each with its address on the
  page, its words, who speaks, who is spoken of, and when and what kind of record it is. publish/search.ts makes an index of them.
-->
<xsl:package name="urn:acta:search" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  default-mode="m:search">

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:param name="name" as="xs:string" select="''">
    <!-- Name of the document on the site, e.g. `007` for 007.html. -->
  </xsl:param>

  <xsl:mode name="m:search" on-no-match="fail" on-multiple-match="fail" visibility="public" use-accumulators="#all"/>

  <xsl:include href="shared/letters.xsl"/>
  <xsl:include href="shared/notes.xsl"/>
  <xsl:include href="shared/pointers.xsl"/>
  <xsl:include href="shared/numbering.xsl"/>
  <xsl:include href="shared/persons.xsl"/>
  <xsl:include href="shared/titles.xsl"/>
  <xsl:include href="shared/documents.xsl"/>
  <xsl:include href="citation/json.xsl"/>
  <xsl:include href="search/records.xsl"/>
</xsl:package>
