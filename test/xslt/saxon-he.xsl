<?xml version="1.0" encoding="UTF-8"?>
<!--
  Runs each job of a list, a stylesheet on a source with parameters, and writes what it makes to N-1, N-2 and so on, with their names in
  N.json: the principal result has an empty name, a result document its address relative to it.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:array="http://www.w3.org/2005/xpath-functions/array">

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:variable name="base" as="xs:string" select="'http://acta.example/'"/>

  <xsl:template match="/jobs">
    <xsl:for-each select="job">
      <xsl:variable name="job" as="xs:integer" select="position() - 1"/>
      <xsl:variable name="made" as="map(*)" select="transform(map {
        'stylesheet-location': string(@stylesheet),
        'source-node': doc(@source),
        'delivery-format': 'serialized',
        'base-output-uri': $base,
        'stylesheet-params': map:merge(param ! map {
          QName('', @name):
            if (@type eq 'number') then xs:integer(@value)
            else if (@type eq 'boolean') then xs:boolean(@value)
            else string(@value)
        })
      })"/>
      <xsl:variable name="names" as="xs:string*" select="map:keys($made)"/>
      <xsl:result-document href="{$job}.json">
        <xsl:sequence select="serialize(array { $names ! (if (. eq $base or . eq 'output') then '' else substring-after(., $base)) }, map { 'method': 'json' })"/>
      </xsl:result-document>
      <xsl:for-each select="$names">
        <xsl:result-document href="{$job}-{position()}">
          <xsl:sequence select="$made(.)"/>
        </xsl:result-document>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>
</xsl:transform>
