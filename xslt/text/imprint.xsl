<?xml version="1.0" encoding="UTF-8"?>
<!--
  What a copy of the text must carry with it: where it is from, who made it, on which terms.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:imprint" as="xs:string*">
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="file" as="element(fileDesc)?" select="$document/teiHeader/fileDesc"/>
    <xsl:variable name="source" as="text()*">
      <xsl:apply-templates select="$file/sourceDesc/(biblStruct | bibl[not(@type = 'copy')] | msDesc | listBibl/(biblStruct | bibl))[1]" mode="m:source"/>
    </xsl:variable>
    <xsl:variable name="source" as="xs:string" select="normalize-space(string-join($source))"/>
    <xsl:variable name="publication" as="element(publicationStmt)?" select="$file/publicationStmt"/>
    <xsl:variable name="rows" as="xs:string*" select="
      $source[. ne ''] ! f:sentence('from', map { 'source': . }),
      f:row('header.edition', $file/editionStmt/edition),
      f:row('header.publication', ($publication/(publisher, authority)[1], $publication/date[1])),
      f:row('header.idno.URL', ($publication/idno[@type = ('URL', 'URI', 'DOI')])),
      f:row('header.availability', ($publication/availability/*))"/>
    <xsl:sequence select="
      if (exists($rows)) then (f:label('about'), string-join($rows, '&#10;')) else ()"/>
  </xsl:function>

  <!-- `Rights: words of the header`, nothing where the header has none. -->
  <xsl:function name="f:row" as="xs:string?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="elements" as="element()*"/>
    <xsl:variable name="words" as="xs:string" select="
      string-join($elements ! string-join((f:line(.)[. ne ''], @target ! ('&lt;' || . || '>')), ' ')[. ne ''], '; ')"/>
    <xsl:sequence select="if ($words eq '') then () else f:label($key) || ': ' || $words"/>
  </xsl:function>
</xsl:transform>
