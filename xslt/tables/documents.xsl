<?xml version="1.0" encoding="UTF-8"?>
<!-- A row for the document. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:document-row" as="xs:string">
    <xsl:param name="document" as="element()"/>
    <xsl:param name="speeches" as="element()*"/>
    <xsl:variable name="date" as="element()?" select="$document/self::TEI/f:document-date(.)"/>
    <xsl:sequence select="f:json-object((
      f:json-text('document', $name),
      f:json-text('title', f:title($document)),
      f:json-text('date', f:first-day($date)),
      f:json-text('date_end', f:last-day($date)),
      f:json-text('date_as_written', $date ! f:words(.)),
      f:json-text('kind', string-join($document/self::TEI/f:document-kinds(.), '; ')),
      f:json-text('language', $document/@xml:lang),
      f:json-number('speeches', count($speeches)),
      f:json-number('words', xs:integer(sum(f:word-counts($speeches[not(f:is-retold(.))] ! f:spoken(.))))),
      f:json-text('address', f:address(()))))"/>
  </xsl:function>

  <!-- A date as the file has it in ISO 8601, with no more than it knows: a year, a month, a day. -->
  <xsl:function name="f:first-day" as="xs:string?">
    <xsl:param name="date" as="element()?"/>
    <xsl:sequence select="$date/(@when, @from, @notBefore)[1] ! string()"/>
  </xsl:function>

  <xsl:function name="f:last-day" as="xs:string?">
    <xsl:param name="date" as="element()?"/>
    <xsl:sequence select="$date/(@to, @notAfter)[1] ! string()"/>
  </xsl:function>
</xsl:transform>
