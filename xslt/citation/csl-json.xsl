<?xml version="1.0" encoding="UTF-8"?>
<!-- CSL-JSON, by the schema csl-data.json of CSL 1.0.2: an array of one item, a member on each line. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:fp="urn:acta:function:private">

  <xsl:function name="f:csl-json" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="members" as="xs:string+" select="(
      f:json-text('id', $record?key),
      f:json-text('type', $record?type),
      fp:csl-names('author', f:credited($record)),
      f:json-text('title', $record?title),
      f:json-text('container-title', $record?container-title),
      fp:csl-names('editor', $record?editor),
      fp:csl-names('translator', $record?translator),
      f:json-text('collection-title', $record?collection-title),
      f:json-text('chapter-number', $record?number),
      f:json-text('volume', $record?volume),
      f:json-text('issue', $record?issue),
      f:json-text('page', $record?page),
      f:json-text('publisher', $record?publisher),
      f:json-text('publisher-place', $record?publisher-place),
      fp:csl-date('issued', $record?issued),
      fp:csl-date('event-date', $record?event-date),
      f:json-text('original-title', $record?original-title),
      f:json-text('original-publisher', $record?original-publisher),
      f:json-text('original-publisher-place', $record?original-publisher-place),
      fp:csl-date('original-date', $record?original-date),
      f:json-text('archive', $record?archive),
      f:json-text('archive-place', $record?archive-place),
      f:json-text('archive_collection', $record?archive_collection),
      f:json-text('archive_location', $record?archive_location),
      f:json-text('locator', $record?locator),
      f:json-text('note', string-join((f:quoted-speaker($record), f:edition-statement($record)), '; ')),
      f:json-text('ISBN', $record?ISBN),
      f:json-text('DOI', $record?DOI),
      f:json-text('URL', $record?address),
      fp:csl-date('accessed', $record?accessed),
      f:json-text('language', $record?language))"/>
    <xsl:sequence select="'[&#10;  {&#10;    ' || string-join($members, ',&#10;    ') || '&#10;  }&#10;]&#10;'"/>
  </xsl:function>

  <xsl:function name="fp:csl-names" as="xs:string?">
    <xsl:param name="variable" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:sequence select="f:json-member($variable, f:json-array($names ! f:json-object((
      f:json-text('family', ?family),
      f:json-text('given', ?given),
      f:json-text('non-dropping-particle', ?prefix),
      f:json-text('suffix', ?suffix),
      f:json-text('literal', ?literal)))))"/>
  </xsl:function>

  <!-- Numbers where the header has a calendar date or a range of two, else its words. -->
  <xsl:function name="fp:csl-date" as="xs:string?">
    <xsl:param name="variable" as="xs:string"/>
    <xsl:param name="date" as="map(xs:string, xs:string)?"/>
    <xsl:variable name="parts" as="xs:string?"
                  select="f:json-array(($date?start, $date?end) ! f:json-array(f:date-parts(.) ! string(.)))"/>
    <xsl:sequence select="f:json-member($variable, f:json-object(
      if ($parts) then f:json-member('date-parts', $parts) else f:json-text('literal', $date?words)))"/>
  </xsl:function>

</xsl:transform>
