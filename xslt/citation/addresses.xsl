<?xml version="1.0" encoding="UTF-8"?>
<!-- Addresses on the web, and DOIs. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function">

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

</xsl:transform>
