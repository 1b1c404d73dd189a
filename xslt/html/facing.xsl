<?xml version="1.0" encoding="UTF-8"?>
<!--
  Two texts side by side, in rows: in each what corresponds, or what stands alone. A row holds the first text, then the second, so that
  turn and counterpart follow each other where the page is narrow, or is heard.

  Which blocks share a row says facing-rows.xsl. A division, a list of speeches or a speech that is divided among rows comes in parts, each in
  an element that has its classes and its language; the first has its identifier and its label.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="group[. is $v:facing]" mode="m:text" priority="3">
    <xsl:variable name="texts" as="element(text)+" select="text"/>
    <xsl:apply-templates select="node() except $texts" mode="#current"/>
    <xsl:sequence select="$v:newline"/>
    <div class="facing">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'facing'"/>
      </xsl:call-template>
      <xsl:sequence select="$v:newline"/>
      <div class="facing-names">
        <xsl:for-each select="$texts">
          <h2 class="facing-name">
            <xsl:sequence select="f:language-attributes(.)[name() eq 'dir']"/>
            <xsl:if test="@xml:id">
              <xsl:attribute name="id" select="@xml:id"/>
            </xsl:if>
            <xsl:call-template name="t:text-name"/>
          </h2>
        </xsl:for-each>
      </div>
      <xsl:for-each select="f:facing-rows($texts[1], $texts[2])">
        <xsl:variable name="row" as="map(*)" select="."/>
        <xsl:sequence select="$v:newline"/>
        <div class="facing-row">
          <xsl:if test="$row?is-goal">
            <xsl:attribute name="id" select="'row:' || $row?number"/>
          </xsl:if>
          <xsl:for-each select="$texts">
            <xsl:call-template name="t:facing-side">
              <xsl:with-param name="side" select="if (position() eq 1) then 'first' else 'second'"/>
              <xsl:with-param name="row" select="$row"/>
            </xsl:call-template>
          </xsl:for-each>
        </div>
      </xsl:for-each>
    </div>
  </xsl:template>

  <!-- One text's part of a row, below the text's name for readers who hear the page. -->
  <xsl:template name="t:facing-side">
    <xsl:param name="side" as="xs:string"/>
    <xsl:param name="row" as="map(*)"/>
    <xsl:variable name="text" as="element(text)" select="."/>
    <xsl:if test="exists($row($side))">
      <xsl:sequence select="$v:newline"/>
      <div class="facing-side facing-{$side}">
        <div class="facing-label visually-hidden">
          <xsl:call-template name="t:text-name"/>
        </div>
        <xsl:sequence select="$v:newline"/>
        <div class="facing-text">
          <xsl:sequence select="f:language-attributes(.)"/>
          <xsl:for-each select="$row($side)">
            <xsl:call-template name="t:facing-part">
              <xsl:with-param name="unit" select="."/>
              <xsl:with-param name="around" select="?nodes[last()]/ancestor::*[ancestor::text[. is $text]]"/>
            </xsl:call-template>
          </xsl:for-each>
        </div>
        <xsl:for-each select="$row($side || '-links')">
          <xsl:sequence select="$v:newline"/>
          <p class="facing-link">
            <a href="#row:{.}" lang="{$v:language}"><xsl:value-of select="f:label('facing.elsewhere')"/></a>
          </p>
        </xsl:for-each>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- The name of a text: in the language of the page, unless the file gives it. -->
  <xsl:template name="t:text-name">
    <bdi>
      <xsl:if test="not(normalize-space(@n))">
        <xsl:attribute name="lang" select="$v:language"/>
      </xsl:if>
      <xsl:value-of select="f:text-name(.)"/>
    </bdi>
  </xsl:template>

  <!-- A block within what is around it in its text, outermost first. -->
  <xsl:template name="t:facing-part">
    <xsl:param name="unit" as="map(xs:string, node()*)"/>
    <xsl:param name="around" as="element()*"/>
    <xsl:choose>
      <xsl:when test="empty($around)">
        <xsl:apply-templates select="$unit?nodes" mode="m:text"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="begins" as="xs:boolean" select="exists($unit?opens[. is $around[1]])"/>
        <xsl:for-each select="$around[1]">
          <xsl:choose>
            <xsl:when test="self::sp">
              <xsl:apply-templates select="." mode="m:text">
                <xsl:with-param name="part" select="$unit?nodes"/>
                <xsl:with-param name="begins" select="$begins"/>
              </xsl:apply-templates>
            </xsl:when>
            <!-- Most fronts and bodies say nothing of their own. -->
            <xsl:when test="(self::front or self::body or self::back) and not(@xml:lang or @xml:id[$begins])">
              <xsl:call-template name="t:facing-part">
                <xsl:with-param name="unit" select="$unit"/>
                <xsl:with-param name="around" select="tail($around)"/>
              </xsl:call-template>
            </xsl:when>
            <xsl:otherwise>
              <xsl:sequence select="$v:newline"/>
              <div>
                <xsl:call-template name="t:attributes">
                  <xsl:with-param name="class" select="if (f:is-in-divisions(.)) then ('div', f:class('div-', @type)) else f:class('', local-name())"/>
                  <xsl:with-param name="id" select="(if (f:is-in-divisions(.)) then f:division-id(.) else @xml:id)[$begins]"/>
                </xsl:call-template>
                <xsl:if test="$begins and f:is-in-divisions(.)">
                  <xsl:call-template name="t:division-label"/>
                </xsl:if>
                <xsl:call-template name="t:facing-part">
                  <xsl:with-param name="unit" select="$unit"/>
                  <xsl:with-param name="around" select="tail($around)"/>
                </xsl:call-template>
              </div>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="f:is-in-divisions" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="matches(local-name($element), '^div[1-7]?$')"/>
  </xsl:function>

  <!-- The texts of any other group follow each other, each under its name where it has one. -->
  <xsl:template match="group/text" mode="m:text" priority="2">
    <xsl:variable name="name" as="xs:string" select="f:text-name(.)"/>
    <xsl:sequence select="$v:newline"/>
    <div>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'text-of-group'"/>
      </xsl:call-template>
      <xsl:if test="$name ne ''">
        <xsl:sequence select="$v:newline"/>
        <h2 class="facing-name">
          <xsl:call-template name="t:text-name"/>
        </h2>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>
</xsl:transform>
