<?xml version="1.0" encoding="UTF-8"?>
<!-- A row for each source that the header names, and for each that the text cites in its front, its back or a list. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:source-rows" as="xs:string*">
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="described" as="element()*" select="
      $document/teiHeader/fileDesc/sourceDesc//(bibl | biblStruct | biblFull | msDesc)[not(ancestor::bibl or ancestor::biblFull or ancestor::msDesc)]"/>
    <xsl:variable name="cited" as="element()*" select="
      $document/text//(bibl | biblStruct | biblFull | msDesc)[ancestor::back or ancestor::front or parent::listBibl or ancestor::div[@type = 'source']]
        [not(ancestor::bibl or ancestor::biblStruct or ancestor::biblFull or ancestor::msDesc)]"/>
    <xsl:for-each select="($described, $cited)[normalize-space()]">
      <xsl:variable name="work" as="element()" select="(monogr[1], .)[1]"/>
      <xsl:sequence select="f:json-object((
        f:json-text('document', $name),
        f:json-number('position', position()),
        f:json-text('relation', fp:relation(.)),
        f:json-text('type', @type),
        f:json-text('author', string-join(f:names((analytic/author, $work/author)), '; ')),
        f:json-text('title', f:words(($work/title, .//title)[1])),
        f:json-text('part', f:words(analytic/title[1])),
        f:json-text('publisher', string-join(f:names($work//publisher), '; ')),
        f:json-text('place', string-join($work//pubPlace ! f:words(.)[. ne ''], '; ')),
        f:json-text('date', ($work//date ! (f:first-day(.), f:words(.)[. ne ''])[1])[1]),
        f:json-text('scope', string-join(($work/biblScope, citedRange) ! f:scope(.)[. ne ''], ', ')),
        f:json-text('text', f:source-words(.)),
        f:json-text('url', (ptr/@target, .//ref/@target, idno[@type = ('URL', 'URI')])[1] ! f:safe-address(.)),
        f:json-text('address', if (ancestor::text) then f:address((@xml:id, f:passage-id(.))[1]) else f:address(()))))"/>
    </xsl:for-each>
  </xsl:function>

  <!-- What a source is to the document: described in its header, the source of that one, or cited in its text. -->
  <xsl:function name="fp:relation" as="xs:string">
    <xsl:param name="source" as="element()"/>
    <xsl:sequence select="
      if ($source/ancestor::text) then 'cited'
      else if ($source/parent::relatedItem) then ($source/../@type/string(), 'related')[1]
      else if ($source/@type = 'copy') then 'copy'
      else 'source'"/>
  </xsl:function>
</xsl:transform>
