<?xml version="1.0" encoding="UTF-8"?>
<!--
  The front page of an edition, from a teiCorpus: its header, and one TEI for each document, with the document’s name on the
  site (007 for 007.html) in @n and its teiHeader. The text of the documents is not needed and not looked at.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="/teiCorpus" mode="m:page">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="f:title(.)"/>
      <xsl:with-param name="main" as="node()*">
        <xsl:sequence select="$v:newline"/>
        <header class="title-block">
          <h1><xsl:value-of select="(f:title(.)[. ne ''], f:label('untitled'))[1]"/></h1>
          <xsl:variable name="titles" as="element(title)*" select="teiHeader/fileDesc/titleStmt/title"/>
          <xsl:for-each select="$titles except ($titles[@type = 'main'], $titles)[1]">
            <xsl:sequence select="$v:newline"/>
            <p class="subtitle"><xsl:call-template name="t:inline-content"/></p>
          </xsl:for-each>
          <xsl:variable name="editors" as="xs:string*" select="f:names(teiHeader/fileDesc/titleStmt/editor[not(@role) or @role = 'editor'])"/>
          <xsl:if test="exists($editors)">
            <xsl:sequence select="$v:newline"/>
            <p class="speakers">
              <xsl:value-of select="f:capitalized(f:sentence('bibl.edited-by', map { 'names': f:enumeration($editors) }))"/>
            </p>
          </xsl:if>
        </header>
        <xsl:variable name="introduction" as="element()?" select="f:introduction(.)"/>
        <xsl:if test="$introduction">
          <xsl:sequence select="$v:newline"/>
          <div class="abstract">
            <xsl:sequence select="f:language-attributes($introduction)"/>
            <xsl:apply-templates select="$introduction/node()" mode="m:text">
              <xsl:with-param name="ids" select="false()" tunnel="yes"/>
            </xsl:apply-templates>
          </div>
        </xsl:if>
        <xsl:sequence select="$v:newline"/>
        <section class="documents" id="page:text" aria-labelledby="page:documents">
          <h2 id="page:documents"><xsl:value-of select="f:label('documents')"/></h2>
          <xsl:sequence select="$v:newline"/>
          <ol>
            <xsl:apply-templates select="TEI" mode="#current"/>
          </ol>
        </section>
        <xsl:call-template name="t:header">
          <xsl:with-param name="heading" select="f:label('about.edition')"/>
        </xsl:call-template>
        <xsl:call-template name="t:citation">
          <xsl:with-param name="heading" select="f:label('cite.edition')"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- What the edition says of itself; it stands above its documents and is not told again among the facts. -->
  <xsl:function name="f:introduction" as="element()?">
    <xsl:param name="edition" as="element()"/>
    <xsl:sequence select="
      $edition/self::teiCorpus/teiHeader/(profileDesc/abstract, encodingDesc/projectDesc)[normalize-space()][1]"/>
  </xsl:function>

  <xsl:template match="teiCorpus/TEI" mode="m:page">
    <xsl:variable name="profile" as="element(profileDesc)?" select="teiHeader/profileDesc"/>
    <xsl:variable name="date" as="element()?" select="($profile/creation/date, $profile/settingDesc//date)[normalize-space()][1]"/>
    <xsl:variable name="speakers" as="xs:string*" select="f:names(f:speakers(.))"/>
    <xsl:sequence select="$v:newline"/>
    <li>
      <xsl:if test="$date">
        <p class="document-date">
          <xsl:apply-templates select="$date" mode="m:text">
            <xsl:with-param name="ids" select="false()" tunnel="yes"/>
          </xsl:apply-templates>
        </p>
      </xsl:if>
      <p class="document-title">
        <a href="{encode-for-uri(@n)}.html">
          <xsl:sequence select="f:language-attributes(.)"/>
          <bdi><xsl:value-of select="(f:title(.)[. ne ''], string(@n)[. ne ''], f:label('untitled'))[1]"/></bdi>
        </a>
      </p>
      <xsl:if test="exists($speakers)">
        <p class="document-speakers"><xsl:value-of select="f:shortened($speakers)"/></p>
      </xsl:if>
    </li>
  </xsl:template>
</xsl:transform>
