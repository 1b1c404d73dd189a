<?xml version="1.0" encoding="UTF-8"?>
<!--
  The front page: what the edition is, how it is cited, and its documents.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:front-page">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="f:title(.)"/>
      <xsl:with-param name="browses" select="exists($v:facets-shown)"/>
      <xsl:with-param name="main" as="node()*">
        <xsl:sequence select="$v:newline"/>
        <header class="title-block front">
          <h1><xsl:sequence select="f:titled(.) ! f:foreign-language(.)"/><xsl:value-of select="(f:title(.)[. ne ''], f:label('untitled'))[1]"/></h1>
          <xsl:variable name="titles" as="element(title)*" select="teiHeader/fileDesc/titleStmt/title"/>
          <xsl:for-each select="$titles except ($titles[@type = 'main'], $titles)[1]">
            <xsl:sequence select="$v:newline"/>
            <p class="subtitle"><xsl:sequence select="f:foreign-language(.)"/><xsl:call-template name="t:inline-content"/></p>
          </xsl:for-each>
          <xsl:for-each select="f:responsibilities(teiHeader/fileDesc/titleStmt)">
            <xsl:sequence select="$v:newline"/>
            <p class="speakers"><xsl:value-of select="."/></p>
          </xsl:for-each>
        </header>
        <xsl:variable name="description" as="element()?" select="f:introduction(.)"/>
        <xsl:if test="$description">
          <xsl:sequence select="$v:newline"/>
          <div class="abstract">
            <xsl:sequence select="f:foreign-language($description)"/>
            <xsl:apply-templates select="$description/node()" mode="m:text">
              <xsl:with-param name="ids" select="false()" tunnel="yes"/>
            </xsl:apply-templates>
          </div>
        </xsl:if>
        <xsl:if test="$v:pages = 'introduction'">
          <xsl:call-template name="t:introduction-lead"/>
        </xsl:if>
        <xsl:sequence select="$v:newline"/>
        <section class="documents" id="page:text" aria-labelledby="page:documents">
          <h2 id="page:documents"><xsl:value-of select="f:label('documents')"/></h2>
          <xsl:call-template name="t:facets"/>
          <xsl:choose>
            <xsl:when test="exists(f:parts('documents'))">
              <xsl:call-template name="t:parts"><xsl:with-param name="page" select="'documents'"/></xsl:call-template>
            </xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="t:document-list"/>
            </xsl:otherwise>
          </xsl:choose>
        </section>
        <xsl:if test="not($v:pages = 'about')">
          <xsl:call-template name="t:header">
            <xsl:with-param name="heading" select="f:label('about.edition')"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="t:citation">
          <xsl:with-param name="heading" select="f:label('cite.edition')"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="t:document-list">
    <xsl:sequence select="$v:newline"/>
    <ol>
      <xsl:sequence select="$v:own-part ! f:first-number(.)"/>
      <xsl:for-each select="TEI">
        <xsl:call-template name="t:document-entry"/>
      </xsl:for-each>
    </ol>
  </xsl:template>

  <!-- A document in the list: when, what, who. -->
  <xsl:template name="t:document-entry">
    <xsl:variable name="speakers" as="element()*" select="f:speakers(.)"/>
    <xsl:variable name="kinds" as="xs:string*" select="f:document-kinds(.)"/>
    <xsl:sequence select="$v:newline"/>
    <li>
      <xsl:if test="exists($v:facets-shown)">
        <xsl:attribute name="data-facets" select="f:facet-tokens(.)"/>
      </xsl:if>
      <xsl:if test="f:document-date(.)">
        <p class="document-date"><xsl:call-template name="t:document-date"/></p>
      </xsl:if>
      <p class="document-title"><xsl:call-template name="t:document-link"/></p>
      <xsl:if test="exists($kinds)">
        <p class="document-kind"><xsl:value-of select="$kinds" separator="; "/></p>
      </xsl:if>
      <xsl:if test="exists($speakers)">
        <p class="document-speakers"><xsl:sequence select="f:phrase('speakers', map { 'names': f:named($speakers) })"/></p>
      </xsl:if>
    </li>
  </xsl:template>
</xsl:transform>
