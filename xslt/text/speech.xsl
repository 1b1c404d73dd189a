<?xml version="1.0" encoding="UTF-8"?>
<!--
  Speeches: the speaker, then what was said. A label without its own mark is given a colon.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="sp" mode="m:lines">
    <xsl:variable name="first" as="element()?" select="(p | ab | lg | l | list | quote | q | floatingText)[1]"/>
    <xsl:variable name="before" as="node()*" select="if ($first) then node()[. &lt;&lt; $first] else node()"/>
    <xsl:variable name="opening" as="xs:string" select="f:line(($before except $before[self::gap or self::note]))"/>
    <xsl:apply-templates select="$before[self::gap or self::note]" mode="m:lines"/>
    <xsl:choose>
      <xsl:when test="$first[self::p or self::ab]">
        <xsl:apply-templates select="$first" mode="m:lines">
          <xsl:with-param name="opening" select="$opening"/>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$opening"/>
        <xsl:apply-templates select="$first" mode="m:lines"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="$first/following-sibling::node()" mode="m:lines"/>
  </xsl:template>

  <xsl:template match="speaker" mode="m:text">
    <xsl:variable name="label" as="xs:string">
      <xsl:value-of>
        <xsl:apply-templates mode="m:text"/>
      </xsl:value-of>
    </xsl:variable>
    <xsl:value-of select="normalize-space($label) || ':'[matches(normalize-space($label), '[' || $v:letters || ')]$|\[[^\]]*\]$')] || ' '"/>
  </xsl:template>

  <!-- An utterance has no printed label: the name comes from the list of persons, in brackets. -->
  <xsl:template match="u" mode="m:lines">
    <xsl:variable name="speakers" as="xs:string*" select="f:names(f:targets(@who))"/>
    <xsl:sequence select="f:lines(., if (exists($speakers)) then '[' || f:enumeration($speakers) || ']:' else '')"/>
  </xsl:template>

  <!-- Directions and noises keep the words and marks of the source, with space around them. -->
  <xsl:template match="stage | incident | kinesic | vocal | seg | desc" mode="m:text">
    <xsl:apply-templates mode="#current"/>
    <xsl:if test="parent::sp">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>
</xsl:transform>
