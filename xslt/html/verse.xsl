<?xml version="1.0" encoding="UTF-8"?>
<!--
  Verse.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="lg" mode="m:text">
    <xsl:call-template name="t:block"/>
  </xsl:template>

  <!-- A line of verse; its number in the file, if it has one, stays in the file. -->
  <xsl:template match="l" mode="m:text">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="blocks" as="xs:boolean" select="f:has-blocks(.)"/>
    <xsl:sequence select="$v:newline"/>
    <xsl:element name="{if ($phrasing or not($blocks)) then 'span' else 'div'}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'l'"/>
      </xsl:call-template>
      <xsl:apply-templates mode="#current">
        <xsl:with-param name="phrasing" select="$phrasing or not($blocks)" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:element>
  </xsl:template>

  <xsl:template match="caesura" mode="m:text">
    <xsl:text>&#8195;</xsl:text>
  </xsl:template>
</xsl:transform>
