<?xml version="1.0" encoding="UTF-8"?>
<!-- Speeches: who speaks, where, how much, and how it begins. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:speeches" as="element(list)?">
    <xsl:variable name="speeches" as="element()*" select="text//(sp | u)[@who]"/>
    <xsl:if test="exists($speeches)">
      <list xmlns="http://www.tei-c.org/ns/1.0" type="speeches">
        <xsl:variable name="document" as="document-node()" select="root()"/>
        <!-- Arrays, of which SaxonJS finds a member at once, and of a sequence it does not. -->
        <xsl:variable name="spoken" as="array(xs:string)" select="array { $speeches ! f:spoken(.) }"/>
        <xsl:variable name="words" as="array(xs:integer)" select="array { f:word-counts($spoken?*) }"/>
        <xsl:for-each select="$speeches">
          <xsl:variable name="place" as="xs:integer" select="position()"/>
          <xsl:sequence select="f:break(3)"/>
          <item corresp="{tokenize(@who) ! f:member-pointer(., $document)}">
            <ref target="{f:file-address(f:speech-id(.))}"><xsl:value-of select="f:opening($spoken($place), 90)"/></ref>
            <xsl:text> </xsl:text>
            <measure unit="word" quantity="{$words($place)}"/>
          </item>
        </xsl:for-each>
        <xsl:sequence select="f:break(2)"/>
      </list>
    </xsl:if>
  </xsl:template>
</xsl:transform>
