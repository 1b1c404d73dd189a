<?xml version="1.0" encoding="UTF-8"?>
<!-- Names of persons and bodies as running text says them. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!--
    The name of a person, an editor, a body: its first name element as the file words it, else its text. A name given
    as parts without white space between them is joined with spaces.
  -->
  <xsl:function name="f:name" as="xs:string">
    <xsl:param name="bearer" as="element()"/>
    <xsl:variable name="name" as="element()" select="($bearer/*[self::persName or self::orgName or self::name][1], $bearer)[1]"/>
    <xsl:sequence select="
      if (not($name/*) or $name/text()[normalize-space()]) then normalize-space($name)
      else string-join($name/*[not(self::idno)] ! normalize-space(), ' ')"/>
  </xsl:function>

  <!-- The names of those that a list of pointers names. -->
  <xsl:function name="f:names" as="xs:string*">
    <xsl:param name="bearers" as="element()*"/>
    <xsl:sequence select="distinct-values($bearers ! f:name(.))"/>
  </xsl:function>
</xsl:transform>
