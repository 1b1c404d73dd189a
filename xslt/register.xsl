<?xml version="1.0" encoding="UTF-8"?>
<!--
  What the pages of an edition need of one document, as TEI: its teiHeader, and in standOff its speeches, the names in its
  text with the words around them, and the sources that it cites. The result is a TEI of a teiCorpus; see encode/corpus.ts. The result
  document `outline` is as much of it as the pages need that have no entries of registers.
-->
<xsl:package name="urn:acta:register" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:acta:mode"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  default-mode="m:register">

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:param name="name" as="xs:string" select="''">
    <!-- Name of the document on the site, e.g. `007` for 007.html and 007.xml. -->
  </xsl:param>

  <xsl:mode name="m:register" on-no-match="fail" on-multiple-match="fail" visibility="public" use-accumulators="#all"/>

  <xsl:include href="shared/letters.xsl"/>
  <xsl:include href="shared/notes.xsl"/>
  <xsl:include href="shared/pointers.xsl"/>
  <xsl:include href="shared/numbering.xsl"/>
  <xsl:include href="shared/titles.xsl"/>
  <xsl:include href="shared/measures.xsl"/>
  <xsl:include href="shared/mention-keys.xsl"/>
  <xsl:include href="register/document.xsl"/>
  <xsl:include href="register/identifiers.xsl"/>
  <xsl:include href="register/mentions.xsl"/>
  <xsl:include href="register/speeches.xsl"/>
  <xsl:include href="register/outline.xsl"/>
</xsl:package>
