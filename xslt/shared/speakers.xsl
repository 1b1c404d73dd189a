<?xml version="1.0" encoding="UTF-8"?>
<!-- Under which name a speech is filed where the speakers of a document are looked up. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- `#pers-a #pers-b` of a speech that says who speaks, else its label without notes; nothing where it has neither. -->
  <xsl:function name="f:speaker-key" as="xs:string">
    <xsl:param name="speech" as="element()"/>
    <xsl:variable name="pointers" as="xs:string*" select="tokenize($speech/@who)[starts-with(., '#')]"/>
    <xsl:sequence select="
      if (exists($pointers)) then string-join($pointers, ' ')
      else normalize-space(string-join($speech/speaker[1]//text()[not(ancestor::note)]))"/>
  </xsl:function>
</xsl:transform>
