<?xml version="1.0" encoding="UTF-8"?>
<!--
  Paragraphs, with the number that the source gives them as the link to them.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!--
    $lead is what runs in before the first word: the speaker of a speech. A paragraph that holds a list, a table or
    another block becomes div, since HTML's p may hold phrases only.
  -->
  <xsl:template match="p | ab" mode="m:text">
    <xsl:param name="lead" as="node()*"/>
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="blocks" as="xs:boolean" select="f:has-blocks(.)"/>
    <xsl:sequence select="$v:newline"/>
    <xsl:element name="{if ($phrasing) then 'span' else if ($blocks) then 'div' else 'p'}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="if (self::p and not($phrasing or $blocks)) then f:class('p-', @type) else f:element-classes(.)"/>
        <xsl:with-param name="id" select="f:paragraph-id(.)"/>
      </xsl:call-template>
      <xsl:call-template name="t:paragraph-number"/>
      <xsl:sequence select="$lead"/>
      <xsl:variable name="brackets" as="xs:boolean" select="normalize-space(@rend) = ('[]', '()')"/>
      <xsl:if test="$brackets">
        <xsl:value-of select="substring(normalize-space(@rend), 1, 1)"/>
      </xsl:if>
      <xsl:apply-templates mode="#current">
        <xsl:with-param name="phrasing" select="$phrasing or not($blocks)" tunnel="yes"/>
      </xsl:apply-templates>
      <xsl:if test="$brackets">
        <xsl:value-of select="substring(normalize-space(@rend), 2, 1)"/>
      </xsl:if>
    </xsl:element>
  </xsl:template>

  <xsl:template name="t:paragraph-number">
    <xsl:param name="ids" as="xs:boolean" select="true()" tunnel="yes"/>
    <xsl:if test="@n and $ids">
      <a class="number" href="#{f:paragraph-id(.)}" aria-label="{f:sentence('paragraph', map { 'number': string(@n) })}">
        <xsl:sequence select="f:sign-language(.)"/>
        <xsl:value-of select="@n"/>
      </a>
      <xsl:text> </xsl:text>
    </xsl:if>
    <!-- A paragraph that can be cited by its identifier only. -->
    <xsl:if test="@xml:id and not(@n) and $ids and ancestor::text and not(ancestor::note)">
      <a class="permalink" href="#{@xml:id}" aria-label="{f:sentence('paragraph', map { 'number': string(@xml:id) })}"><xsl:sequence select="f:sign-language(.)"/>¶</a>
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>
</xsl:transform>
