<?xml version="1.0" encoding="UTF-8"?>
<!--
  TEI to what is set in print: blocks and phrases in few names, as data for the template (print/edition.typ). A TEI document becomes a
  `document`; a teiCorpus, with its documents in `documents`, becomes a `book` around them. The text is made by the modules of the
  pages (html/) and then turned into the vocabulary of print, which print/vocabulary.xsl lists.
-->
<xsl:package name="urn:acta:print" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:acta:mode" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  default-mode="m:print">

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <!-- White space between the parts of a construct says nothing. -->
  <xsl:strip-space elements="TEI teiCorpus teiHeader text group front body back div floatingText titlePage docTitle sp spGrp
    list listPerson listOrg listBibl noteGrp table row lg castList castGroup figure biblStruct analytic monogr series
    imprint relatedItem msDesc msIdentifier fileDesc titleStmt editionStmt publicationStmt seriesStmt notesStmt
    sourceDesc encodingDesc profileDesc revisionDesc respStmt availability particDesc settingDesc setting langUsage
    textClass person personGrp org editorialDecl samplingDecl refsDecl classDecl taxonomy category appInfo
    projectDesc abstract correction normalization quotation segmentation interpretation hyphenation stdVals punctuation"/>

  <xsl:param name="name" as="xs:string" select="''">
    <!-- Name of the document on the site, e.g. `007`. -->
  </xsl:param>
  <xsl:param name="book" as="xs:boolean" select="false()">
    <!-- Whether the document is one of a book, which tells of its persons and its edition in one place for all. -->
  </xsl:param>
  <xsl:param name="dated" as="xs:boolean" select="false()">
    <!-- Whether the file must have a day, as PDF/A must: an edition without one is reported then. -->
  </xsl:param>
  <xsl:param name="checksum" as="xs:string" select="''">
    <!-- SHA-256 of the TEI that is set, for the colophon. -->
  </xsl:param>

  <!-- What the pages of a site have beside their text; print has none of it. -->
  <xsl:variable name="index" as="xs:string" select="''"/>
  <xsl:variable name="downloads" as="xs:string" select="''"/>
  <xsl:variable name="assets" as="xs:string" select="''"/>
  <xsl:variable name="passages" as="xs:string" select="''"/>
  <xsl:variable name="chicago" as="xs:string" select="''"/>
  <xsl:variable name="chicago-note" as="xs:string" select="''"/>
  <xsl:variable name="mla" as="xs:string" select="''"/>
  <xsl:variable name="apa" as="xs:string" select="''"/>
  <xsl:variable name="bibtex" as="xs:string" select="''"/>
  <xsl:variable name="ris" as="xs:string" select="''"/>
  <xsl:variable name="pages" as="xs:string" select="''"/>
  <xsl:variable name="previous-language" as="xs:string" select="''"/>
  <xsl:variable name="next-language" as="xs:string" select="''"/>
  <xsl:variable name="theme" as="xs:boolean" select="false()"/>
  <xsl:variable name="v:pages" as="xs:string*" select="()"/>

  <xsl:mode name="m:print" on-no-match="fail" on-multiple-match="fail" visibility="public" use-accumulators="#all"/>

  <xsl:include href="shared/labels.xsl"/>
  <xsl:include href="shared/letters.xsl"/>
  <xsl:include href="shared/notes.xsl"/>
  <xsl:include href="shared/note-series.xsl"/>
  <xsl:include href="shared/dates.xsl"/>
  <xsl:include href="shared/file-days.xsl"/>
  <xsl:include href="shared/documents.xsl"/>
  <xsl:include href="shared/persons.xsl"/>
  <xsl:include href="shared/speakers.xsl"/>
  <xsl:include href="shared/measures.xsl"/>
  <xsl:include href="shared/pointers.xsl"/>
  <xsl:include href="shared/gaps.xsl"/>
  <xsl:include href="shared/quotations.xsl"/>
  <xsl:include href="shared/sources.xsl"/>
  <xsl:include href="shared/titles.xsl"/>
  <xsl:include href="shared/responsible.xsl"/>
  <xsl:include href="shared/facing.xsl"/>
  <xsl:include href="shared/groups.xsl"/>
  <xsl:include href="html/page.xsl"/>
  <xsl:include href="html/metadata.xsl"/>
  <xsl:include href="html/titles.xsl"/>
  <xsl:include href="html/attributes.xsl"/>
  <xsl:include href="shared/numbering.xsl"/>
  <xsl:include href="html/divisions.xsl"/>
  <xsl:include href="html/facing.xsl"/>
  <xsl:include href="html/facing-rows.xsl"/>
  <xsl:include href="html/paragraphs.xsl"/>
  <xsl:include href="html/speech.xsl"/>
  <xsl:include href="html/stage.xsl"/>
  <xsl:include href="html/notes.xsl"/>
  <xsl:include href="html/editorial.xsl"/>
  <xsl:include href="html/names.xsl"/>
  <xsl:include href="html/dates.xsl"/>
  <xsl:include href="html/phrases.xsl"/>
  <xsl:include href="html/lists.xsl"/>
  <xsl:include href="html/tables.xsl"/>
  <xsl:include href="html/verse.xsl"/>
  <xsl:include href="html/breaks.xsl"/>
  <xsl:include href="html/figures.xsl"/>
  <xsl:include href="html/sources.xsl"/>
  <xsl:include href="html/unknown.xsl"/>
  <xsl:include href="html/signs.xsl"/>
  <xsl:include href="html/persons.xsl"/>
  <xsl:include href="html/shares.xsl"/>
  <xsl:include href="html/header.xsl"/>
  <xsl:include href="html/facts.xsl"/>
  <xsl:include href="html/citation.xsl"/>
  <xsl:include href="print/document.xsl"/>
  <xsl:include href="print/book.xsl"/>
  <xsl:include href="print/notes.xsl"/>
  <xsl:include href="print/breaks.xsl"/>
  <xsl:include href="print/names.xsl"/>
  <xsl:include href="print/vocabulary.xsl"/>
  <xsl:include href="print/phrases.xsl"/>
  <xsl:include href="print/tables.xsl"/>
</xsl:package>
