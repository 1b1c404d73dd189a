<?xml version="1.0" encoding="UTF-8"?>
<!-- Taking over what has the same meaning on both sides, and saying what has no counterpart. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!--
    The content of a document. An element is copied with its attributes and its place in the source (`@x:at`); what an import does
    otherwise has a template of its own.
  -->
  <xsl:mode name="m:import" on-no-match="shallow-copy" on-multiple-match="fail" visibility="public"/>

  <!-- What is lost with an attribute, as `x:loss` elements: nothing, where no template says otherwise. -->
  <xsl:mode name="m:loss" on-no-match="deep-skip" on-multiple-match="fail" visibility="public"/>

  <xsl:template match="*" mode="m:import">
    <xsl:copy copy-namespaces="no">
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:import"/>
    </xsl:copy>
  </xsl:template>

  <!--
    The attributes of an element, and then what is lost with them. Those whose names the stylesheet lists in `v:translated` have templates;
    all others are copied, which most are.
  -->
  <xsl:template name="t:attributes">
    <xsl:param name="attributes" as="attribute()*" select="@*"/>
    <xsl:copy-of select="$attributes[not(local-name() = $v:translated)]"/>
    <xsl:variable name="translated" as="attribute()*" select="$attributes[local-name() = $v:translated]"/>
    <xsl:if test="exists($translated)">
      <xsl:apply-templates select="$translated" mode="m:import"/>
      <xsl:apply-templates select="$translated" mode="m:loss"/>
    </xsl:if>
  </xsl:template>

  <!-- One thing that has no counterpart: its name, what was done with it, and its value where that is nowhere else. -->
  <xsl:template name="t:loss">
    <xsl:param name="construct" as="xs:string"/>
    <xsl:param name="kept" as="xs:string"/>
    <xsl:param name="value" as="xs:string" select="''"/>
    <xsl:param name="at" as="attribute()?" select="ancestor-or-self::*[@x:at][1]/@x:at"/>
    <x:loss construct="{$construct}" kept="{$kept}" value="{$value}">
      <xsl:copy-of select="$at"/>
    </x:loss>
  </xsl:template>
</xsl:transform>
