<?xml version="1.0" encoding="UTF-8"?>
<!-- Addresses on the web, and DOIs. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!--
    An address that may stand in a reference: http or https, every character that does not belong in a URI (RFC 3986)
    percent-encoded, braces and backslashes among them, so that no format has to escape it. Any other scheme, or none,
    is no address.
  -->
  <xsl:function name="f:address" as="xs:string?">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:variable name="uri" as="xs:string" select="iri-to-uri(normalize-space($value))"/>
    <xsl:sequence select="$uri[matches(., '^https?://[^/?#\s]+', 'i')]"/>
  </xsl:function>

  <!-- A DOI without its resolver, e.g. `10.4000/books.ceup.2773`; empty when the value is none. -->
  <xsl:function name="f:doi" as="xs:string?">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:variable name="doi" as="xs:string"
                  select="replace(normalize-space($value), '^(https?://(dx\.)?doi\.org/|doi:\s*)', '', 'i')"/>
    <xsl:sequence select="$doi[matches(., '^10\.\d{4,9}/[!-z|~]+$')]"/>
  </xsl:function>

  <!--
    Where to read it: the edition's own page, with the identifier of the part cited; else the page that was copied or the
    source's DOI, without one, for identifiers of this edition mean nothing there, and with the day on which it was read.
  -->
  <xsl:function name="f:reading-address" as="map(xs:string, item()*)">
    <xsl:param name="file" as="element(fileDesc)"/>
    <xsl:param name="source" as="element()?"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:variable name="publication" as="element(publicationStmt)?" select="$file/publicationStmt"/>
    <xsl:variable name="own" as="xs:string?" select="(
        f:address($url),
        $publication/(ptr/@target, idno[lower-case(@type) = ('uri', 'url', 'purl', 'handle', 'ark')]) ! f:address(.),
        $publication/idno[@type = 'DOI'] ! f:doi(.) ! ('https://doi.org/' || .))[1]"/>
    <xsl:variable name="places" as="element()*"
                  select="$source/(analytic, ., monogr), $file/sourceDesc/bibl[@type = 'copy']"/>
    <xsl:variable name="elsewhere" as="xs:string?" select="(
        $places/(idno[@type = 'DOI'] ! f:doi(.) ! ('https://doi.org/' || .)),
        $places/(ptr/@target, idno[lower-case(@type) = ('uri', 'url')]) ! f:address(.))[1]"/>
    <xsl:sequence select="
        if ($own) then map { 'address': string-join(($own, ('#' || iri-to-uri($id))[$id ne ''][not(contains($own, '#'))])) }
        else map:merge((
          $elsewhere => f:present('address'),
          f:first-date($places[$elsewhere]/note[@type = 'accessed']/date) => f:present('accessed')))"/>
  </xsl:function>

</xsl:transform>
