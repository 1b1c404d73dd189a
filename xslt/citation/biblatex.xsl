<?xml version="1.0" encoding="UTF-8"?>
<!-- BibLaTeX, by its data model (section 2 of the manual): whole dates, the original publication, where the original lies. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:fp="urn:acta:function:private"
  xmlns:vp="urn:acta:variable:private">

  <xsl:function name="f:biblatex" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <!-- A collection has editors, any other book in which something stands an author. -->
    <xsl:variable name="type" as="xs:string" select="map {
      'chapter': if (exists($record?editor)) then 'incollection' else 'inbook',
      'article-journal': 'article',
      'book': if (empty(f:credited($record)) and exists($record?editor)) then 'collection' else 'book',
      'manuscript': 'misc', 'document': 'misc' }($record?type)"/>
    <xsl:sequence select="f:bib-entry($type, $record?key, (
      f:bib-field('author', f:latex-names(f:credited($record))),
      f:bib-title('title', $record?title),
      f:bib-title(if ($type = 'article') then 'journaltitle' else 'booktitle', $record?container-title),
      f:bib-field('editor', f:latex-names($record?editor)),
      f:bib-field('translator', f:latex-names($record?translator)),
      f:bib-field('chapter', f:latex($record?number)),
      f:bib-field('volume', f:bib-volume($record)),
      f:bib-field('number', f:latex($record?issue)),
      f:bib-field('pages', string-join(f:pages($record) ! f:latex(.), '--')),
      f:bib-field('series', f:latex($record?collection-title)),
      f:bib-field('howpublished', f:bib-notes(f:provenance($record))[$type = 'misc']),
      f:bib-field('publisher', f:latex($record?publisher)),
      f:bib-field('location', f:latex($record?publisher-place)),
      fp:biblatex-date('date', $record?issued),
      f:bib-field('origlanguage', fp:babel($record?original-language)),
      f:bib-title('origtitle', $record?original-title),
      f:bib-field('origpublisher', f:latex($record?original-publisher)),
      f:bib-field('origlocation', f:latex($record?original-publisher-place)),
      fp:biblatex-date('origdate', $record?original-date),
      f:bib-field('library', f:bib-notes(f:shelfmark($record))[$type ne 'misc']),
      f:bib-field('isbn', f:latex($record?ISBN)),
      f:bib-field('doi', $record?DOI),
      f:bib-field('url', $record?address),
      f:bib-field('urldate', $record?accessed?start),
      f:bib-field('langid', fp:babel($record?language)),
      f:bib-field('note', f:bib-notes((
        $record?volume[empty(f:bib-volume($record))] ! ('vol. ' || .),
        $record?issued[not(?start)] ! f:date-words(.),
        f:untitled-event($record),
        f:translated-by($record)[$type = 'misc'],
        f:quoted-speaker($record),
        $record?locator))),
      f:bib-field('addendum', f:bib-notes(f:edition-statement($record)))))"/>
  </xsl:function>

  <!-- A day, month, year or range of two, in ISO 8601-2 (EDTF). -->
  <xsl:function name="fp:biblatex-date" as="map(xs:string, xs:string)?">
    <xsl:param name="field" as="xs:string"/>
    <xsl:param name="date" as="map(xs:string, xs:string)?"/>
    <xsl:sequence select="f:bib-field($field, string-join(($date?start, $date?end), '/'))"/>
  </xsl:function>

  <!-- The name that babel and polyglossia give a language, of those that proceedings came in so far; else none. -->
  <xsl:function name="fp:babel" as="xs:string?">
    <xsl:param name="language" as="xs:string?"/>
    <xsl:sequence select="tokenize($language, '-')[1] ! $vp:babel-names(.)"/>
  </xsl:function>

  <xsl:variable name="vp:babel-names" as="map(xs:string, xs:string)" select="map {
    'bg': 'bulgarian', 'ca': 'catalan', 'cs': 'czech', 'da': 'danish', 'de': 'german', 'el': 'greek', 'en': 'english',
    'es': 'spanish', 'et': 'estonian', 'fi': 'finnish', 'fr': 'french', 'hr': 'croatian', 'hu': 'hungarian',
    'it': 'italian', 'la': 'latin', 'lt': 'lithuanian', 'lv': 'latvian', 'nl': 'dutch', 'pl': 'polish',
    'pt': 'portuguese', 'ro': 'romanian', 'ru': 'russian', 'sk': 'slovak', 'sl': 'slovene', 'sr': 'serbian',
    'sv': 'swedish', 'tr': 'turkish', 'uk': 'ukrainian' }"/>

</xsl:transform>
