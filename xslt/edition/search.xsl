<?xml version="1.0" encoding="UTF-8"?>
<!--
  The page on which the edition is searched. What it says is here; what it does is in html/search.js, which fills the form and the list.
  Without a script, or without a server, it says so and leads to the contents.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:search">
    <p class="search-without">
      <xsl:value-of select="f:label('search.without')"/>
      <xsl:text> </xsl:text>
      <a href="{$index}#page:documents"><xsl:value-of select="f:label('documents')"/></a>
    </p>
    <xsl:sequence select="$v:newline"/>
    <form class="search" role="search" hidden="" data-none="{f:label('search.none')}" data-one="{f:label('search.found.one')}"
      data-other="{f:label('search.found.other')}" data-more="{f:label('search.more')}">
      <xsl:if test="f:has-label('search.found.few')">
        <xsl:attribute name="data-few" select="f:label('search.found.few')"/>
      </xsl:if>
      <p>
        <label for="search:words"><xsl:value-of select="f:label('search.words')"/></label>
        <xsl:text> </xsl:text>
        <input id="search:words" type="search" name="q" autocomplete="off" spellcheck="false" aria-describedby="search:hint"/>
        <xsl:text> </xsl:text>
        <button type="submit"><xsl:value-of select="f:label('search.go')"/></button>
      </p>
      <p class="hint" id="search:hint"><xsl:value-of select="f:label('search.hint')"/></p>
      <div class="facets">
        <xsl:for-each select="'speaker', 'person', 'year', 'kind'">
          <xsl:sequence select="$v:newline"/>
          <p hidden="">
            <label for="search:{.}"><xsl:value-of select="f:label('search.' || .)"/></label>
            <xsl:text> </xsl:text>
            <select id="search:{.}" name="{.}">
              <option value=""><xsl:value-of select="f:label('search.any')"/></option>
            </select>
          </p>
        </xsl:for-each>
      </div>
    </form>
    <xsl:sequence select="$v:newline"/>
    <p class="search-count" role="status"></p>
    <ol class="search-results"></ol>
  </xsl:template>
</xsl:transform>
