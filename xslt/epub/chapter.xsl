<?xml version="1.0" encoding="UTF-8"?>
<!-- A document as a chapter: its title, its text, its notes, the signs and persons in it. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="/" mode="m:epub">
    <xsl:choose>
      <xsl:when test="$outlines eq ''"><xsl:apply-templates select="*" mode="#current"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="t:book"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="TEI" mode="m:epub">
    <xsl:variable name="title" as="xs:string" select="(f:title(.)[. ne ''], f:label('untitled'))[1]"/>
    <xsl:variable name="content" as="document-node()">
      <xsl:document>
        <article>
          <xsl:call-template name="t:title-block">
            <xsl:with-param name="notes-follow" select="true()" tunnel="yes"/>
          </xsl:call-template>
          <xsl:sequence select="$v:newline"/>
          <div class="text">
            <xsl:sequence select="f:language-attributes((text[@xml:lang], .)[1])"/>
            <xsl:apply-templates select="text | TEI" mode="m:text">
              <xsl:with-param name="notes-follow" select="true()" tunnel="yes"/>
            </xsl:apply-templates>
          </div>
        </article>
        <xsl:call-template name="t:footnotes"/>
        <xsl:call-template name="t:signs"/>
        <xsl:call-template name="t:persons">
          <xsl:with-param name="notes-follow" select="true()" tunnel="yes"/>
        </xsl:call-template>
      </xsl:document>
    </xsl:variable>
    <xsl:result-document href="chapter.xhtml" format="xhtml">
      <xsl:call-template name="t:book-page">
        <xsl:with-param name="title" select="$title"/>
        <xsl:with-param name="type" select="'bodymatter'"/>
        <xsl:with-param name="content" select="$content"/>
      </xsl:call-template>
    </xsl:result-document>
    <xsl:call-template name="t:outline">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="content" select="$content"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What the book's navigation tells of the chapter: its headings, and where the pages of the source begin. -->
  <xsl:template name="t:outline">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="content" as="document-node()"/>
    <xsl:variable name="divisions" as="element()*" select="
      text/(front | body | back)/(./div | ./div1)[head][not(@type = 'headnote')]"/>
    <document xmlns="" name="{$name}" title="{$title}" lang="{(@xml:lang, text/@xml:lang)[1]}">
      <xsl:attribute name="source" select="
        teiHeader/fileDesc/sourceDesc//(biblStruct | bibl[not(@type = 'copy')])[not(ancestor::biblStruct or ancestor::bibl)][1] ! f:source-words(.)" separator="; "/>
      <xsl:if test="count($divisions) gt 1">
        <xsl:for-each select="$divisions[f:words(head[1]) ne '']">
          <heading id="{f:division-id(.)}"><xsl:value-of select="f:words(head[1])"/></heading>
        </xsl:for-each>
      </xsl:if>
      <xsl:for-each select="$content//*[@role = 'doc-pagebreak'][@id]">
        <page id="{@id}"><xsl:value-of select="@aria-label"/></page>
      </xsl:for-each>
    </document>
  </xsl:template>
</xsl:transform>
