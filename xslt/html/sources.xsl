<?xml version="1.0" encoding="UTF-8"?>
<!--
  Sources within the text.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="bibl" mode="m:text">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="not($phrasing) and f:is-block-context(..)">
        <xsl:call-template name="t:line"/>
      </xsl:when>
      <xsl:otherwise>
        <span>
          <xsl:call-template name="t:attributes">
            <xsl:with-param name="class" select="'bibl'"/>
          </xsl:call-template>
          <xsl:call-template name="t:inline-content"/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A structured source within the text: all it says, in order. -->
  <xsl:template match="biblStruct | biblFull | msDesc | msIdentifier" mode="m:text">
    <span>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'bibl'"/>
      </xsl:call-template>
      <xsl:call-template name="t:header-content"/>
    </span>
  </xsl:template>
</xsl:transform>
