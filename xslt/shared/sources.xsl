<?xml version="1.0" encoding="UTF-8"?>
<!-- A source in one sentence. Titles and loose references are set by the output's own m:text. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="m:source" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <!-- `Book, edited by A and B (Place: Publisher, 2010), document 7, translated by C` -->
  <xsl:template match="biblStruct" mode="m:source">
    <xsl:variable name="work" as="element(monogr)?" select="monogr[1]"/>
    <xsl:variable name="authors" as="xs:string*" select="f:names($work/author)"/>
    <xsl:variable name="translators" as="xs:string*" select="f:names((analytic, $work)/editor[@role = 'translator'])"/>
    <xsl:variable name="editors" as="xs:string*" select="f:names($work/editor[not(@role) or @role = 'editor'])"/>
    <xsl:variable name="publication" as="xs:string" select="f:publication($work/imprint)"/>
    <xsl:if test="exists($authors)">
      <xsl:value-of select="f:enumeration($authors) || ', '"/>
    </xsl:if>
    <xsl:apply-templates select="$work/title[1]" mode="m:text">
      <xsl:with-param name="ids" select="false()" tunnel="yes"/>
    </xsl:apply-templates>
    <xsl:if test="exists($editors)">
      <xsl:value-of select="', ' || f:sentence('bibl.edited-by', map { 'names': f:enumeration($editors) })"/>
    </xsl:if>
    <xsl:if test="$publication ne ''">
      <xsl:value-of select="' (' || $publication || ')'"/>
    </xsl:if>
    <xsl:for-each select="$work/biblScope, citedRange">
      <xsl:value-of select="', ' || f:scope(.)"/>
    </xsl:for-each>
    <xsl:if test="exists($translators)">
      <xsl:value-of select="', ' || f:sentence('bibl.translated-by', map { 'names': f:enumeration($translators) })"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="bibl" mode="m:source">
    <xsl:apply-templates mode="m:text">
      <xsl:with-param name="ids" select="false()" tunnel="yes"/>
      <xsl:with-param name="phrasing" select="true()" tunnel="yes"/>
      <xsl:with-param name="notes-follow" select="true()" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- `Country, town, archive, collection, shelfmark` -->
  <xsl:template match="msDesc" mode="m:source">
    <xsl:value-of select="string-join(msIdentifier//*[not(*)][normalize-space()] ! normalize-space(), ', ')"/>
  </xsl:template>

  <!-- `Moscow: Alpina Business Books, 2006` -->
  <xsl:function name="f:publication" as="xs:string">
    <xsl:param name="imprint" as="element(imprint)*"/>
    <xsl:variable name="house" as="xs:string" select="
      string-join((string-join($imprint/pubPlace ! normalize-space(), ', ')[. ne ''],
        string-join($imprint/publisher ! normalize-space(), ', ')[. ne '']), ': ')"/>
    <xsl:sequence select="string-join(($house[. ne ''], $imprint/date[1] ! normalize-space()[. ne '']), ', ')"/>
  </xsl:function>

  <!-- Place within a work. Its own words, if it has more than a number; else the number with its unit. -->
  <xsl:function name="f:scope" as="xs:string">
    <xsl:param name="scope" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($scope)"/>
    <xsl:variable name="number" as="xs:string" select="
      if ($words ne '') then $words else string-join(distinct-values($scope/(@from, @to)), '–')"/>
    <xsl:variable name="unit" as="xs:string" select="
      if ($scope/@unit = 'page' and matches($number, '[–,;-]')) then 'pages' else string($scope/@unit)"/>
    <xsl:sequence select="
      if ($unit eq '' or matches($number, '^\D')) then $number
      else if (f:label-or('bibl.' || $unit, '') ne '') then f:sentence('bibl.' || $unit, map { 'number': $number })
      else f:sentence('bibl.scope', map { 'unit': $unit, 'number': $number })"/>
  </xsl:function>

  <!-- A source in one sentence, without the place of a single document in it, so that documents of one book share its entry. -->
  <xsl:function name="f:source-sentence" as="item()*">
    <xsl:param name="source" as="element()"/>
    <xsl:choose>
      <xsl:when test="$source/self::biblStruct[monogr/title]">
        <xsl:variable name="work" as="element()">
          <biblStruct xmlns="http://www.tei-c.org/ns/1.0">
            <monogr><xsl:copy-of select="$source/monogr[1]/(* except (biblScope, title[position() gt 1]))"/></monogr>
          </biblStruct>
        </xsl:variable>
        <xsl:apply-templates select="$work" mode="m:source"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="sentence" as="item()*">
          <xsl:apply-templates select="$source[self::biblStruct or self::bibl or self::msDesc]" mode="m:source"/>
        </xsl:variable>
        <xsl:sequence select="
          if (normalize-space(string-join($sentence ! string())) ne '') then $sentence
          else f:text(string-join($source/descendant::text()[normalize-space()] ! normalize-space(), ', '))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:source-words" as="xs:string">
    <xsl:param name="source" as="element()"/>
    <xsl:sequence select="normalize-space(string-join(f:source-sentence($source) ! string()))"/>
  </xsl:function>
</xsl:transform>
