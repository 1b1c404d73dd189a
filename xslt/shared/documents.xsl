<?xml version="1.0" encoding="UTF-8"?>
<!-- When what a document records took place, and what kind of record it is. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:document-date" as="element()?">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:variable name="profile" as="element(profileDesc)?" select="$document/teiHeader/profileDesc"/>
    <xsl:sequence select="($profile/creation/date, $profile/settingDesc//date)[normalize-space() or @when or @from or @notBefore][1]"/>
  </xsl:function>

  <!-- What kind of record a document is, by the categories that its header points to. -->
  <xsl:function name="f:document-kinds" as="xs:string*">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:sequence select="distinct-values($document/teiHeader/profileDesc/textClass/catRef ! f:targets(@target)/catDesc ! f:words(.)[. ne ''])"/>
  </xsl:function>
</xsl:transform>
