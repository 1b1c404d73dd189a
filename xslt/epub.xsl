<?xml version="1.0" encoding="UTF-8"?>
<!--
  TEI to EPUB 3. A TEI document becomes a chapter: its XHTML is the principal result, and outline.xml tells what is in it. A teiCorpus,
  or a lone TEI where `documents` names it, becomes what holds the chapters together: package.opf, nav.xhtml, front.xhtml and, where
  there is one, introduction.xhtml. The text is made by the modules of the pages (html/) and then turned into what books may hold.
-->
<xsl:package name="urn:acta:epub" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:acta:mode" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  default-mode="m:epub">

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:output name="xhtml" method="xhtml" html-version="5" encoding="UTF-8" indent="no" include-content-type="no" omit-xml-declaration="no"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <!-- White space between the parts of a construct says nothing. -->
  <xsl:strip-space elements="TEI teiCorpus teiHeader text group front body back div floatingText titlePage docTitle sp spGrp
    list listPerson listOrg listBibl noteGrp table row lg castList castGroup figure biblStruct analytic monogr series
    imprint relatedItem msDesc msIdentifier fileDesc titleStmt editionStmt publicationStmt seriesStmt notesStmt
    sourceDesc encodingDesc profileDesc revisionDesc respStmt availability particDesc settingDesc setting langUsage
    textClass person personGrp org editorialDecl samplingDecl refsDecl classDecl taxonomy category appInfo
    projectDesc abstract correction normalization quotation segmentation interpretation hyphenation stdVals punctuation"/>

  <xsl:param name="name" as="xs:string" select="''">
    <!-- Name of the chapter, e.g. `007` for 007.xhtml. -->
  </xsl:param>
  <xsl:param name="documents" as="xs:string" select="''">
    <!-- Names of all chapters, separated by spaces. -->
  </xsl:param>
  <xsl:param name="outlines" as="xs:string" select="''">
    <!-- The outlines of all chapters in one `outlines` element; empty where a chapter is to be made. -->
  </xsl:param>
  <xsl:param name="faces" as="xs:string" select="''">
    <!-- Files of the faces that the book brings in fonts/, separated by spaces. -->
  </xsl:param>
  <xsl:param name="uuid" as="xs:string" select="''">
    <!-- Identifier of the book where its header gives neither DOI nor address, e.g. `urn:uuid:…`. -->
  </xsl:param>

  <!-- What the pages of a site have beside their text; a book has none of it. -->
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

  <xsl:mode name="m:epub" on-no-match="fail" on-multiple-match="fail" visibility="public" use-accumulators="#all"/>

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
  <xsl:include href="shared/makers.xsl"/>
  <xsl:include href="shared/relators.xsl"/>
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
  <xsl:include href="edition/documents.xsl"/>
  <xsl:include href="edition/identity.xsl"/>
  <xsl:include href="edition/register.xsl"/>
  <xsl:include href="epub/chapter.xsl"/>
  <xsl:include href="epub/breaks.xsl"/>
  <xsl:include href="epub/notes.xsl"/>
  <xsl:include href="epub/xhtml.xsl"/>
  <xsl:include href="epub/package.xsl"/>
  <xsl:include href="epub/navigation.xsl"/>
  <xsl:include href="epub/front.xsl"/>
  <xsl:include href="epub/registers.xsl"/>
</xsl:package>
