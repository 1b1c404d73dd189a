<?xml version="1.0" encoding="UTF-8"?>
<!-- What several formats say alike about a record. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function">

  <!-- Who is named first: the authors, or in a document without one the speakers of the part cited. -->
  <xsl:function name="f:credited" as="map(xs:string, xs:string)*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="if (exists($record?author)) then $record?author else $record?speaker"/>
  </xsl:function>

  <!-- Speakers in a document whose author is somebody else. -->
  <xsl:function name="f:quoted-speaker" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="string-join($record[exists(?author)]?speaker ! f:plain-name(.), ', ')[. ne '']"/>
  </xsl:function>

  <!-- For formats whose unpublished documents have no translator. -->
  <xsl:function name="f:translated-by" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="string-join($record?translator ! f:plain-name(.), ', ')[. ne ''] ! ('trans. ' || .)"/>
  </xsl:function>

  <!-- `Anatoly Dobrynin`. -->
  <xsl:function name="f:plain-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="string-join(($name?given, $name?prefix, $name?family, $name?suffix, $name?literal), ' ')"/>
  </xsl:function>

  <!-- The day of the events in words, unless the title says it or it is the date of the reference. -->
  <xsl:function name="f:untitled-event" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="event" as="map(xs:string, xs:string)?" select="$record?event-date"/>
    <xsl:variable name="said" as="xs:boolean" select="
      ($event?words, $event?start) ! contains($record?title, .) = true()
      or deep-equal($event, $record?issued)"/>
    <xsl:sequence select="$event[not($said)] ! f:date-words(.)"/>
  </xsl:function>

  <!-- The edition at hand, beside a printed source. -->
  <xsl:function name="f:edition-statement" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="$record?edition-note ! ('Digital edition: ' || .)"/>
  </xsl:function>

  <!-- First and last page of a range of Arabic or Roman numbers; any other statement of pages as it is. -->
  <xsl:function name="f:pages" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="page" as="xs:string?" select="$record?page"/>
    <xsl:sequence select="
      if (matches($page, '^([0-9]+|[ivxlcdm]+) ?[-–]+ ?([0-9]+|[ivxlcdm]+)$')) then tokenize($page, ' ?[-–]+ ?') else $page"/>
  </xsl:function>

  <!-- Where the original lies: collection, shelfmark, archive, place. -->
  <xsl:function name="f:shelfmark" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="string-join(
      ($record?archive_collection, $record?archive_location, $record?archive, $record?archive-place), ', ')"/>
  </xsl:function>

  <!-- Where an unprinted document comes from: the publisher of its edition, the shelfmark of its original. -->
  <xsl:function name="f:provenance" as="xs:string*">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="string($record?publisher), f:shelfmark($record)"/>
  </xsl:function>

</xsl:transform>
