<?xml version="1.0" encoding="UTF-8"?>
<!--
  An element that no other template expects: its words stay, in an element that the style sheet can address, and it is
  reported. Elements of other vocabularies (svg, script, HTML) come here too and never reach the page as markup.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="*" mode="m:text" priority="-1">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="ids" as="xs:boolean" select="true()" tunnel="yes"/>
    <xsl:if test="$ids">
      <xsl:message error-code="render:unknown-element" xmlns:render="urn:acta:render">
        <finding xmlns="" xpath="{path(.)}" actual="{name()}">The pages have no form for the element “<xsl:value-of select="name()"/>”: its text stands there without one. Use an element that acta knows if one says the same.</finding>
      </xsl:message>
    </xsl:if>
    <xsl:variable name="block" as="xs:boolean" select="not($phrasing) and (f:has-blocks(.) or f:is-block-context(..))"/>
    <xsl:element name="{if ($block) then 'div' else 'span'}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="f:class('tei-', local-name())"/>
      </xsl:call-template>
      <xsl:apply-templates mode="#current">
        <xsl:with-param name="phrasing" select="not($block)" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:element>
  </xsl:template>
</xsl:transform>
