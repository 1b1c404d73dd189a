<?xml version="1.0" encoding="UTF-8"?>
<!-- A row for each speech, and one for each thing that happens meanwhile. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:speech-row" as="xs:string">
    <xsl:param name="speech" as="element()"/>
    <xsl:variable name="document" as="element()" select="root($speech)/*"/>
    <xsl:sequence select="f:json-object((
      f:json-text('speech', f:row-id(f:speech-id($speech))),
      f:json-text('document', $name),
      f:json-number('position', $speech/accumulator-before('speech')),
      f:json-text('date', f:first-day($document/self::TEI/f:document-date(.))),
      f:json-text('section', f:words($speech/ancestor::*[head][1]/head[1])),
      f:json-text('speaker', f:words($speech/speaker)),
      f:json-text('person', normalize-space($speech/@who)),
      f:json-text('language', ($speech/ancestor-or-self::*[@xml:lang])[last()]/@xml:lang),
      f:json-member('retold', string(f:is-retold($speech))),
      f:json-number('words', f:word-count(f:spoken($speech))),
      f:json-text('text', string-join(f:spoken-blocks($speech), '&#10;')),
      f:json-text('address', f:address(f:speech-id($speech)))))"/>
  </xsl:function>

  <!-- Directions, noises and gestures, within a speech or between two. -->
  <xsl:function name="f:direction-rows" as="xs:string*">
    <xsl:param name="document" as="element()"/>
    <xsl:for-each select="$document/text//(stage | incident | kinesic | vocal)[not(ancestor::note)]">
      <xsl:sequence select="f:json-object((
        f:json-text('document', $name),
        f:json-number('position', position()),
        f:json-text('speech', f:speech-around(.)),
        f:json-text('element', local-name()),
        f:json-text('type', @type),
        f:json-text('text', f:words(.)),
        f:json-text('address', f:address(f:passage-id(.)))))"/>
    </xsl:for-each>
  </xsl:function>
</xsl:transform>
