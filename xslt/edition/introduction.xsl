<?xml version="1.0" encoding="UTF-8"?>
<!--
  The introduction of an edition: the text of the corpus itself.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:introduction">
    <div class="text">
      <xsl:sequence select="f:language-attributes((text[@xml:lang], .)[1])"/>
      <xsl:apply-templates select="text" mode="m:text"/>
    </div>
    <xsl:call-template name="t:notes"/>
  </xsl:template>

  <!-- Its first paragraph, for the front page. -->
  <xsl:template name="t:introduction-lead">
    <xsl:for-each select="(text//p[normalize-space()][not(ancestor::note or ancestor::list or ancestor::quote or ancestor::table)])[1]">
      <xsl:sequence select="$v:newline"/>
      <div class="abstract">
        <xsl:sequence select="f:language-attributes((ancestor-or-self::*[@xml:lang])[last()])"/>
        <p>
          <xsl:apply-templates select="node() except note" mode="m:text">
            <xsl:with-param name="ids" select="false()" tunnel="yes"/>
            <xsl:with-param name="phrasing" select="true()" tunnel="yes"/>
          </xsl:apply-templates>
        </p>
        <p class="read-on"><a href="introduction.html"><xsl:value-of select="f:label('introduction.read-on')"/></a></p>
      </div>
    </xsl:for-each>
  </xsl:template>
</xsl:transform>
