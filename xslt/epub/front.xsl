<?xml version="1.0" encoding="UTF-8"?>
<!-- The front page of the book, and the introduction of the edition. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:front-chapter">
    <xsl:variable name="title" as="xs:string" select="f:book-title(.)"/>
    <xsl:variable name="content" as="document-node()">
      <xsl:document>
        <header class="title-block front">
          <h1><xsl:value-of select="$title"/></h1>
          <xsl:variable name="titles" as="element(title)*" select="teiHeader/fileDesc/titleStmt/title"/>
          <xsl:for-each select="$titles except ($titles[@type = 'main'], $titles)[1]">
            <p class="subtitle"><xsl:value-of select="f:words(.)"/></p>
          </xsl:for-each>
          <xsl:for-each select="f:responsibilities(teiHeader/fileDesc/titleStmt)">
            <p class="responsible"><xsl:value-of select="."/></p>
          </xsl:for-each>
        </header>
        <xsl:variable name="description" as="element()?" select="f:introduction(.)"/>
        <xsl:if test="$description">
          <div class="abstract">
            <xsl:sequence select="f:language-attributes($description)"/>
            <xsl:apply-templates select="$description/node()" mode="m:text">
              <xsl:with-param name="ids" select="false()" tunnel="yes"/>
              <xsl:with-param name="notes-follow" select="true()" tunnel="yes"/>
            </xsl:apply-templates>
          </div>
        </xsl:if>
        <xsl:call-template name="t:header">
          <xsl:with-param name="heading" select="f:label('about.edition')"/>
        </xsl:call-template>
      </xsl:document>
    </xsl:variable>
    <xsl:call-template name="t:book-page">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="type" select="'frontmatter'"/>
      <xsl:with-param name="content" select="$content"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="t:introduction-chapter">
    <xsl:variable name="title" as="xs:string" select="f:label('page.introduction')"/>
    <xsl:variable name="content" as="document-node()">
      <xsl:document>
        <h1><xsl:value-of select="$title"/></h1>
        <div class="text">
          <xsl:sequence select="f:language-attributes((text[@xml:lang], .)[1])"/>
          <xsl:apply-templates select="text" mode="m:text">
            <xsl:with-param name="notes-follow" select="true()" tunnel="yes"/>
          </xsl:apply-templates>
        </div>
        <xsl:call-template name="t:footnotes"/>
      </xsl:document>
    </xsl:variable>
    <xsl:call-template name="t:book-page">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="type" select="'frontmatter'"/>
      <xsl:with-param name="content" select="$content"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="f:book-title" as="xs:string">
    <xsl:param name="edition" as="element()"/>
    <xsl:sequence select="(f:title($edition)[. ne ''], f:label('untitled'))[1]"/>
  </xsl:function>
</xsl:transform>
