<?xml version="1.0" encoding="UTF-8"?>
<!--
  The head of a page: the title, when and where, who speaks, from which source, and what is on the page.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:title-block">
    <xsl:variable name="printed" as="element(docTitle)?" select="f:printed-title(.)"/>
    <xsl:sequence select="$v:newline"/>
    <header class="title-block">
      <xsl:sequence select="$v:newline"/>
      <h1>
        <xsl:sequence select="f:language-attributes((text[@xml:lang], .)[1])"/>
        <xsl:choose>
          <xsl:when test="f:words($printed) ne ''">
            <xsl:apply-templates select="$printed/titlePart[1]" mode="m:title"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="(f:title(.)[. ne ''], f:label('untitled'))[1]"/>
          </xsl:otherwise>
        </xsl:choose>
      </h1>
      <xsl:for-each select="$printed/(* except titlePart[1])">
        <xsl:sequence select="$v:newline"/>
        <p class="subtitle">
          <xsl:call-template name="t:attributes"/>
          <xsl:call-template name="t:phrasing-content"/>
        </p>
      </xsl:for-each>
      <xsl:for-each select="$printed">
        <xsl:call-template name="t:notes-after"/>
      </xsl:for-each>
      <xsl:call-template name="t:dateline"/>
      <xsl:call-template name="t:source-line"/>
      <xsl:call-template name="t:counterparts"/>
      <xsl:call-template name="t:on-page"/>
    </header>
  </xsl:template>

  <!-- The printed title; what it says before the title proper, such as the document's number, stands above it. -->
  <xsl:mode name="m:title" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <xsl:template match="titlePart" mode="m:title">
    <xsl:variable name="prefix" as="xs:string?" select="f:title-prefix(root()/*)"/>
    <xsl:variable name="opening" as="text()?" select="(.//text())[1]"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($opening)"/>
    <xsl:choose>
      <xsl:when test="exists($prefix) and $opening/.. is . and starts-with($words || ' ', $prefix)">
        <xsl:variable name="label" as="xs:string" select="normalize-space($prefix)"/>
        <span class="kicker">
          <xsl:value-of select="replace($label, '[:.]$', '')"/>
          <span class="visually-hidden"><xsl:value-of select="substring($label, string-length(replace($label, '[:.]$', '')) + 1)"/></span>
        </span>
        <xsl:text> </xsl:text>
        <xsl:value-of select="substring($words, string-length($prefix) + 1), ' '[matches($opening, '\s$')]" separator=""/>
        <xsl:apply-templates select="node() except $opening" mode="m:text">
          <xsl:with-param name="phrasing" select="true()" tunnel="yes"/>
          <xsl:with-param name="notes-follow" select="true()" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="t:phrasing-content"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- When, where, what was held, and who speaks. -->
  <xsl:template name="t:dateline">
    <xsl:variable name="profile" as="element(profileDesc)?" select="teiHeader/profileDesc"/>
    <xsl:variable name="date" as="element()?" select="($profile/creation/date, $profile/settingDesc//date)[normalize-space()][1]"/>
    <xsl:variable name="occasion" as="xs:string" select="
      string-join($profile/settingDesc/setting[1] ! (orgName, activity, placeName, locale, name)[normalize-space()] ! normalize-space(), ', ')"/>
    <xsl:if test="$date or $occasion ne ''">
      <xsl:sequence select="$v:newline"/>
      <p class="occasion">
        <xsl:apply-templates select="$date" mode="m:text">
          <xsl:with-param name="ids" select="false()" tunnel="yes"/>
        </xsl:apply-templates>
        <xsl:if test="$date and $occasion ne ''">
          <xsl:text> · </xsl:text>
        </xsl:if>
        <xsl:if test="$occasion ne ''">
          <xsl:sequence select="f:marked($occasion, $profile/settingDesc/setting[1])"/>
        </xsl:if>
      </p>
    </xsl:if>
    <xsl:variable name="speakers" as="element()*" select="f:speakers(.)"/>
    <xsl:if test="exists($speakers)">
      <xsl:sequence select="$v:newline"/>
      <p class="speakers">
        <xsl:sequence select="f:phrase('speakers', map { 'names': f:named($speakers) })"/>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="t:source-line">
    <xsl:variable name="source" as="item()*">
      <xsl:apply-templates select="teiHeader/fileDesc/sourceDesc/(biblStruct | bibl[not(@type = 'copy')] | msDesc | listBibl/(biblStruct | bibl))[1]" mode="m:source"/>
    </xsl:variable>
    <xsl:if test="normalize-space(string-join($source ! string())) ne ''">
      <xsl:sequence select="$v:newline"/>
      <p class="source-line">
        <xsl:sequence select="f:phrase('from', map { 'source': $source })"/>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- Where the same can be read in another language or form. -->
  <xsl:template name="t:counterparts">
    <xsl:for-each select="teiHeader/fileDesc/notesStmt/relatedItem[@type = ('translation', 'original', 'translatedFrom', 'otherForm')]">
      <xsl:variable name="link" as="element()?" select="f:related-link(.)"/>
      <xsl:if test="exists($link)">
        <xsl:sequence select="$v:newline"/>
        <p class="source-line">
          <xsl:sequence select="f:phrase('responsible', map { 'what': f:term(.), 'names': $link })"/>
        </p>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- The link to what is related, by the words that the file has for it, else by the name of its page. -->
  <xsl:function name="f:related-link" as="element()?">
    <xsl:param name="related" as="element(relatedItem)"/>
    <xsl:variable name="pointer" as="element()?" select="$related/(.[@target] | descendant::ref[@target] | descendant::ptr[@target])[1]"/>
    <xsl:for-each select="$pointer[f:page-address(.)]">
      <xsl:variable name="address" as="xs:string" select="f:page-address(.)"/>
      <a href="{$address}">
        <bdi>
          <xsl:sequence select="f:foreign-language(.)"/>
          <xsl:value-of select="(f:words(.), f:words($related), replace($address, '^[^:#]*?([^/#]+)\.html(#.*)?$', '$1'))[. ne ''][1]"/>
        </bdi>
      </a>
    </xsl:for-each>
  </xsl:function>

  <!-- The panels below the text, which may be far away. -->
  <xsl:template name="t:on-page">
    <xsl:sequence select="$v:newline"/>
    <nav class="on-page" aria-label="{f:label('on-page')}">
      <ul>
        <xsl:if test="teiHeader/profileDesc/particDesc//(person | personGrp | org)">
          <li><a href="#page:persons"><xsl:value-of select="f:label('persons')"/></a></li>
        </xsl:if>
        <xsl:if test="count($v:speaker-keys) gt 1">
          <li><a href="#page:shares"><xsl:value-of select="f:label('shares')"/></a></li>
        </xsl:if>
        <li><a href="#page:about"><xsl:value-of select="f:label('about')"/></a></li>
        <xsl:if test="f:can-be-cited(.)">
          <li><a href="#page:cite"><xsl:value-of select="f:label('cite.short')"/></a></li>
        </xsl:if>
        <xsl:if test="$downloads ne ''">
          <li><a href="#page:download"><xsl:value-of select="f:label('download')"/></a></li>
        </xsl:if>
      </ul>
    </nav>
  </xsl:template>

  <!-- Those who speak in a document, in the order of the list of persons. -->
  <xsl:function name="f:speakers" as="element()*">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="
      $document/teiHeader/profileDesc/particDesc//(person | personGrp)[
        tokenize(@role) = 'speaker' or @xml:id ! exists(key('speech-by-speaker', '#' || ., $document))]"/>
  </xsl:function>
</xsl:transform>
