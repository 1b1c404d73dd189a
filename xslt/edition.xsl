<?xml version="1.0" encoding="UTF-8"?>
<!--
  A teiCorpus to the pages of an edition: the front page is the principal result, persons.html and the others are result
  documents. Each TEI in the corpus has a teiHeader, the document’s name on the site (007 for 007.html) in @n, and in standOff
  what register.xsl found in its text.
-->
<xsl:package name="urn:acta:edition" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:m="urn:acta:mode"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  default-mode="m:edition">

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:output name="json" method="text" encoding="UTF-8"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <!-- White space between the parts of a construct says nothing. -->
  <xsl:strip-space elements="TEI teiCorpus teiHeader text group front body back div floatingText titlePage docTitle sp spGrp
    list listPerson listOrg listBibl noteGrp table row lg castList castGroup figure biblStruct analytic monogr series
    imprint relatedItem msDesc msIdentifier fileDesc titleStmt editionStmt publicationStmt seriesStmt notesStmt
    sourceDesc encodingDesc profileDesc revisionDesc respStmt availability particDesc settingDesc setting langUsage
    textClass person personGrp org editorialDecl samplingDecl refsDecl classDecl taxonomy category appInfo
    projectDesc abstract correction normalization quotation segmentation interpretation hyphenation stdVals punctuation"/>

  <xsl:param name="name" as="xs:string" select="''">
    <!-- Name of the corpus on the site, e.g. `edition` for edition.xml. -->
  </xsl:param>
  <xsl:param name="downloads" as="xs:string" select="''">
    <!-- What stands beside the front page, as `format:extension` separated by spaces, e.g. `tei:.xml`. -->
  </xsl:param>
  <xsl:param name="index" as="xs:string" select="'index.html'">
    <!-- Address of the front page. -->
  </xsl:param>
  <xsl:param name="site" as="xs:boolean" select="true()">
    <!-- Whether to make all pages, and not the front page alone. -->
  </xsl:param>
  <xsl:param name="entries" as="xs:string" select="'within'">
    <!-- What the registers say of a document: `within` them; `apart`, where each has a comment in its place; `only`, which makes these parts
      and nothing else, each behind its comment. So a document whose text has changed changes its own part. -->
  </xsl:param>
  <xsl:param name="versions" as="xs:string" select="''">
    <!-- Versions of the edition that were released, newest first, separated by spaces; versions/1.1.0.html shows what is other in one. -->
  </xsl:param>
  <xsl:param name="page-length" as="xs:integer" select="1000">
    <!-- Documents on a page of the collection of the text services; an edition that has no more is on one. -->
  </xsl:param>
  <xsl:param name="search" as="xs:boolean" select="false()">
    <!-- Whether an index of all passages stands beside the pages, in the folder pagefind. -->
  </xsl:param>
  <xsl:param name="assets" as="xs:string" select="'assets/'">
    <!-- Folder of the style sheet and the script, relative to the pages. -->
  </xsl:param>
  <xsl:param name="theme" as="xs:boolean" select="false()">
    <!-- Whether the edition has a style sheet of its own, theme.css in that folder. -->
  </xsl:param>
  <xsl:param name="chicago" as="xs:string" select="''">
    <!-- Reference to the document after the Chicago manual, for a bibliography: text in which i elements are italics. -->
  </xsl:param>
  <xsl:param name="chicago-note" as="xs:string" select="''">
    <!-- Reference after the Chicago manual, for a note, likewise. -->
  </xsl:param>
  <xsl:param name="mla" as="xs:string" select="''">
    <!-- Reference after the MLA handbook, likewise. -->
  </xsl:param>
  <xsl:param name="apa" as="xs:string" select="''">
    <!-- Reference after the APA manual, likewise. -->
  </xsl:param>
  <xsl:param name="bibtex" as="xs:string" select="''">
    <!-- Reference for BibTeX, as its file has it. -->
  </xsl:param>
  <xsl:param name="ris" as="xs:string" select="''">
    <!-- Reference as RIS, likewise. -->
  </xsl:param>
  <xsl:param name="passages" as="xs:string" select="''">
    <!-- What references to passages are composed of; none, since an edition has no passages of its own. -->
  </xsl:param>

  <xsl:mode name="m:edition" on-no-match="fail" on-multiple-match="fail" visibility="public" use-accumulators="#all"/>

  <xsl:include href="shared/labels.xsl"/>
  <xsl:include href="shared/letters.xsl"/>
  <xsl:include href="shared/dublin-core.xsl"/>
  <xsl:include href="shared/notes.xsl"/>
  <xsl:include href="shared/dates.xsl"/>
  <xsl:include href="shared/persons.xsl"/>
  <xsl:include href="shared/speakers.xsl"/>
  <xsl:include href="shared/pointers.xsl"/>
  <xsl:include href="shared/gaps.xsl"/>
  <xsl:include href="shared/quotations.xsl"/>
  <xsl:include href="shared/sources.xsl"/>
  <xsl:include href="shared/titles.xsl"/>
  <xsl:include href="shared/responsible.xsl"/>
  <xsl:include href="shared/facing.xsl"/>
  <xsl:include href="shared/groups.xsl"/>
  <xsl:include href="shared/documents.xsl"/>
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
  <xsl:include href="html/header.xsl"/>
  <xsl:include href="html/facts.xsl"/>
  <xsl:include href="html/citation.xsl"/>
  <xsl:include href="citation/json.xsl"/>
  <xsl:include href="edition/pages.xsl"/>
  <xsl:include href="shared/mention-keys.xsl"/>
  <xsl:include href="edition/division.xsl"/>
  <xsl:include href="edition/keys.xsl"/>
  <xsl:include href="edition/documents.xsl"/>
  <xsl:include href="edition/front.xsl"/>
  <xsl:include href="edition/introduction.xsl"/>
  <xsl:include href="edition/identity.xsl"/>
  <xsl:include href="edition/register.xsl"/>
  <xsl:include href="edition/chronology.xsl"/>
  <xsl:include href="edition/timeline.xsl"/>
  <xsl:include href="edition/sources.xsl"/>
  <xsl:include href="edition/search.xsl"/>
  <xsl:include href="edition/facets.xsl"/>
  <xsl:include href="edition/about.xsl"/>
  <xsl:include href="edition/report.xsl"/>
  <xsl:include href="edition/criteria.xsl"/>
  <xsl:include href="edition/feeds.xsl"/>
  <xsl:include href="edition/bare.xsl"/>
  <xsl:include href="edition/retired.xsl"/>
  <xsl:include href="edition/not-found.xsl"/>
  <xsl:include href="edition/dts.xsl"/>
  <xsl:include href="edition/oai.xsl"/>
</xsl:package>
