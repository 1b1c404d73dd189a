<?xml version="1.0" encoding="UTF-8"?>
<!--
  Figures and code. Pictures are not part of a page: what describes them is, and a link to those on the web.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="figure" mode="m:text">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:sequence select="$v:newline"/>
    <xsl:element name="{if ($phrasing) then 'span' else 'div'}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'figure'"/>
      </xsl:call-template>
      <xsl:if test="not(graphic)">
        <span class="remark"><xsl:value-of select="'[' || f:label('illustration') || ']'"/></span>
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="figDesc" mode="m:text">
    <xsl:call-template name="t:line"/>
  </xsl:template>

  <xsl:template match="graphic | media" mode="m:text">
    <xsl:variable name="address" as="xs:string?" select="f:safe-address(@url)[matches(., '^https?:', 'i')]"/>
    <span>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'remark'"/>
      </xsl:call-template>
      <xsl:text>[</xsl:text>
      <xsl:choose>
        <xsl:when test="$address and not(ancestor::ref)">
          <a href="{$address}"><xsl:value-of select="f:label('illustration')"/></a>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="f:label('illustration')"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text>]</xsl:text>
      <xsl:if test="desc">
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="desc" mode="#current"/>
      </xsl:if>
    </span>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="formula" mode="m:text">
    <xsl:call-template name="t:phrase"/>
  </xsl:template>

  <xsl:template match="eg" mode="m:text">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:element name="{if ($phrasing) then 'code' else 'pre'}">
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- Examples of XML, shown as they are written. -->
  <xsl:template match="*:egXML" mode="m:text" priority="2">
    <code class="xml">
      <xsl:value-of select="serialize(node(), map { 'method': 'xml', 'omit-xml-declaration': true() })"/>
    </code>
  </xsl:template>
</xsl:transform>
