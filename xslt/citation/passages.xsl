<?xml version="1.0" encoding="UTF-8"?>
<!--
  What the page of a document needs to compose references to its speeches and paragraphs, in JSON: for each format the
  reference to a speech of somebody and to a passage of nobody, with marks where the passage is to be put in, and the names of
  those who speak. A document of thousands of speeches has few of these.

      {"speech": {"bibtex": "…", "ris": "…", "csl-json": "…", "hayagriva": {…}}, "passage": {…},
       "speakers": {"#pers-a": [{"family": "…", "given": "…", "latex": "…"}], …}}
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function"
  xmlns:fp="urn:acta:function:private"
  xmlns:vp="urn:acta:variable:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The marks: letters, so that no format has to escape them. The address ends with the identifier of the passage. -->
  <xsl:variable name="vp:passage" as="map(xs:string, item()*)" select="map {
    'locator': 'actalocator', 'address': 'https://actaaddress.invalid/#actapassage' }"/>
  <xsl:variable name="vp:speaker" as="map(xs:string, item()*)" select="map { 'speaker': map { 'literal': 'Actaspeaker' } }"/>

  <xsl:function name="f:passages" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <!-- The page itself is where the passage is read, so the day on which a source was read is beside the point. -->
    <xsl:variable name="passage" as="map(xs:string, item()*)" select="
      map:merge((map:remove($record, ('accessed', 'speaker')), $vp:passage, map { 'key': $record?key || '-actapassage' }), map { 'duplicates': 'use-last' })"/>
    <xsl:variable name="speech" as="map(xs:string, item()*)" select="map:merge(($passage, $vp:speaker), map { 'duplicates': 'use-last' })"/>
    <xsl:variable name="speakers" as="xs:string*">
      <xsl:for-each-group select="$tei/text//(sp | u)[f:speaker-key(.) ne '']" group-by="f:speaker-key(.)">
        <xsl:variable name="names" as="xs:string*" select="f:speakers(.) ! fp:passage-name(.)"/>
        <xsl:sequence select="f:json-array($names) ! (f:json-string(current-grouping-key()) || ': ' || .)"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="f:json-object((
      f:json-member('speech', fp:passage-forms($speech)),
      f:json-member('passage', fp:passage-forms($passage)),
      f:json-member('speakers', f:json-object($speakers)))) || '&#10;'"/>
  </xsl:function>

  <xsl:function name="fp:passage-forms" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="f:json-object((
      f:json-text('bibtex', f:bibtex($record)),
      f:json-text('ris', translate(f:ris($record), '&#13;', '')),
      f:json-text('csl-json', f:csl-json($record)),
      f:json-member('hayagriva', f:hayagriva($record))))"/>
  </xsl:function>

  <!-- The parts of a name, and how BibTeX wants it where that is not `Family, Given`. -->
  <xsl:function name="fp:passage-name" as="xs:string?">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:variable name="latex" as="xs:string" select="f:latex-names($name)"/>
    <xsl:sequence select="f:json-object((
      f:json-text('family', $name?family),
      f:json-text('given', $name?given),
      f:json-text('prefix', $name?prefix),
      f:json-text('suffix', $name?suffix),
      f:json-text('literal', $name?literal),
      f:json-text('latex', $latex[. ne string-join(($name?literal, $name?family, $name?given), ', ')])))"/>
  </xsl:function>
</xsl:transform>
