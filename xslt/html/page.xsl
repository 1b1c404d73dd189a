<?xml version="1.0" encoding="UTF-8"?>
<!--
  The page of a document. It carries no script or style of its own; its policy forbids them, so text that slipped through as
  markup would still do nothing.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="/" mode="m:page">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="m:page"/>

  <xsl:template match="/TEI" mode="m:page">
    <xsl:call-template name="t:page">
      <xsl:with-param name="title" select="string-join((f:title(.)[. ne ''], f:edition-title(.)), ' · ')"/>
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
        <xsl:call-template name="t:signs"/>
        <xsl:call-template name="t:persons"/>
        <xsl:call-template name="t:header"/>
        <xsl:call-template name="t:citation"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- What every page has around its main part. -->
  <xsl:template name="t:page">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="main" as="node()*"/>
    <xsl:variable name="description" as="xs:string" select="f:description(.)"/>
    <xsl:variable name="address" as="xs:string?" select="f:web-address(.)"/>
    <html lang="{$v:language}">
      <xsl:sequence select="$v:newline"/>
      <head>
        <xsl:sequence select="$v:newline"/>
        <meta charset="utf-8"/>
        <xsl:sequence select="$v:newline"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"/>
        <xsl:sequence select="$v:newline"/>
        <title><xsl:value-of select="($title[. ne ''], f:label('untitled'))[1]"/></title>
        <xsl:sequence select="$v:newline"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <xsl:sequence select="$v:newline"/>
        <meta name="color-scheme" content="light dark"/>
        <xsl:if test="$description ne ''">
          <xsl:sequence select="$v:newline"/>
          <meta name="description" content="{$description}"/>
        </xsl:if>
        <xsl:if test="$address">
          <xsl:sequence select="$v:newline"/>
          <link rel="canonical" href="{$address}"/>
        </xsl:if>
        <xsl:for-each select="tokenize($downloads)[starts-with(., 'tei:')]">
          <xsl:sequence select="$v:newline"/>
          <link rel="alternate" type="application/tei+xml" href="{encode-for-uri($name)}{substring-after(., ':')}"/>
        </xsl:for-each>
        <xsl:sequence select="$v:newline"/>
        <link rel="stylesheet" href="{$assets}acta.css"/>
        <xsl:sequence select="$v:newline"/>
        <script src="{$assets}acta.js" defer="defer"></script>
        <xsl:sequence select="$v:newline"/>
      </head>
      <xsl:sequence select="$v:newline"/>
      <body data-copied="{f:label('copied')}">
        <xsl:sequence select="$v:newline"/>
        <a class="skip" href="#page:text"><xsl:value-of select="f:label('skip')"/></a>
        <xsl:if test="$index ne ''">
          <xsl:call-template name="t:breadcrumb"/>
        </xsl:if>
        <xsl:sequence select="$v:newline"/>
        <main>
          <xsl:sequence select="$main, $v:newline"/>
        </main>
        <xsl:call-template name="t:imprint"/>
        <xsl:sequence select="$v:newline"/>
      </body>
      <xsl:sequence select="$v:newline"/>
    </html>
  </xsl:template>

  <xsl:template name="t:breadcrumb">
    <xsl:sequence select="$v:newline"/>
    <nav class="breadcrumb" aria-label="{f:label('breadcrumb')}">
      <a href="{$index}"><xsl:value-of select="(f:edition-title(.), f:label('documents'))[1]"/></a>
    </nav>
  </xsl:template>

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
          <a href="#{f:division-id(.)}"><xsl:value-of select="f:words(head[1])"/></a>
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

  <!-- Who published the edition, and under which licence. -->
  <xsl:template name="t:imprint">
    <xsl:variable name="publication" as="element()?" select="teiHeader/fileDesc/publicationStmt"/>
    <xsl:variable name="publisher" as="xs:string" select="
      string-join(($publication/(publisher, authority, distributor)[1], $publication/date[1])[normalize-space()] ! normalize-space(), ', ')"/>
    <xsl:variable name="licence" as="element()?" select="$publication/availability/licence[f:safe-address(@target)][1]"/>
    <xsl:if test="$publisher ne '' or $licence">
      <xsl:sequence select="$v:newline"/>
      <footer class="imprint">
        <p>
          <xsl:value-of select="$publisher"/>
          <xsl:if test="$licence">
            <xsl:if test="$publisher ne ''">
              <xsl:text> · </xsl:text>
            </xsl:if>
            <a href="{f:safe-address($licence/@target)}" rel="license">
              <xsl:value-of select="if (string-length(normalize-space($licence)) = 1 to 80) then normalize-space($licence) else f:label('header.licence')"/>
            </a>
          </xsl:if>
        </p>
      </footer>
    </xsl:if>
  </xsl:template>

  <!-- What the edition that a document belongs to is called: its series. -->
  <xsl:function name="f:edition-title" as="xs:string?">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="$document/teiHeader/fileDesc/seriesStmt[1]/title[1] ! f:words(.)[. ne '']"/>
  </xsl:function>

  <!-- The address that the header gives the edition of this document. -->
  <xsl:function name="f:web-address" as="xs:string?">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="
      ($document/teiHeader/fileDesc/publicationStmt/(idno[@type = ('URL', 'URI')] ! string(), ptr/@target ! string())
        ! normalize-space()[matches(., '^https?://', 'i')] ! f:safe-address(.))[1]"/>
  </xsl:function>

  <!-- One or two sentences about the document, for search engines. -->
  <xsl:function name="f:description" as="xs:string">
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="header" as="element(teiHeader)" select="$document/teiHeader"/>
    <xsl:variable name="words" as="xs:string" select="
      string((f:words($header/profileDesc/abstract),
        f:words(($header/fileDesc/titleStmt/title[@type = 'sub'])[1]),
        f:words($header/encodingDesc/projectDesc))[. ne ''][1])"/>
    <xsl:sequence select="if (string-length($words) le 300) then $words else replace(substring($words, 1, 299), '\s+\S*$', '') || '…'"/>
  </xsl:function>
</xsl:transform>
