<?xml version="1.0" encoding="UTF-8"?>
<!--
  The input of the CSL processor inside Typst: an entry of a Hayagriva library and the locator to cite it with, in JSON,
  which is YAML too.

  Hayagriva knows fewer facts than CSL, so a few travel under other names. The styles beside this file, and only they,
  know them:

    genre         the day of the events in words, where the title does not say it
    abstract      the date of publication in words, where it is no single day
    performer     who speaks in the part cited (Hayagriva: role cast-member)
    archive       archive and its place;  call-number: collection and shelfmark
    note          the edition at hand, where the document has a printed source
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:fp="urn:acta:function:private">

  <xsl:function name="f:hayagriva" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="type" as="xs:string" select="map {
      'chapter': 'chapter', 'article-journal': 'article', 'book': 'book',
      'manuscript': 'manuscript', 'document': 'misc' }($record?type)"/>
    <xsl:variable name="publication" as="xs:string*" select="(
      fp:hayagriva-names('editor', $record?editor),
      fp:hayagriva-text('title', $record?container-title),
      f:json-text('volume', $record?volume),
      f:json-text('issue', $record?issue),
      f:json-member('publisher', f:json-object((
        fp:hayagriva-text('name', $record?publisher),
        fp:hayagriva-text('location', $record?publisher-place)))),
      f:json-text('date', $record?issued[not(?end)]?start),
      f:json-member('parent', f:json-object((
        $record?collection-title ! (f:json-text('type', 'anthology'), fp:hayagriva-text('title', .))))))"/>
    <xsl:variable name="within" as="xs:boolean" select="$type = ('chapter', 'article')"/>
    <xsl:sequence select="f:json-object((f:json-member('entry', f:json-object((
      f:json-text('type', $type),
      fp:hayagriva-title($record?title),
      fp:hayagriva-names('author', $record?author),
      f:json-member('affiliated', f:json-array((
        fp:hayagriva-role('translator', $record?translator),
        fp:hayagriva-role('cast-member', $record?speaker)))),
      f:json-text('chapter', $record?number),
      f:json-text('page-range', $record?page),
      fp:hayagriva-text('genre', f:untitled-event($record)),
      fp:hayagriva-text('abstract', $record?issued[not(?start) or ?end] ! f:date-words(.)),
      fp:hayagriva-text('archive', string-join(($record?archive, $record?archive-place), ', ')),
      fp:hayagriva-text('call-number', string-join(($record?archive_collection, $record?archive_location), ', ')),
      fp:hayagriva-text('note', $record?edition-note),
      $record?address ! f:json-member('url', f:json-object((
        f:json-text('value', .), f:json-text('date', $record?accessed?start)))),
      if ($within) then
        f:json-member('parent', f:json-object((
          f:json-text('type', if ($type = 'chapter') then 'book' else 'periodical'), $publication)))
      else $publication))), f:json-text('locator', $record?locator)))"/>
  </xsl:function>

  <xsl:function name="fp:hayagriva-text" as="xs:string?">
    <xsl:param name="field" as="xs:string"/>
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="f:json-member($field, f:json-object(fp:verbatim('value', $text)))"/>
  </xsl:function>

  <!-- Verbatim: neither braces nor dollar signs in the text mean anything to the processor. -->
  <xsl:function name="fp:verbatim" as="xs:string?">
    <xsl:param name="field" as="xs:string"/>
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="$text[. ne ''] ! f:json-member($field, f:json-object((
      f:json-text('value', .), f:json-member('verbatim', 'true'))))"/>
  </xsl:function>

  <!--
    The title, and as its short form the title with single quotation marks for the double ones in it, for styles that
    set it between double ones.
  -->
  <xsl:function name="fp:hayagriva-title" as="xs:string?">
    <xsl:param name="title" as="xs:string?"/>
    <xsl:variable name="forms" as="xs:string*"
                  select="$title ! (fp:verbatim('value', .), fp:verbatim('short', translate(., '“”', '‘’')))"/>
    <xsl:sequence select="f:json-member('title', f:json-object($forms))"/>
  </xsl:function>

  <xsl:function name="fp:hayagriva-names" as="xs:string?">
    <xsl:param name="field" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:sequence select="f:json-member($field, f:json-array($names ! f:json-object((
      f:json-text('name', (?family, ?literal)[1]),
      f:json-text('given-name', ?given),
      f:json-text('prefix', ?prefix),
      f:json-text('suffix', ?suffix)))))"/>
  </xsl:function>

  <xsl:function name="fp:hayagriva-role" as="xs:string?">
    <xsl:param name="role" as="xs:string"/>
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:sequence select="fp:hayagriva-names('names', $names) ! f:json-object((f:json-text('role', $role), .))"/>
  </xsl:function>

</xsl:transform>
