<?xml version="1.0" encoding="UTF-8"?>
<!--
  Where the pages, columns and lines of the source begin, times and other milestones. The sign stands in the margin
  where there is one, else in the line.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A page of which there is an image leads to it. -->
  <xsl:template match="pb | cb" mode="m:text">
    <xsl:variable name="number" as="xs:string" select="normalize-space(@n)"/>
    <xsl:variable name="image" as="xs:string?" select="@facs[not(ancestor::*[self::ref or self::speaker or @ref])] ! f:image-address(.)"/>
    <xsl:variable name="key" as="xs:string" select="if (exists($image)) then 'facsimile' else if (self::pb) then 'page' else 'column'"/>
    <xsl:variable name="image-alone" as="xs:boolean" select="exists($image) and $number eq ''"/>
    <xsl:call-template name="t:break">
      <xsl:with-param name="number" select="if ($image-alone) then f:label('facsimile.sign') else $number"/>
      <xsl:with-param name="label" select="
        if ($image-alone) then f:label('facsimile.unnumbered') else f:sentence($key, map { 'number': $number })"/>
      <xsl:with-param name="image" select="$image"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="milestone" mode="m:text">
    <xsl:call-template name="t:break">
      <xsl:with-param name="number" select="normalize-space(@n)"/>
      <xsl:with-param name="label" select="normalize-space(@unit || ' ' || @n)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="t:break">
    <xsl:param name="number" as="xs:string"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="image" as="xs:string?" select="()"/>
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="block" as="xs:boolean" select="not($phrasing) and f:is-block-context(..)"/>
    <xsl:choose>
      <xsl:when test="$number ne ''">
        <xsl:if test="$block">
          <xsl:sequence select="$v:newline"/>
        </xsl:if>
        <xsl:element name="{if ($block) then 'div' else 'span'}">
          <xsl:call-template name="t:attributes">
            <xsl:with-param name="class" select="'break', f:class('break-', if (self::milestone) then @unit else local-name())"/>
          </xsl:call-template>
          <xsl:choose>
            <xsl:when test="exists($image)">
              <a href="{$image}">
                <xsl:call-template name="t:break-sign">
                  <xsl:with-param name="number" select="$number"/>
                  <xsl:with-param name="label" select="$label"/>
                </xsl:call-template>
              </a>
            </xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="t:break-sign">
                <xsl:with-param name="number" select="$number"/>
                <xsl:with-param name="label" select="$label"/>
              </xsl:call-template>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:element>
      </xsl:when>
      <xsl:when test="@xml:id">
        <xsl:element name="{if ($block) then 'div' else 'span'}">
          <xsl:call-template name="t:attributes"/>
        </xsl:element>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="t:break-sign">
    <xsl:param name="number" as="xs:string"/>
    <xsl:param name="label" as="xs:string"/>
    <span aria-hidden="true">
      <xsl:value-of select="'[' || $number || ']'"/>
    </span>
    <xsl:call-template name="t:said">
      <xsl:with-param name="words" select="'[' || $label || '] '"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="lb" mode="m:text">
    <xsl:choose>
      <xsl:when test="@break = 'no'">
        <wbr/>
      </xsl:when>
      <xsl:otherwise>
        <br/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Places without words: kept where something points at them. -->
  <xsl:template match="anchor | timeline | when | gb | handShift | addSpan | delSpan | damageSpan | index | linkGrp | link | alt | altGrp
      | spanGrp | span | interpGrp | certainty | precision | respons | join | joinGrp | cb[not(@n)] | metamark | listTranspose"
      mode="m:text" priority="1">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="ids" as="xs:boolean" select="true()" tunnel="yes"/>
    <xsl:if test="$ids">
      <xsl:for-each select="descendant-or-self::*/@xml:id">
        <span id="{.}"/>
      </xsl:for-each>
    </xsl:if>
    <xsl:if test="self::anchor[@n]">
      <span class="break"><xsl:value-of select="'[' || @n || ']'"/></span>
    </xsl:if>
  </xsl:template>
</xsl:transform>
