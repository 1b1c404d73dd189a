<?xml version="1.0" encoding="UTF-8"?>
<!-- The fifteen elements of Dublin Core. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:f="urn:acta:function">

  <!-- An element for each value, each value once; none where there is nothing to say. -->
  <xsl:function name="f:dublin-core" as="element()*">
    <xsl:param name="term" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="distinct-values($values[. ne ''])">
      <xsl:element name="dc:{$term}"><xsl:value-of select="."/></xsl:element>
    </xsl:for-each>
  </xsl:function>
</xsl:transform>
