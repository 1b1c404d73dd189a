<?xml version="1.0" encoding="UTF-8"?>
<!-- RIS, by the tags that EndNote and Zotero give the type: two letters, two spaces, a hyphen, a space, one line of text. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:fp="urn:acta:function:private">

  <xsl:function name="f:ris" as="xs:string">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:variable name="type" as="xs:string" select="map {
      'chapter': 'CHAP', 'article-journal': 'JOUR', 'book': 'BOOK',
      'manuscript': 'MANSCPT', 'document': 'GEN' }($record?type)"/>
    <xsl:variable name="pages" as="xs:string*" select="f:pages($record)"/>
    <xsl:sequence select="string-join((
      f:ris-line('TY', $type),
      f:ris-line('AU', f:credited($record) ! fp:ris-name(.)),
      f:ris-line('TI', $record?title),
      f:ris-line('T2', $record?container-title),
      f:ris-line(if ($type = 'BOOK') then 'A3' else 'A2', $record?editor ! fp:ris-name(.)),
      f:ris-line('A4', $record?translator ! fp:ris-name(.)),
      f:ris-line('T3', $record?collection-title),
      f:ris-line('SE', $record?number),
      f:ris-line('VL', $record?volume),
      f:ris-line('IS', $record?issue),
      f:ris-line('SP', $pages[1]),
      f:ris-line('EP', $pages[2]),
      f:ris-line('PB', $record?publisher),
      f:ris-line('CY', $record?publisher-place),
      f:ris-line('PY', substring($record?issued?start, 1, 4)),
      f:ris-line('DA', $record?issued[not(?end)]?start[contains(., '-')] ! fp:ris-date(.)),
      f:ris-line('DB', string-join(($record?archive, $record?archive-place), ', ')),
      f:ris-line('AV', string-join(($record?archive_collection, $record?archive_location), ', ')),
      f:ris-line('OP', $record?original-title),
      f:ris-line('SN', $record?ISBN),
      f:ris-line('DO', $record?DOI),
      f:ris-line('UR', $record?address),
      f:ris-line('Y2', $record?accessed?start ! fp:ris-date(.)),
      f:ris-line('LA', $record?language),
      f:ris-line('N1', (
        $record?issued[not(?start) or ?end] ! f:date-words(.),
        f:untitled-event($record),
        f:quoted-speaker($record),
        $record?locator,
        f:edition-statement($record))),
      f:ris-line('ER', '')))"/>
  </xsl:function>

  <!--
    One line for each value, with the ending that RIS asks for, and none for an empty value. A value is one line whatever
    is in it: what could end a line becomes a space, so that no text can begin a field or end the record.
  -->
  <xsl:function name="f:ris-line" as="xs:string*">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="$values[. ne '' or $tag = 'ER']
      ! ($tag || '  - ' || f:line(.) || '&#13;&#10;')"/>
  </xsl:function>

  <!-- `Family, Given, Suffix`. -->
  <xsl:function name="fp:ris-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="string-join(
      ($name?literal, string-join(($name?prefix, $name?family), ' ')[$name?family], $name?given, $name?suffix), ', ')"/>
  </xsl:function>

  <!-- `1986/07/03`; what is unknown is left out behind its stroke. -->
  <xsl:function name="fp:ris-date" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="string-join((tokenize($date, '-'), '', '')[position() le 3], '/')"/>
  </xsl:function>

</xsl:transform>
