<?xml version="1.0" encoding="UTF-8"?>
<!-- 
  What the modules of the pages make, as XHTML of a book. Elements and attributes that are not named here do not come through, so no
  script, form, frame, style or address of another scheme can; of an element that is not named the words stay.
 -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="m:xhtml" on-no-match="shallow-skip" on-multiple-match="use-last"/>

  <xsl:key name="place" match="*[@id]" use="string(@id)"/>

  <!-- Addresses that a link may have: with no character that the grammar of URIs (RFC 3986) does not know. -->
  <xsl:variable name="v:web-address" as="xs:string">^(https?://[A-Za-z0-9.-]+(:[0-9]+)?([/?#]([A-Za-z0-9._~!$&amp;'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*(#([A-Za-z0-9._~!$&amp;'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?)?|mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+)$</xsl:variable>

  <xsl:variable name="v:chapters" as="map(xs:string, xs:string)" select="map:merge(tokenize($documents) ! map:entry(., . || '.xhtml'))"/>

  <!-- What is for pages on the web alone: also the links by which a speech or paragraph gives its own address. -->
  <xsl:template match="*:nav | *:script | *:style | *:template | *:a[@class = 'permalink']" mode="m:xhtml"/>

  <xsl:template match="text()" mode="m:xhtml">
    <!-- Characters that XML allows and HTML does not. -->
    <xsl:value-of select="replace(., '[&#x7F;-&#x9F;]', '&#xFFFD;')"/>
  </xsl:template>

  <xsl:template match="*:article | *:section | *:div | *:header | *:footer | *:aside | *:p | *:h1 | *:h2 | *:h3 | *:h4 | *:h5 | *:h6 | *:ul
      | *:ol | *:li | *:dl | *:dt | *:dd | *:table | *:caption | *:tbody | *:tr | *:th | *:td | *:blockquote | *:q | *:pre | *:code | *:span
      | *:em | *:strong | *:i | *:b | *:s | *:u | *:sub | *:sup | *:small | *:cite | *:bdi | *:time | *:abbr | *:ins | *:del | *:mark
      | *:dfn | *:br | *:wbr | *:hr | *:figure | *:figcaption" mode="m:xhtml">
    <xsl:call-template name="t:in-book">
      <xsl:with-param name="as" select="local-name()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A link that leads nowhere in the book or on the web is its words. -->
  <xsl:template match="*:a" mode="m:xhtml">
    <xsl:variable name="address" as="xs:string?" select="f:book-address(@href[not(../@class = 'number')])"/>
    <xsl:call-template name="t:in-book">
      <xsl:with-param name="as" select="if ($address) then 'a' else 'span'"/>
      <xsl:with-param name="address" select="$address"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="*:details | *:summary" mode="m:xhtml">
    <xsl:call-template name="t:in-book">
      <xsl:with-param name="as" select="'div'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="t:in-book">
    <xsl:param name="as" as="xs:string"/>
    <xsl:param name="address" as="xs:string?"/>
    <xsl:variable name="type" as="xs:string?" select="
      if (@role = 'doc-noteref' and $address) then 'noteref'
      else if (@role = 'doc-footnote') then 'footnote'
      else if (@role = 'doc-pagebreak') then 'pagebreak'
      else if (self::*:section/@class = 'notes') then 'footnotes'
      else ()"/>
    <xsl:element name="{$as}" namespace="http://www.w3.org/1999/xhtml">
      <xsl:if test="exists($type)">
        <xsl:attribute name="epub:type" namespace="http://www.idpf.org/2007/ops" select="$type"/>
      </xsl:if>
      <xsl:if test="exists($address)">
        <xsl:attribute name="href" select="$address"/>
      </xsl:if>
      <xsl:sequence select="@id[key('place', string(.), root())[1] is ..], @class, @dir, @title, @datetime, @colspan, @rowspan, @scope, @start"/>
      <xsl:if test="@role = ('doc-footnote', 'doc-pagebreak', 'note', 'group') or ($type = 'noteref')">
        <xsl:sequence select="@role"/>
      </xsl:if>
      <xsl:if test="@role = ('doc-pagebreak', 'group') or exists($address)">
        <xsl:sequence select="@aria-label"/>
      </xsl:if>
      <xsl:sequence select="@aria-labelledby"/>
      <xsl:if test="@lang">
        <xsl:attribute name="lang" select="@lang"/>
        <xsl:attribute name="xml:lang" select="@lang"/>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- An address as a book may have it: a place in this chapter or another, or one on the web. -->
  <xsl:function name="f:book-address" as="xs:string?">
    <xsl:param name="address" as="attribute()?"/>
    <xsl:variable name="path" as="xs:string" select="replace($address, '#.*$', '')"/>
    <xsl:variable name="fragment" as="xs:string" select="substring($address, string-length($path) + 1)"/>
    <xsl:variable name="uri" as="xs:string" select="iri-to-uri($address)"/>
    <xsl:sequence select="
      if (starts-with($address, '#')) then $address[exists(key('place', substring(., 2), root(.)))] ! iri-to-uri(.)
      else if (matches($uri, $v:web-address, 'i')) then $uri
      else replace($path, '\.(html|xml)$', '') ! $v:chapters(.) ! (. || iri-to-uri($fragment))"/>
  </xsl:function>

  <!-- A page of the book around its content. -->
  <xsl:template name="t:book-page">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="type" as="xs:string?"/>
    <xsl:param name="content" as="document-node()"/>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{$v:language}" xml:lang="{$v:language}">
      <head>
        <title><xsl:value-of select="$title"/></title>
        <link rel="stylesheet" type="text/css" href="book.css"/>
      </head>
      <body>
        <xsl:if test="exists($type)">
          <xsl:attribute name="epub:type" namespace="http://www.idpf.org/2007/ops" select="$type"/>
        </xsl:if>
        <xsl:apply-templates select="$content/node()" mode="m:xhtml"/>
        <xsl:value-of select="$v:newline"/>
      </body>
    </html>
  </xsl:template>
</xsl:transform>
