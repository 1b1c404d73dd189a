<?xml version="1.0" encoding="UTF-8"?>
<!--
  The pages of an edition, each made only where the corpus has something for it.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:array="http://www.w3.org/2005/xpath-functions/array"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="/" mode="m:edition">
    <xsl:apply-templates select="teiCorpus" mode="#current"/>
  </xsl:template>

  <xsl:variable name="v:corpus" as="element(teiCorpus)" select="/teiCorpus"/>

  <!-- Names of the pages beside the front page, in the order of the navigation. -->
  <xsl:variable name="v:pages" as="xs:string*" select="
    if (not($site)) then ()
    else if (exists($v:division)) then array:flatten($v:division('pages'))
    else (
      'introduction'[exists($v:corpus/text)],
      'search'[$search],
      'browse'[exists($v:browsed)],
      'persons'[exists($v:entries('person'))],
      'places'[exists($v:entries('place'))],
      'organizations'[exists($v:entries('org'))],
      'chronology'[exists($v:corpus/TEI[exists(f:days(f:document-date(.)))])],
      'sources'[exists(f:cited-sources($v:corpus/TEI))],
      'about', 'report')"/>

  <xsl:template match="teiCorpus[$entries eq 'only']" mode="m:edition" priority="1">
    <xsl:call-template name="t:entries"/>
    <xsl:if test="$keys">
      <xsl:result-document href="keys.json" format="json">
        <xsl:call-template name="t:keys"/>
      </xsl:result-document>
    </xsl:if>
  </xsl:template>

  <!-- A page of a list that is divided; with documents, what programs are told of them. -->
  <xsl:template match="teiCorpus[$v:part ne 'frame']" mode="m:edition" priority="0.9">
    <xsl:apply-templates select="." mode="m:edition-page">
      <xsl:with-param name="page" select="$v:part"/>
    </xsl:apply-templates>
    <xsl:if test="$v:part eq 'documents'">
      <xsl:call-template name="t:feeds"/>
      <xsl:call-template name="t:retired"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="teiCorpus" mode="m:edition">
    <xsl:call-template name="t:front-page"/>
    <xsl:for-each select="$v:pages[not(. = $v:made-apart)]">
      <xsl:variable name="page" as="xs:string" select="."/>
      <xsl:result-document href="{$page}.html">
        <xsl:apply-templates select="$v:corpus" mode="m:edition-page">
          <xsl:with-param name="page" select="$page"/>
        </xsl:apply-templates>
      </xsl:result-document>
    </xsl:for-each>
    <xsl:if test="$v:pages = 'report'">
      <xsl:result-document href="report.json" format="json">
        <xsl:call-template name="t:report-json"/>
      </xsl:result-document>
    </xsl:if>
    <xsl:if test="$site">
      <xsl:call-template name="t:feeds"/>
      <xsl:if test="empty($v:part)">
        <xsl:call-template name="t:retired"/>
      </xsl:if>
      <xsl:call-template name="t:not-found"/>
    </xsl:if>
  </xsl:template>

  <xsl:mode name="m:edition-page" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="teiCorpus" mode="m:edition-page">
    <xsl:param name="page" as="xs:string"/>
    <xsl:variable name="title" as="xs:string" select="string-join((f:list-title($page), f:part-label($v:own-part)), ' · ')"/>
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="string-join(($title, f:edition-title(.)), ' · ')"/>
      <xsl:with-param name="here" select="$title"/>
      <xsl:with-param name="current" select="($v:own-part ! .('name'), $page)[1]"/>
      <xsl:with-param name="searches" select="$page eq 'search'"/>
      <xsl:with-param name="main" as="node()*">
        <xsl:sequence select="$v:newline"/>
        <article class="edition-page page-{$page}">
          <xsl:sequence select="$v:newline"/>
          <header class="title-block">
            <h1><xsl:value-of select="$title"/></h1>
            <xsl:if test="f:has-label('page.' || $page || '.note')">
              <p class="page-note"><xsl:value-of select="f:label('page.' || $page || '.note')"/></p>
            </xsl:if>
          </header>
          <xsl:sequence select="$v:newline"/>
          <div id="page:text">
            <xsl:choose>
              <xsl:when test="exists(f:parts($page))"><xsl:call-template name="t:parts"><xsl:with-param name="page" select="$page"/></xsl:call-template></xsl:when>
              <xsl:when test="$page eq 'documents'"><xsl:call-template name="t:document-list"/></xsl:when>
              <xsl:when test="$page eq 'introduction'"><xsl:call-template name="t:introduction"/></xsl:when>
              <xsl:when test="$page eq 'persons'"><xsl:call-template name="t:own-register"><xsl:with-param name="kind" select="'person'"/></xsl:call-template></xsl:when>
              <xsl:when test="$page eq 'places'"><xsl:call-template name="t:own-register"><xsl:with-param name="kind" select="'place'"/></xsl:call-template></xsl:when>
              <xsl:when test="$page eq 'organizations'"><xsl:call-template name="t:own-register"><xsl:with-param name="kind" select="'org'"/></xsl:call-template></xsl:when>
              <xsl:when test="$page eq 'search'"><xsl:call-template name="t:search"/></xsl:when>
              <xsl:when test="$page eq 'browse'"><xsl:call-template name="t:browse"/></xsl:when>
              <xsl:when test="$page eq 'chronology'"><xsl:call-template name="t:chronology"/></xsl:when>
              <xsl:when test="$page eq 'sources'"><xsl:call-template name="t:cited-sources"/></xsl:when>
              <xsl:when test="$page eq 'about'"><xsl:call-template name="t:about"/></xsl:when>
              <xsl:otherwise><xsl:call-template name="t:report"/></xsl:otherwise>
            </xsl:choose>
          </div>
          <xsl:call-template name="t:part-neighbours"/>
        </article>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:transform>
