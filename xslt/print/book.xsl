<?xml version="1.0" encoding="UTF-8"?>
<!-- The book around the documents of an edition, and what each of them gives to its lists. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Words that the template needs, in the language of the edition. -->
  <xsl:variable name="v:book-labels" as="map(xs:string, xs:string)" select="map {
    'contents': 'contents', 'documents': 'documents', 'chronology': 'page.chronology', 'introduction': 'page.introduction',
    'abbreviations': 'print.abbreviations', 'signs': 'signs', 'sources': 'page.sources', 'persons': 'page.persons',
    'places': 'page.places', 'organizations': 'page.organizations', 'colophon': 'print.colophon' }"/>

  <xsl:template match="teiCorpus" mode="m:print">
    <xsl:variable name="file" as="element(fileDesc)" select="teiHeader/fileDesc"/>
    <xsl:variable name="titles" as="element(title)*" select="$file/titleStmt/title"/>
    <xsl:if test="$dated"><xsl:call-template name="t:report-no-day"/></xsl:if>
    <book xmlns="">
      <xsl:attribute name="title" select="f:print-title(.)"/>
      <xsl:sequence select="f:print-language((f:titled(.)/ancestor-or-self::*[@xml:lang][1]/@xml:lang, $v:language)[1])"/>
      <xsl:sequence select="f:publication-day(.)"/>
      <xsl:call-template name="t:creators"/>
      <labels language="{$v:language}">
        <xsl:for-each select="map:keys($v:book-labels)">
          <xsl:sort select="." collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
          <xsl:attribute name="{.}" select="f:label($v:book-labels(.))"/>
        </xsl:for-each>
      </labels>
      <subtitles>
        <xsl:for-each select="$titles except ($titles[@type = 'main'], $titles)[1]">
          <p><xsl:value-of select="f:words(.)"/></p>
        </xsl:for-each>
      </subtitles>
      <responsible>
        <xsl:for-each select="f:responsibilities($file/titleStmt)">
          <p><xsl:value-of select="."/></p>
        </xsl:for-each>
      </responsible>
      <publisher>
        <xsl:for-each select="$file/publicationStmt/(publisher, pubPlace, date)">
          <p><xsl:value-of select="f:date-words(.)"/></p>
        </xsl:for-each>
      </publisher>
      <description>
        <xsl:variable name="description" as="document-node()">
          <xsl:document>
            <xsl:apply-templates select="f:introduction(.)/node()" mode="m:text">
              <xsl:with-param name="notes-follow" select="true()" tunnel="yes"/>
            </xsl:apply-templates>
          </xsl:document>
        </xsl:variable>
        <xsl:apply-templates select="$description/node()" mode="m:blocks"/>
      </description>
      <xsl:if test="text">
        <introduction>
          <xsl:sequence select="f:print-language((text/@xml:lang, @xml:lang, $v:language)[1])"/>
          <xsl:variable name="introduction" as="document-node()">
            <xsl:document>
              <xsl:apply-templates select="text" mode="m:text">
                <xsl:with-param name="notes-follow" select="true()" tunnel="yes"/>
              </xsl:apply-templates>
            </xsl:document>
          </xsl:variable>
          <xsl:apply-templates select="$introduction" mode="m:blocks"/>
        </introduction>
      </xsl:if>
      <imprint>
        <xsl:variable name="imprint" as="document-node()">
          <xsl:document><xsl:call-template name="t:imprint-list"/></xsl:document>
        </xsl:variable>
        <xsl:apply-templates select="$imprint" mode="m:blocks"/>
      </imprint>
      <xsl:if test="$checksum ne ''"><checksum><xsl:value-of select="$checksum"/></checksum></xsl:if>
    </book>
  </xsl:template>

  <!-- What a document gives to the lists of its book: abbreviations that it resolves, its sources, the editors’ signs in it. -->
  <xsl:template name="t:apparatus">
    <xsl:for-each-group select="text//choice[abbr][expan]" group-by="f:words(abbr[1])">
      <abbreviation xmlns="" short="{current-grouping-key()}" long="{f:words(expan[1])}"/>
    </xsl:for-each-group>
    <xsl:for-each select="teiHeader/fileDesc/sourceDesc//(biblStruct | bibl[not(@type = 'copy')] | msDesc)[not(ancestor::biblStruct or ancestor::bibl or ancestor::msDesc)]">
      <xsl:variable name="sentence" as="document-node()">
        <xsl:document><xsl:sequence select="f:source-sentence(.) ! (if (. instance of node()) then . else f:text(.))"/></xsl:document>
      </xsl:variable>
      <xsl:if test="normalize-space($sentence)">
        <source xmlns="">
          <xsl:attribute name="language" select="(ancestor-or-self::*[@xml:lang])[last()]/@xml:lang"/>
          <xsl:apply-templates select="$sentence/node()" mode="m:phrases"/>
        </source>
      </xsl:if>
    </xsl:for-each>
    <xsl:variable name="signs" as="document-node()">
      <xsl:document><xsl:call-template name="t:signs"/></xsl:document>
    </xsl:variable>
    <signs xmlns="">
      <xsl:apply-templates select="$signs//*:dl" mode="m:blocks"/>
    </signs>
  </xsl:template>
</xsl:transform>
