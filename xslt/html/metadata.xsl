<?xml version="1.0" encoding="UTF-8"?>
<!--
  What a page says to programs: Highwire’s and Dublin Core’s names for reference managers and search engines, and links by which
  FAIR Signposting (signposting.org/FAIR) finds identifier, metadata, contents and licence. All of it is in the reference to the document, which
  is made from its header (citation.xsl), and in the header itself.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:array="http://www.w3.org/2005/xpath-functions/array"
  xmlns:f="urn:acta:function" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:param name="linkset" as="xs:string" select="'linkset.json'">
    <!-- File with the signposts of the document, on a site with an address. -->
  </xsl:param>

  <xsl:param name="reference" as="xs:string" select="''">
    <!-- The reference to the document as CSL-JSON, an array of one item; empty where there is none. -->
  </xsl:param>

  <xsl:param name="services" as="xs:boolean" select="false()">
    <!-- Whether the document is in the Distributed Text Services of the site, in the folder dts. -->
  </xsl:param>

  <!-- How Zotero and schema.org call what CSL calls so. -->
  <xsl:variable name="v:item-types" as="map(xs:string, xs:string+)" select="map {
    'chapter': ('bookSection', 'Chapter'), 'article-journal': ('journalArticle', 'ScholarlyArticle'), 'book': ('book', 'Book'),
    'manuscript': ('manuscript', 'Manuscript'), 'document': ('document', 'DigitalDocument') }"/>

  <xsl:template name="t:metadata">
    <xsl:variable name="item" as="map(*)?" select="$reference[. ne ''] ! parse-json(.)(1)"/>
    <xsl:if test="exists($item)">
      <xsl:variable name="fields" as="element()*">
        <xsl:call-template name="t:highwire"><xsl:with-param name="item" select="$item"/></xsl:call-template>
        <xsl:call-template name="t:dublin-core"><xsl:with-param name="item" select="$item"/></xsl:call-template>
        <xsl:call-template name="t:signposts"><xsl:with-param name="item" select="$item"/></xsl:call-template>
      </xsl:variable>
      <xsl:for-each select="$fields">
        <xsl:sequence select="$v:newline, ."/>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- The address of the PDF beside the page, where there is one; whole, since programs that save it ask for that. -->
  <xsl:function name="f:pdf-address" as="xs:string?">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="
      if (tokenize($downloads) = 'pdf:.pdf')
      then f:web-address($document) ! (
        (if ($document/self::teiCorpus) then replace(., '/$', '') || '/' else replace(., '[^/]+$', ''))
        || encode-for-uri($name) || '.pdf')
      else ()"/>
  </xsl:function>

  <!-- Names that Google Scholar and Zotero read; a name of a book or journal says what the document is. -->
  <xsl:template name="t:highwire" as="element()*">
    <xsl:param name="item" as="map(*)"/>
    <xsl:sequence select="
      f:meta('citation_title', $item('title')),
      f:names-of($item('author')) ! f:meta('citation_author', .),
      f:meta(if ($item('type') eq 'article-journal') then 'citation_journal_title' else 'citation_inbook_title', $item('container-title')),
      f:names-of($item('editor')) ! f:meta('citation_editor', .),
      f:names-of($item('translator')) ! f:meta('citation_translator', .),
      f:meta('citation_publication_date', translate(f:csl-day($item('issued')), '-', '/')),
      f:meta('citation_publisher', $item('publisher')),
      f:meta('citation_volume', $item('volume')),
      f:meta('citation_issue', $item('issue')),
      f:meta('citation_firstpage', tokenize($item('page'), '\s*[-–]\s*')[1]),
      f:meta('citation_lastpage', tokenize($item('page'), '\s*[-–]\s*')[2]),
      f:meta('citation_isbn', $item('ISBN')),
      f:meta('citation_doi', $item('DOI')),
      f:meta('citation_language', $item('language')),
      f:meta('citation_public_url', f:web-address(.)),
      f:meta('citation_pdf_url', f:pdf-address(.))"/>
  </xsl:template>

  <!-- DC.type is Zotero’s own name for the kind, which it asks first. -->
  <xsl:template name="t:dublin-core" as="element()*">
    <xsl:param name="item" as="map(*)"/>
    <xsl:sequence select="
      f:meta('DC.type', $v:item-types($item('type'))[1]),
      f:meta('DC.title', $item('title')),
      f:names-of($item('author')) ! f:meta('DC.creator', .),
      (f:names-of($item('editor')), f:names-of($item('translator'))) ! f:meta('DC.contributor', .),
      f:meta('DC.date', f:csl-day($item('issued'))),
      f:meta('DCTERMS.temporal', f:csl-day($item('event-date'))),
      f:meta('DC.language', $item('language')),
      f:meta('DC.publisher', $item('publisher')),
      f:meta('DC.identifier', ($item('DOI') ! ('https://doi.org/' || .), f:web-address(.), $item('URL'))[1]),
      f:meta('DC.rights', f:licence-address(.))"/>
  </xsl:template>

  <!-- One cite-as and at least one describedby, as the profile of level 1 asks. A body that hosts or paid is no author. -->
  <xsl:template name="t:signposts" as="element()*">
    <xsl:param name="item" as="map(*)"/>
    <xsl:variable name="beside" as="map(xs:string, xs:string)" select="map:merge(tokenize($downloads) ! map:entry(substring-before(., ':'), substring-after(., ':')))"/>
    <xsl:variable name="self" as="xs:string" select="encode-for-uri($name)"/>
    <xsl:variable name="is-edition" as="xs:boolean" select="exists(self::teiCorpus)"/>
    <xsl:variable name="doi" as="xs:string?" select="if ($is-edition) then f:doi-address(.) else ()"/>
    <xsl:variable name="address" as="xs:string?" select="f:web-address(.)"/>
    <xsl:variable name="is-on-site" as="xs:boolean" select="$index ne '' and exists($address)"/>
    <xsl:variable name="has-feed" as="xs:boolean" select="$is-edition and $is-on-site and exists(f:edition-day(.))"/>
    <xsl:sequence select="
      f:link('cite-as', ($doi, $address)[1], ()),
      f:link('type', 'https://schema.org/AboutPage', ()),
      f:link('type', $v:item-types($item('type'))[2] ! ('https://schema.org/' || .), ()),
      f:link('describedby', $beside('json-ld') ! ($self || .), 'application/ld+json'),
      f:link('describedby', $beside('csl-json') ! ($self || .), 'application/vnd.citationstyles.csl+json'),
      f:link('item', $beside('tei') ! ($self || .), 'application/tei+xml'),
      f:link('item', $beside('text') ! ($self || .), 'text/plain'),
      if ($is-on-site) then f:link('linkset', $linkset, 'application/linkset+json') else (),
      if ($services) then f:link('describedby', 'dts/collection/' || $self || '.json', 'application/ld+json') else (),
      if ($is-edition and $is-on-site) then f:link('service-desc', 'dts/index.json', 'application/ld+json') else (),
      f:link('license', f:licence-address(.), ()),
      if ($has-feed) then f:link('alternate', 'feed.atom', 'application/atom+xml') else (),
      distinct-values(teiHeader/fileDesc/titleStmt/(author | editor | respStmt/*)/descendant-or-self::*/@ref
        ! normalize-space()[matches(., '^https://orcid\.org/\d{4}-\d{4}-\d{4}-\d{3}[\dX]$')]) ! f:link('author', ., ()),
      distinct-values(teiHeader/fileDesc/titleStmt/(author | editor | respStmt[lower-case(f:words(resp[1])) = ('author', 'editor')])/orgName/@ref
        ! normalize-space()[matches(., '^https://ror\.org/0[0-9a-z]{6}\d\d$')]) ! f:link('author', ., ())"/>
  </xsl:template>

  <!-- The DOI that an edition has as a whole. -->
  <xsl:function name="f:doi-address" as="xs:string?">
    <xsl:param name="edition" as="element()"/>
    <xsl:sequence select="
      ($edition/teiHeader/fileDesc/publicationStmt/idno[lower-case(@type) = 'doi'] ! normalize-space()[matches(., '^10\.\d{4,9}/\S+$')]
        ! ('https://doi.org/' || .))[1]"/>
  </xsl:function>

  <!-- The date of an edition where it is a day, or else nothing: what is not dated has no feed. -->
  <xsl:function name="f:edition-day" as="xs:string?">
    <xsl:param name="edition" as="element()"/>
    <xsl:sequence select="
      ($edition/teiHeader/fileDesc/publicationStmt/date/@when ! string()[matches(., '^\d{4}-\d{2}-\d{2}$')])[1]"/>
  </xsl:function>

  <xsl:function name="f:licence-address" as="xs:string?">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="
      ($document/teiHeader/fileDesc/publicationStmt/availability/licence/@target ! f:safe-address(.)[matches(., '^https?://', 'i')])[1]"/>
  </xsl:function>

  <xsl:function name="f:meta" as="element()?">
    <xsl:param name="field" as="xs:string"/>
    <xsl:param name="content" as="xs:string?"/>
    <xsl:if test="$content ne ''">
      <meta name="{$field}" content="{$content}"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:link" as="element()?">
    <xsl:param name="relation" as="xs:string"/>
    <xsl:param name="address" as="xs:string?"/>
    <xsl:param name="media-type" as="xs:string?"/>
    <xsl:if test="$address ne ''">
      <link rel="{$relation}" href="{$address}">
        <xsl:if test="exists($media-type)">
          <xsl:attribute name="type" select="$media-type"/>
        </xsl:if>
      </link>
    </xsl:if>
  </xsl:function>

  <!-- `Family, Given`, one string for each name. -->
  <xsl:function name="f:names-of" as="xs:string*">
    <xsl:param name="names" as="array(*)?"/>
    <xsl:sequence select="$names ! array:flatten(.) ! string-join((
      string-join((.('non-dropping-particle'), .('family'), .('literal')), ' '), .('given'), .('suffix'))[. ne ''], ', ')"/>
  </xsl:function>

  <!-- `2010`, `1986-07`, `1986-07-03` of a date in CSL-JSON; nothing for one in words. -->
  <xsl:function name="f:csl-day" as="xs:string?">
    <xsl:param name="date" as="map(*)?"/>
    <xsl:variable name="parts" as="array(*)?" select="$date ! .('date-parts') ! .(1)"/>
    <xsl:sequence select="
      if (empty($parts)) then ()
      else string-join((format-number($parts(1), '0000'), tail(array:flatten($parts)) ! format-number(., '00')), '-')"/>
  </xsl:function>
</xsl:transform>
