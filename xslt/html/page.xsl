<?xml version="1.0" encoding="UTF-8"?>
<!--
  What every page has around its main part. It carries no script or style of its own; its policy forbids them, so text that slipped through as
  markup would still do nothing.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What a search takes beside: files of its own site, and a program in WebAssembly. -->
  <xsl:variable name="v:search-policy" as="xs:string">connect-src 'self'; worker-src 'self'; </xsl:variable>
  <xsl:variable name="v:search-program" as="xs:string"> 'wasm-unsafe-eval'</xsl:variable>

  <!-- What every page has around its main part. -->
  <xsl:template name="t:page">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="main" as="node()*"/>
    <xsl:param name="here" as="xs:string" select="''">
      <!-- What the page is called within the edition; nothing for its front page. -->
    </xsl:param>
    <xsl:param name="current" as="xs:string" select="''">
      <!-- Name of the page of the edition, e.g. `persons`; nothing for a document. -->
    </xsl:param>
    <xsl:param name="searches" as="xs:boolean" select="false()">
      <!-- Whether the page searches the index of the edition. -->
    </xsl:param>
    <xsl:param name="browses" as="xs:boolean" select="false()">
      <!-- Whether the page has a list of documents that a script shortens. -->
    </xsl:param>
    <xsl:variable name="description" as="xs:string" select="f:description(.)"/>
    <xsl:variable name="address" as="xs:string?" select="f:web-address(.)"/>
    <html lang="{$v:language}">
      <xsl:sequence select="$v:newline"/>
      <head>
        <xsl:sequence select="$v:newline"/>
        <meta charset="utf-8"/>
        <xsl:sequence select="$v:newline"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; {if ($searches) then $v:search-policy else ''}img-src 'self' data:; style-src 'self'; font-src 'self'; script-src 'self'{if ($searches) then $v:search-program else ''}; base-uri 'none'; form-action 'none'"/>
        <xsl:sequence select="$v:newline"/>
        <title>
          <xsl:sequence select="f:titled(.[$current eq '']) ! f:foreign-language(.)"/>
          <xsl:value-of select="($title[. ne ''], f:label('untitled'))[1]"/>
        </title>
        <xsl:sequence select="$v:newline"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <xsl:sequence select="$v:newline"/>
        <meta name="color-scheme" content="light dark"/>
        <xsl:if test="$description ne ''">
          <xsl:sequence select="$v:newline"/>
          <meta name="description" content="{$description}"/>
        </xsl:if>
        <xsl:if test="$address and $current eq ''">
          <xsl:sequence select="$v:newline"/>
          <link rel="canonical" href="{$address}"/>
        </xsl:if>
        <xsl:if test="$current eq ''">
          <xsl:call-template name="t:metadata"/>
        </xsl:if>
        <xsl:for-each select="tokenize($downloads)[starts-with(., 'tei:')]">
          <xsl:sequence select="$v:newline"/>
          <link rel="alternate" type="application/tei+xml" href="{encode-for-uri($name)}{substring-after(., ':')}"/>
        </xsl:for-each>
        <xsl:sequence select="$v:newline"/>
        <link rel="stylesheet" href="{$assets}acta.css"/>
        <xsl:if test="$theme">
          <xsl:sequence select="$v:newline"/>
          <link rel="stylesheet" href="{$assets}theme.css"/>
        </xsl:if>
        <xsl:sequence select="$v:newline"/>
        <script src="{$assets}acta.js" defer="defer"></script>
        <xsl:if test="$passages ne ''">
          <xsl:sequence select="$v:newline"/>
          <script src="{$assets}cite.js" defer="defer"></script>
        </xsl:if>
        <xsl:if test="$browses">
          <xsl:sequence select="$v:newline"/>
          <script src="{$assets}facets.js" defer="defer"></script>
        </xsl:if>
        <xsl:if test="$searches">
          <xsl:sequence select="$v:newline"/>
          <script src="{$assets}search.js" type="module"></script>
        </xsl:if>
        <xsl:sequence select="$v:newline"/>
      </head>
      <xsl:sequence select="$v:newline"/>
      <body class="{if (self::teiCorpus) then 'edition' else 'document'}{' with-facing'[$v:facing]}" data-copied="{f:label('copied')}" data-copy="{f:label('copy')}" data-close="{f:label('note.close')}">
        <xsl:sequence select="$v:newline"/>
        <a class="skip" href="#page:text"><xsl:value-of select="f:label('skip')"/></a>
        <xsl:call-template name="t:site-header">
          <xsl:with-param name="here" select="$here"/>
          <xsl:with-param name="current" select="$current"/>
        </xsl:call-template>
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

  <!-- Where the page stands in the edition, and where to go from here; nothing for a lone document. -->
  <xsl:template name="t:site-header">
    <xsl:param name="here" as="xs:string"/>
    <xsl:param name="current" as="xs:string"/>
    <xsl:if test="$index ne ''">
      <xsl:variable name="edition" as="xs:string" select="(f:edition-title(.), f:label('documents'))[1]"/>
      <xsl:variable name="language" as="attribute()*" select="(f:titled(self::teiCorpus), self::TEI/teiHeader/fileDesc/seriesStmt[1]/title)[1] ! f:foreign-language(.)"/>
      <xsl:sequence select="$v:newline"/>
      <header class="site">
        <nav class="breadcrumb" aria-label="{f:label('breadcrumb')}">
          <ol>
            <xsl:choose>
              <xsl:when test="$here eq ''">
                <li><a href="{$index}" aria-current="page"><xsl:sequence select="$language"/><xsl:value-of select="$edition"/></a></li>
              </xsl:when>
              <xsl:otherwise>
                <li><a href="{$index}"><xsl:sequence select="$language"/><xsl:value-of select="$edition"/></a></li>
                <xsl:text> </xsl:text>
                <li aria-current="page">
                  <bdi>
                    <xsl:sequence select="f:titled(.[$current eq '']) ! f:foreign-language(.)"/>
                    <xsl:value-of select="$here"/>
                  </bdi>
                </li>
              </xsl:otherwise>
            </xsl:choose>
          </ol>
        </nav>
        <xsl:if test="exists($v:pages)">
          <xsl:sequence select="$v:newline"/>
          <nav class="site-pages" aria-label="{f:label('site-pages')}">
            <ul>
              <li>
                <a href="{$index}#page:documents"><xsl:value-of select="f:label('documents')"/></a>
              </li>
              <xsl:for-each select="$v:pages">
                <xsl:text> </xsl:text>
                <li>
                  <a href="{.}.html">
                    <xsl:if test=". eq $current">
                      <xsl:attribute name="aria-current" select="'page'"/>
                    </xsl:if>
                    <xsl:value-of select="f:label('page.' || .)"/>
                  </a>
                </li>
              </xsl:for-each>
            </ul>
          </nav>
        </xsl:if>
      </header>
    </xsl:if>
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

  <!-- What the edition is called that a document belongs to: its series. -->
  <xsl:function name="f:edition-title" as="xs:string?">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="
      if ($document/self::teiCorpus) then f:title($document)[. ne '']
      else $document/teiHeader/fileDesc/seriesStmt[1]/title[1] ! f:words(.)[. ne '']"/>
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
