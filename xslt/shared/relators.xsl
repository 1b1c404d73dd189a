<?xml version="1.0" encoding="UTF-8"?>
<!-- What somebody did, by the MARC relator list (id.loc.gov/vocabulary/relators). -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:v="urn:acta:variable">

  <!-- Codes by a role, or by its kind (f:kind-of-maker). `his` is the hosting institution: a body, never a person. -->
  <xsl:variable name="v:relators" as="map(xs:string, xs:string)" select="map {
    'author': 'aut', 'editor': 'edt', 'translator': 'trl', 'curator': 'cur', 'depositor': 'dpt', 'licensor': 'lso',
    'host': 'his', 'hosting institution': 'his', 'funder': 'fnd' }"/>
</xsl:transform>
