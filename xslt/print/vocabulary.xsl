<?xml version="1.0" encoding="UTF-8"?>
<!-- What the modules of the pages make, as blocks of print. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!--
    Blocks: `title`, `head` (@level), `p` (@kind, @number), `block` (@kind) around blocks, `list` of `item` (@mark),
    `terms` of `entry` with a `term` and blocks, `verse` of `line`,
    `table` of `row` of `cell`, `pre`. Phrases: see print/phrases.xsl. @kind has the classes of the page, @language and @direction
    what holds for the words within. An element that is not named here gives its words.
  -->
  <xsl:mode name="m:blocks" on-no-match="shallow-skip" on-multiple-match="use-last"/>

  <!-- What is for pages on the web alone, and words for those who hear a page. -->
  <xsl:template match="*:nav | *:script | *:style | *:a[@class = ('permalink', 'number')] | *:span[@class = 'visually-hidden']" mode="m:blocks m:phrases" priority="3"/>

  <xsl:template match="*:h1" mode="m:blocks">
    <title><xsl:call-template name="t:phrases"/></title>
  </xsl:template>

  <xsl:template match="*:h2 | *:h3 | *:h4 | *:h5 | *:h6" mode="m:blocks">
    <head level="{number(substring(local-name(), 2)) - 1}">
      <xsl:call-template name="t:phrases"/>
    </head>
  </xsl:template>

  <xsl:template match="*:p | *:figcaption | *:summary" mode="m:blocks">
    <xsl:call-template name="t:paragraph"/>
  </xsl:template>

  <xsl:template match="*:div | *:section | *:article | *:header | *:footer | *:blockquote | *:aside | *:figure | *:details" mode="m:blocks">
    <xsl:choose>
      <xsl:when test="f:holds-print-blocks(.)">
        <block>
          <xsl:call-template name="t:print-attributes"/>
          <xsl:call-template name="t:mixed"/>
        </block>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="t:paragraph"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*:ul | *:ol" mode="m:blocks">
    <list>
      <xsl:call-template name="t:print-attributes"/>
      <xsl:variable name="list" as="element()" select="."/>
      <xsl:for-each select="*:li">
        <item>
          <xsl:attribute name="mark" select="
            if (local-name($list) eq 'ol') then position() || '.'
            else if (tokenize($list/@class) = 'plain') then '' else '–'"/>
          <xsl:call-template name="t:print-attributes"/>
          <xsl:call-template name="t:mixed"/>
        </item>
      </xsl:for-each>
    </list>
  </xsl:template>

  <xsl:template match="*:dl" mode="m:blocks">
    <terms>
      <xsl:call-template name="t:print-attributes"/>
      <xsl:for-each-group select="(. | *:div)/(*:dt | *:dd)" group-starting-with="*:dt">
        <entry>
          <term>
            <xsl:for-each select="current-group()/self::*:dt">
              <xsl:call-template name="t:phrases"/>
            </xsl:for-each>
          </term>
          <xsl:for-each select="current-group()/self::*:dd">
            <block>
              <xsl:call-template name="t:print-attributes"/>
              <xsl:call-template name="t:mixed"/>
            </block>
          </xsl:for-each>
        </entry>
      </xsl:for-each-group>
    </terms>
  </xsl:template>

  <xsl:template match="*:div[tokenize(@class) = 'lg']" mode="m:blocks" priority="2">
    <verse>
      <xsl:call-template name="t:print-attributes"/>
      <xsl:for-each select="node()[self::* or normalize-space()]">
        <line>
          <xsl:choose>
            <xsl:when test="self::*">
              <xsl:call-template name="t:print-attributes"/>
              <xsl:apply-templates select="." mode="m:phrases"/>
            </xsl:when>
            <xsl:otherwise><xsl:apply-templates select="." mode="m:phrases"/></xsl:otherwise>
          </xsl:choose>
        </line>
      </xsl:for-each>
    </verse>
  </xsl:template>

  <xsl:template match="*:pre" mode="m:blocks">
    <pre>
      <xsl:call-template name="t:print-attributes"/>
      <xsl:for-each select="tokenize(string(), '\r\n?|\n')"><line><xsl:value-of select="."/></line></xsl:for-each>
    </pre>
  </xsl:template>

  <!-- Words and phrases between blocks are paragraphs of their own. -->
  <xsl:template name="t:mixed">
    <xsl:for-each-group select="node()" group-adjacent="f:is-print-block(.)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:apply-templates select="current-group()" mode="m:blocks"/>
        </xsl:when>
        <xsl:when test="some $node in current-group() satisfies f:is-seen($node)">
          <p><xsl:apply-templates select="current-group()" mode="m:phrases"/></p>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template name="t:paragraph">
    <xsl:if test="some $node in node() satisfies f:is-seen($node)">
      <p>
        <xsl:call-template name="t:print-attributes"/>
        <xsl:if test="@data-number"><xsl:attribute name="number" select="@data-number"/></xsl:if>
        <xsl:apply-templates mode="m:phrases"/>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="t:phrases">
    <xsl:call-template name="t:print-attributes"/>
    <xsl:apply-templates mode="m:phrases"/>
  </xsl:template>

  <xsl:template name="t:print-attributes">
    <xsl:if test="@class"><xsl:attribute name="kind" select="@class"/></xsl:if>
    <xsl:if test="@id"><xsl:attribute name="id" select="@id"/></xsl:if>
    <xsl:if test="@lang"><xsl:attribute name="language" select="@lang"/></xsl:if>
    <xsl:if test="@dir"><xsl:attribute name="direction" select="@dir"/></xsl:if>
  </xsl:template>

  <xsl:function name="f:is-print-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="
      local-name($node) = ('h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'section', 'article', 'header', 'footer', 'blockquote', 'dl', 'dt',
        'dd', 'figure', 'figcaption', 'details', 'summary', 'ul', 'ol', 'pre', 'table', 'nav')
      or ($node/self::*:aside and not(tokenize($node/@class) = 'footnote'))"/>
  </xsl:function>

  <xsl:function name="f:holds-print-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="some $node in $element/node() satisfies f:is-print-block($node)"/>
  </xsl:function>

  <!-- Whether a node shows anything: words, a note, a sign in the margin. -->
  <xsl:function name="f:is-seen" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="
      exists($node/self::text()[normalize-space()])
      or exists($node/self::*[normalize-space() or descendant-or-self::*[@data-number or @data-entry]])"/>
  </xsl:function>
</xsl:transform>
