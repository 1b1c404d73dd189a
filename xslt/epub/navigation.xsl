<?xml version="1.0" encoding="UTF-8"?>
<!-- The navigation of the book: contents, landmarks, and the pages of the sources. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:navigation">
    <xsl:param name="chapters" as="element()*"/>
    <xsl:param name="has-introduction" as="xs:boolean"/>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{$v:language}" xml:lang="{$v:language}">
      <head>
        <title><xsl:value-of select="f:label('contents')"/></title>
        <link rel="stylesheet" type="text/css" href="book.css"/>
      </head>
      <body>
        <nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-heading">
          <h1 id="toc-heading"><xsl:value-of select="f:label('contents')"/></h1>
          <ol>
            <li><a href="front.xhtml"><xsl:value-of select="f:book-title(.)"/></a></li>
            <xsl:if test="$has-introduction">
              <li><a href="introduction.xhtml"><xsl:value-of select="f:label('page.introduction')"/></a></li>
            </xsl:if>
            <xsl:for-each select="$chapters">
              <xsl:variable name="file" as="xs:string" select="@name || '.xhtml'"/>
              <xsl:value-of select="$v:newline"/>
              <li>
                <a href="{$file}">
                  <xsl:sequence select="f:navigation-language(.)"/>
                  <xsl:value-of select="@title"/>
                </a>
                <xsl:if test="*:heading">
                  <ol>
                    <xsl:for-each select="*:heading">
                      <li>
                        <a href="{$file}#{encode-for-uri(@id)}">
                          <xsl:sequence select="f:navigation-language(..)"/>
                          <xsl:value-of select="."/>
                        </a>
                      </li>
                    </xsl:for-each>
                  </ol>
                </xsl:if>
              </li>
            </xsl:for-each>
            <xsl:for-each select="$v:register-files">
              <li><a href="{.}.xhtml"><xsl:value-of select="f:label('page.' || .)"/></a></li>
            </xsl:for-each>
          </ol>
        </nav>
        <nav epub:type="landmarks" aria-label="{f:label('on-page')}" hidden="hidden">
          <ol>
            <li><a epub:type="frontmatter" href="front.xhtml"><xsl:value-of select="f:book-title(.)"/></a></li>
            <li><a epub:type="toc" href="nav.xhtml#toc"><xsl:value-of select="f:label('contents')"/></a></li>
            <li><a epub:type="bodymatter" href="{$chapters[1]/@name}.xhtml"><xsl:value-of select="f:label('documents')"/></a></li>
          </ol>
        </nav>
        <xsl:if test="$chapters/*:page">
          <nav epub:type="page-list" role="doc-pagelist" aria-label="{f:label('epub.pages')}" hidden="hidden">
            <ol>
              <xsl:for-each select="$chapters/*:page">
                <li><a href="{../@name}.xhtml#{encode-for-uri(@id)}"><xsl:value-of select="."/></a></li>
              </xsl:for-each>
            </ol>
          </nav>
        </xsl:if>
      </body>
    </html>
  </xsl:template>

  <!-- The language of a title in the navigation, where it is another than that of acta's words. -->
  <xsl:function name="f:navigation-language" as="attribute()*">
    <xsl:param name="chapter" as="element()"/>
    <xsl:if test="matches($chapter/@lang, '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$')">
      <xsl:attribute name="lang" select="$chapter/@lang"/>
      <xsl:attribute name="xml:lang" select="$chapter/@lang"/>
      <xsl:if test="f:runs-right-to-left($chapter/@lang)">
        <xsl:attribute name="dir" select="'rtl'"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>
</xsl:transform>
