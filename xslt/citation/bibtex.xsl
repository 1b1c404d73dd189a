<?xml version="1.0" encoding="UTF-8"?>
<!-- BibTeX: the fields of its classic styles, and those that natbib's styles, JabRef and Zotero read besides. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:fp="urn:acta:function:private"
  xmlns:vp="urn:acta:variable:private">

  <xsl:function name="f:bibtex" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="type" as="xs:string" select="map {
      'chapter': 'incollection', 'article-journal': 'article', 'book': 'book',
      'manuscript': 'misc', 'document': 'misc' }($record?type)"/>
    <xsl:sequence select="f:bib-entry($type, $record?key, (
      f:bib-field('author', f:latex-names(f:credited($record))),
      f:bib-title('title', $record?title),
      f:bib-title(if ($type = 'article') then 'journal' else 'booktitle', $record?container-title),
      f:bib-field('editor', f:latex-names($record?editor)),
      f:bib-field('translator', f:latex-names($record?translator)),
      f:bib-field('chapter', f:latex($record?number)),
      f:bib-field('volume', f:bib-volume($record)),
      f:bib-field('number', f:latex($record?issue)),
      f:bib-field('pages', string-join(f:pages($record) ! f:latex(.), '--')),
      f:bib-field('series', f:latex($record?collection-title)),
      f:bib-field('howpublished', f:bib-notes(f:provenance($record))[$type = 'misc']),
      f:bib-field('publisher', f:latex($record?publisher)),
      f:bib-field('address', f:latex($record?publisher-place)),
      fp:bibtex-date($record?issued),
      f:bib-field('isbn', f:latex($record?ISBN)),
      f:bib-field('doi', $record?DOI),
      f:bib-field('url', $record?address),
      f:bib-field('urldate', $record?accessed?start),
      f:bib-field('note', f:bib-notes((
        $record?volume[empty(f:bib-volume($record))] ! ('vol. ' || .),
        $record?issued[not(?start) or ?end] ! f:date-words(.),
        f:untitled-event($record),
        f:translated-by($record)[$type = 'misc'],
        f:quoted-speaker($record),
        $record?locator,
        f:edition-statement($record))))))"/>
  </xsl:function>

  <!-- Year, month and day, as far as the start and the end of the date agree. -->
  <xsl:function name="fp:bibtex-date" as="map(xs:string, xs:string)*">
    <xsl:param name="date" as="map(xs:string, xs:string)?"/>
    <xsl:variable name="start" as="xs:integer*" select="$date?start ! f:date-parts(.)"/>
    <xsl:variable name="end" as="xs:integer*" select="($date?end, $date?start)[1] ! f:date-parts(.)"/>
    <xsl:variable name="agreed" as="xs:integer*"
                  select="for $n in 1 to 3 return $start[$n][deep-equal($start[position() le $n], $end[position() le $n])]"/>
    <xsl:sequence select="
      f:bib-field('year', substring($date?start, 1, 4)[exists($agreed)]),
      for $month in $agreed[2] return map { 'name': 'month', 'value': $vp:bibtex-months[$month] },
      f:bib-field('day', $agreed[3] ! string(.))"/>
  </xsl:function>

  <!-- Macros that every style defines; they stand without braces. -->
  <xsl:variable name="vp:bibtex-months" as="xs:string+"
                select="'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'"/>

</xsl:transform>
