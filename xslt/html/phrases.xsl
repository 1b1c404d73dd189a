<?xml version="1.0" encoding="UTF-8"?>
<!--
  Phrases: emphasis, foreign words, titles, quotations, references, and the small elements that only name what a word is.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Content of an element that HTML allows phrases in only: blocks within it lose their form, not their words. -->
  <xsl:template name="t:inline-content">
    <xsl:apply-templates mode="m:text">
      <xsl:with-param name="phrasing" select="true()" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- Words whose element says nothing that is seen: a span only where it has an identifier, a language or a form. -->
  <xsl:template name="t:phrase">
    <xsl:variable name="attributes" as="attribute()*">
      <xsl:call-template name="t:attributes"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="exists($attributes)">
        <span>
          <xsl:sequence select="$attributes"/>
          <xsl:call-template name="t:inline-content"/>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="t:inline-content"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="seg | num | measure | w | pc | c | s | cl | phr | m | idno | publisher | pubPlace | biblScope | citedRange | edition
      | extent | textLang | unit | geo | email | distributor | authority | availability | licence | hom | sense | def
      | label | catDesc | fw | series | imprint | analytic | monogr | measureGrp | ident | notatedMusic | interp" mode="m:text">
    <xsl:call-template name="t:phrase"/>
  </xsl:template>

  <xsl:template match="seg[@type] | fw" mode="m:text" priority="1">
    <span>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="f:element-classes(.)"/>
      </xsl:call-template>
      <xsl:call-template name="t:inline-content"/>
    </span>
  </xsl:template>

  <xsl:template match="stamp" mode="m:text">
    <span>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'stamp'"/>
      </xsl:call-template>
      <xsl:call-template name="t:inline-content"/>
    </span>
  </xsl:template>

  <!-- Type styles. One of them becomes the HTML element that says the same; the rest stay classes. -->
  <xsl:variable name="v:form-elements" as="map(xs:string, xs:string)" select="map {
    'superscript': 'sup', 'subscript': 'sub', 'bold': 'b', 'italic': 'i', 'underline': 'u', 'strikethrough': 's' }"/>

  <xsl:template match="hi" mode="m:text">
    <xsl:variable name="forms" as="xs:string*" select="f:rend-classes(.)"/>
    <xsl:variable name="form" as="xs:string?" select="$forms[map:contains($v:form-elements, .)][1]"/>
    <xsl:element name="{if ($form) then $v:form-elements($form) else if (exists($forms)) then 'span' else 'em'}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="forms" select="$forms[not(. = $form)]"/>
      </xsl:call-template>
      <xsl:call-template name="t:inline-content"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="emph" mode="m:text">
    <em>
      <xsl:call-template name="t:attributes"/>
      <xsl:call-template name="t:inline-content"/>
    </em>
  </xsl:template>

  <xsl:template match="foreign | term | mentioned | distinct" mode="m:text">
    <i>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="local-name()"/>
      </xsl:call-template>
      <xsl:call-template name="t:inline-content"/>
    </i>
  </xsl:template>

  <xsl:template match="title" mode="m:text">
    <xsl:element name="{if (@level = ('a', 'u')) then 'span' else 'cite'}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="f:class('title-', @level)"/>
      </xsl:call-template>
      <xsl:call-template name="t:inline-content"/>
    </xsl:element>
  </xsl:template>

  <!--
    Quotations. Where the text has its own marks they stay as they are; where the header says that they were taken out,
    or none is there, the browser sets those of the language.
  -->
  <xsl:template match="q | said | soCalled | quote | gloss" mode="m:text">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="not($phrasing) and (f:has-blocks(.) or f:is-block-context(..))">
        <xsl:sequence select="$v:newline"/>
        <blockquote>
          <xsl:call-template name="t:attributes"/>
          <xsl:choose>
            <xsl:when test="f:has-blocks(.)">
              <xsl:apply-templates mode="#current"/>
            </xsl:when>
            <xsl:otherwise>
              <p>
                <xsl:apply-templates mode="#current">
                  <xsl:with-param name="phrasing" select="true()" tunnel="yes"/>
                </xsl:apply-templates>
              </p>
            </xsl:otherwise>
          </xsl:choose>
        </blockquote>
      </xsl:when>
      <xsl:otherwise>
        <xsl:element name="{if (f:lacks-marks(.)) then 'q' else 'span'}">
          <xsl:call-template name="t:attributes">
            <xsl:with-param name="class" select="f:class('', local-name())"/>
          </xsl:call-template>
          <xsl:call-template name="t:inline-content"/>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="cit" mode="m:text">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:element name="{if ($phrasing) then 'span' else 'div'}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'cit'"/>
      </xsl:call-template>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- References. A reference to another document of the edition leads to its page. -->
  <xsl:template match="ref" mode="m:text">
    <xsl:variable name="address" as="xs:string?" select="f:page-address(.)"/>
    <xsl:if test="f:is-refused(@target)">
      <xsl:call-template name="t:refused-address">
        <xsl:with-param name="address" select="@target"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="$address and not(ancestor::ref or ancestor::persName/@ref or .//note or .//ref)">
        <a href="{$address}">
          <xsl:call-template name="t:attributes">
            <xsl:with-param name="class" select="'ref'"/>
          </xsl:call-template>
          <xsl:call-template name="t:inline-content"/>
          <xsl:if test="not(normalize-space())">
            <xsl:value-of select="$address"/>
          </xsl:if>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="t:phrase"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="ptr" mode="m:text">
    <xsl:variable name="address" as="xs:string?" select="f:page-address(.)"/>
    <xsl:choose>
      <xsl:when test="$address and not(ancestor::ref)">
        <xsl:variable name="target" as="element()?" select="f:targets(@target)[1]"/>
        <a href="{$address}">
          <xsl:call-template name="t:attributes">
            <xsl:with-param name="class" select="'ref'"/>
          </xsl:call-template>
          <xsl:value-of select="($target/@n, $target/head ! f:words(.), $address)[normalize-space()][1]"/>
        </a>
      </xsl:when>
      <xsl:when test="f:is-refused(@target)">
        <xsl:call-template name="t:refused-address">
          <xsl:with-param name="address" select="@target"/>
        </xsl:call-template>
        <xsl:value-of select="@target"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!--
    The address for a link from this page: `008.xml#sp2` in the edition is read at `008.html#sp2`, and what stands in the
    header at the panel on the text. Nothing where an identifier points nowhere, or the address is not a safe one.
  -->
  <xsl:function name="f:page-address" as="xs:string?">
    <xsl:param name="pointer" as="element()"/>
    <xsl:variable name="addresses" as="xs:string*" select="tokenize($pointer/@target)"/>
    <xsl:variable name="address" as="xs:string?" select="
      f:safe-address(
        if (every $address in $addresses satisfies matches($address, '^(#|https?://)', 'i')) then $addresses[1]
        else $pointer/@target)"/>
    <xsl:variable name="target" as="element()?" select="
      $address[starts-with(., '#')] ! key('id', substring(., 2), root($pointer))[1]"/>
    <xsl:sequence select="
      if (matches($address, '^(https?:|mailto:)', 'i')) then $address
      else if (not(starts-with($address, '#'))) then $address ! replace(., '\.xml(#|$)', '.html$1')
      else if (not($target)) then ()
      else if ($target/ancestor::text or f:is-listed($target)) then '#' || $target/@xml:id
      else '#page:about'"/>
  </xsl:function>

  <!-- Marks of code and of addresses. -->
  <xsl:template match="code | gi | att | val | tag" mode="m:text">
    <code>
      <xsl:call-template name="t:attributes"/>
      <xsl:call-template name="t:inline-content"/>
    </code>
  </xsl:template>

  <xsl:template match="address" mode="m:text">
    <span>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'address'"/>
      </xsl:call-template>
      <xsl:for-each select="addrLine | * except addrLine">
        <xsl:if test="position() gt 1"><br/></xsl:if>
        <xsl:apply-templates select="." mode="m:text"/>
      </xsl:for-each>
    </span>
  </xsl:template>

  <xsl:template match="addrLine | street | postCode | postBox" mode="m:text">
    <xsl:call-template name="t:phrase"/>
  </xsl:template>
</xsl:transform>
