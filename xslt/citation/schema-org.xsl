<?xml version="1.0" encoding="UTF-8"?>
<!-- JSON-LD in the vocabulary of schema.org, for search engines and for programs that judge how findable a text is. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:fp="urn:acta:function:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:schema-org" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="publication" as="element()?" select="$tei/teiHeader/fileDesc/publicationStmt"/>
    <xsl:variable name="licence" as="xs:string?"
                  select="($publication/availability/licence/@target ! normalize-space()[matches(., '^https?://', 'i')])[1]"/>
    <xsl:variable name="members" as="xs:string+" select="(
      f:json-text('@context', 'https://schema.org'),
      f:json-text('@type', fp:schema-type($record?type)),
      f:json-text('name', $record?title),
      f:json-text('inLanguage', $record?language),
      fp:schema-people('author', f:credited($record)),
      fp:schema-people('editor', $record?editor[empty($record?container-title)]),
      fp:schema-people('translator', $record?translator),
      fp:schema-people('funder', f:names($tei/teiHeader/fileDesc/titleStmt/funder)),
      f:json-text('datePublished', $record?issued[exists($record?issued?start)]?start),
      f:json-text('temporalCoverage', string-join(($record?event-date?start, $record?event-date?end), '/')),
      f:json-member('publisher', f:json-object(($record?publisher ! f:json-text('@type', 'Organization'), f:json-text('name', $record?publisher)))),
      f:json-member('isPartOf', fp:schema-whole($record)),
      f:json-text('position', $record?number),
      f:json-text('pagination', $record?page),
      f:json-member('identifier', f:json-array((
        $record?DOI ! f:json-string('https://doi.org/' || .),
        $record?ISBN[empty($record?container-title)] ! f:json-string('urn:isbn:' || .)))),
      f:json-member('holdingArchive', f:json-object((
        $record?archive ! f:json-text('@type', 'ArchiveOrganization'), f:json-text('name', $record?archive)))),
      f:json-text('url', $record?address),
      f:json-text('license', $licence))"/>
    <xsl:sequence select="'{&#10;  ' || string-join($members, ',&#10;  ') || '&#10;}&#10;'"/>
  </xsl:function>

  <!-- The type of schema.org for a type of CSL. -->
  <xsl:function name="fp:schema-type" as="xs:string">
    <xsl:param name="type" as="xs:string?"/>
    <xsl:sequence select="(
      map { 'chapter': 'Chapter', 'article-journal': 'ScholarlyArticle', 'book': 'Book', 'manuscript': 'Manuscript' }($type[1]),
      'DigitalDocument')[1]"/>
  </xsl:function>

  <!-- The book or journal that the document is part of. -->
  <xsl:function name="fp:schema-whole" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:if test="exists($record?container-title)">
      <xsl:sequence select="f:json-object((
        f:json-text('@type', if ($record?type eq 'article-journal') then 'Periodical' else 'Book'),
        f:json-text('name', $record?container-title),
        fp:schema-people('editor', $record?editor),
        f:json-text('isbn', $record?ISBN)))"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="fp:schema-people" as="xs:string?">
    <xsl:param name="property" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:sequence select="f:json-member($property, f:json-array($names ! f:json-object(
      if (?literal) then (f:json-text('@type', 'Organization'), f:json-text('@id', ?ror), f:json-text('name', ?literal))
      else (
        f:json-text('@type', 'Person'),
        f:json-text('name', string-join((?given, ?prefix, ?family, ?suffix)[. ne ''], ' ')),
        f:json-text('givenName', ?given),
        f:json-text('familyName', string-join((?prefix, ?family)[. ne ''], ' '))))))"/>
  </xsl:function>
</xsl:transform>
