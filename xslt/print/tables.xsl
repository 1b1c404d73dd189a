<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables: cells with what they span. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="*:table" mode="m:blocks">
    <xsl:if test="*:caption">
      <p kind="caption"><xsl:apply-templates select="*:caption/node()" mode="m:phrases"/></p>
    </xsl:if>
    <table>
      <xsl:call-template name="t:print-attributes"/>
      <xsl:for-each select=".//*:tr">
        <row>
          <xsl:for-each select="*:th | *:td">
            <cell columns="{(@colspan, '1')[1]}" rows="{(@rowspan, '1')[1]}" kind="{if (self::*:th) then 'head' else ''}">
              <xsl:if test="@lang"><xsl:attribute name="language" select="@lang"/></xsl:if>
              <xsl:if test="@dir"><xsl:attribute name="direction" select="@dir"/></xsl:if>
              <xsl:call-template name="t:mixed"/>
            </cell>
          </xsl:for-each>
        </row>
      </xsl:for-each>
    </table>
  </xsl:template>
</xsl:transform>
