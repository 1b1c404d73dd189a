<?xml version="1.0" encoding="UTF-8"?>
<!-- Who made an edition, as its front page says it. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A line for the editors, one for each other thing that persons and bodies did, and one for who paid. -->
  <xsl:function name="f:responsibilities" as="xs:string*">
    <xsl:param name="statement" as="element(titleStmt)?"/>
    <xsl:variable name="editors" as="xs:string*" select="f:names($statement/editor[not(@role) or @role = 'editor'])"/>
    <xsl:if test="exists($editors)">
      <xsl:sequence select="f:capitalized(f:sentence('bibl.edited-by', map { 'names': f:enumeration($editors) }))"/>
    </xsl:if>
    <xsl:for-each-group select="$statement/respStmt[persName or orgName]" group-by="f:words(resp[1])">
      <xsl:sequence select="fp:responsibility(current-grouping-key(), current-group()/(persName | orgName))"/>
    </xsl:for-each-group>
    <xsl:for-each select="$statement[funder]">
      <xsl:sequence select="fp:responsibility(f:label('header.funder'), funder)"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="fp:responsibility" as="xs:string">
    <xsl:param name="what" as="xs:string"/>
    <xsl:param name="bearers" as="element()+"/>
    <xsl:sequence select="
      f:sentence('responsible', map { 'what': f:capitalized($what), 'names': f:enumeration(f:names($bearers)) })"/>
  </xsl:function>
</xsl:transform>
