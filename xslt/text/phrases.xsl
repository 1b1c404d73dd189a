<?xml version="1.0" encoding="UTF-8"?>
<!--
  Breaks, quotations without marks, references without words.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="pb[normalize-space(@n)]" mode="m:text">
    <xsl:value-of select="'[' || f:sentence('page', map { 'number': normalize-space(@n) }) || '] '"/>
  </xsl:template>

  <xsl:template match="cb[normalize-space(@n)]" mode="m:text">
    <xsl:value-of select="'[' || f:sentence('column', map { 'number': normalize-space(@n) }) || '] '"/>
  </xsl:template>

  <xsl:template match="milestone[normalize-space(@n)] | anchor[normalize-space(@n)]" mode="m:text">
    <xsl:value-of select="'[' || normalize-space(@n) || '] '"/>
  </xsl:template>

  <xsl:template match="pb | cb | milestone | anchor" mode="m:lines">
    <xsl:sequence select="f:line(.)[. ne '']"/>
  </xsl:template>

  <xsl:template match="lb" mode="m:text">
    <xsl:if test="not(@break = 'no')">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="q | said | soCalled" mode="m:text">
    <xsl:value-of select="'“'[f:lacks-marks(current())]"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:value-of select="'”'[f:lacks-marks(current())]"/>
  </xsl:template>

  <xsl:template match="ref[not(normalize-space())] | ptr" mode="m:text">
    <xsl:value-of select="(f:targets(@target)[1]/(@n, head ! f:words(.))[normalize-space()], @target)[1]"/>
  </xsl:template>

  <xsl:template match="graphic | media" mode="m:text">
    <xsl:value-of select="'[' || f:label('illustration') || '] '"/>
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="addrLine" mode="m:text">
    <xsl:apply-templates mode="#current"/>
    <xsl:if test="following-sibling::*">
      <xsl:text>, </xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="timeline | comment() | processing-instruction()" mode="m:text m:lines"/>
</xsl:transform>
