<?xml version="1.0" encoding="UTF-8"?>
<!-- A row for each note, as it reads in plain text. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:note-rows" as="xs:string*">
    <xsl:param name="document" as="element()"/>
    <xsl:for-each select="$document/text//note">
      <xsl:variable name="text" as="xs:string" select="string-join(f:lines(., ''), '&#10;')"/>
      <!-- A note that no text calls has no address of its own, but that of the passage around it. -->
      <xsl:variable name="id" as="xs:string?" select="if (@xml:id or f:is-called(.)) then f:note-id(.) else ()"/>
      <xsl:sequence select="f:json-object((
        f:json-text('note', f:row-id(($id, 'standing:' || position())[1])),
        f:json-text('document', $name),
        f:json-number('position', position()),
        f:json-text('speech', f:speech-around(.)),
        f:json-text('number', normalize-space(@n)),
        f:json-text('type', @type),
        f:json-text('place', @place),
        f:json-number('words', f:word-count($text)),
        f:json-text('text', $text),
        f:json-text('address', f:address(($id, f:passage-id(.))[1]))))"/>
    </xsl:for-each>
  </xsl:function>
</xsl:transform>
