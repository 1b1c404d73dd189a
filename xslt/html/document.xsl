<?xml version="1.0" encoding="UTF-8"?>
<!--
  The page of a document.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The pages of the edition that every page leads to. -->
  <xsl:variable name="v:pages" as="xs:string*" select="tokenize($pages)"/>

  <xsl:template match="/" mode="m:page">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="m:page"/>

  <xsl:template match="/TEI" mode="m:page">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="string-join((f:title(.)[. ne ''], f:edition-title(.)), ' · ')"/>
      <xsl:with-param name="here" select="(f:title(.)[. ne ''], f:label('untitled'))[1]"/>
      <xsl:with-param name="main" as="node()*">
        <article>
          <xsl:call-template name="t:title-block"/>
          <xsl:call-template name="t:contents"/>
          <xsl:sequence select="$v:newline"/>
          <div class="text" id="page:text">
            <xsl:sequence select="f:language-attributes((text[@xml:lang], .)[1])"/>
            <xsl:apply-templates select="text | TEI" mode="m:text"/>
          </div>
        </article>
        <xsl:call-template name="t:notes"/>
        <xsl:call-template name="t:neighbours"/>
        <xsl:call-template name="t:signs"/>
        <xsl:call-template name="t:persons"/>
        <xsl:call-template name="t:shares"/>
        <xsl:call-template name="t:header"/>
        <xsl:call-template name="t:citation"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The documents before and after this one. -->
  <xsl:template name="t:neighbours">
    <xsl:if test="$previous || $next ne ''">
      <xsl:sequence select="$v:newline"/>
      <nav class="neighbours" aria-label="{f:label('neighbours')}">
        <xsl:sequence select="f:neighbour($previous, $previous-language, 'previous'), f:neighbour($next, $next-language, 'next')"/>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:neighbour" as="element()?">
    <xsl:param name="document" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:param name="which" as="xs:string"/>
    <xsl:if test="$document ne ''">
      <a class="{$which}" href="{substring-before($document, ' ')}.html" rel="{if ($which eq 'next') then 'next' else 'prev'}">
        <span class="neighbour"><xsl:value-of select="f:label($which)"/></span>
        <xsl:text> </xsl:text>
        <bdi>
          <xsl:if test="$language ne ''">
            <xsl:variable name="bearer" as="element()">
              <title xml:lang="{$language}" xmlns="http://www.tei-c.org/ns/1.0"/>
            </xsl:variable>
            <xsl:sequence select="f:foreign-language($bearer)"/>
          </xsl:if>
          <xsl:value-of select="substring-after($document, ' ')"/>
        </bdi>
      </a>
    </xsl:if>
  </xsl:function>

  <!-- What is on the page: the headings of the text where there are several, then the panels. -->
  <xsl:template name="t:contents">
    <xsl:variable name="divisions" as="element()*" select="text/descendant::*[self::div or self::div1][head][not(ancestor::floatingText)][not(ancestor::div/ancestor::div)]"/>
    <xsl:if test="count($divisions) gt 1">
      <xsl:sequence select="$v:newline"/>
      <nav class="contents" aria-labelledby="page:contents">
        <h2 id="page:contents"><xsl:value-of select="f:label('contents')"/></h2>
        <xsl:call-template name="t:contents-list">
          <xsl:with-param name="divisions" select="$divisions[not(ancestor::div[head])]"/>
        </xsl:call-template>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template name="t:contents-list">
    <xsl:param name="divisions" as="element()*"/>
    <xsl:sequence select="$v:newline"/>
    <ol>
      <xsl:for-each select="$divisions">
        <xsl:sequence select="$v:newline"/>
        <li>
          <a href="#{f:division-id(.)}"><xsl:sequence select="f:foreign-language(head[1])"/><xsl:value-of select="f:words(head[1])"/></a>
          <xsl:variable name="within" as="element()*" select="(./div | ./div2)[head]"/>
          <xsl:if test="exists($within) and not(ancestor::div[head])">
            <xsl:call-template name="t:contents-list">
              <xsl:with-param name="divisions" select="$within"/>
            </xsl:call-template>
          </xsl:if>
        </li>
      </xsl:for-each>
    </ol>
  </xsl:template>
</xsl:transform>
