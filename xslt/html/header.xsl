<?xml version="1.0" encoding="UTF-8"?>
<!--
  The panel that tells every fact of the teiHeader: a table of terms in groups. A part of the header that has no
  template of its own is told by the generic ones, under the name of its element.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:header">
    <xsl:param name="heading" as="xs:string" select="f:label('about')"/>
    <xsl:sequence select="$v:newline"/>
    <section class="about" aria-labelledby="page:about">
      <xsl:sequence select="$v:newline"/>
      <h2 id="page:about">
        <xsl:value-of select="$heading"/>
      </h2>
      <xsl:for-each select="teiHeader">
        <xsl:call-template name="t:fact-group">
          <xsl:with-param name="name" select="'edition'"/>
          <xsl:with-param name="parts" select="fileDesc/(* except sourceDesc)"/>
        </xsl:call-template>
        <xsl:call-template name="t:fact-group">
          <xsl:with-param name="name" select="'source'"/>
          <xsl:with-param name="parts" select="fileDesc/sourceDesc"/>
        </xsl:call-template>
        <xsl:call-template name="t:fact-group">
          <xsl:with-param name="name" select="'text'"/>
          <xsl:with-param name="parts" select="profileDesc"/>
        </xsl:call-template>
        <xsl:call-template name="t:fact-group">
          <xsl:with-param name="name" select="'encoding'"/>
          <xsl:with-param name="parts" select="encodingDesc"/>
        </xsl:call-template>
        <xsl:call-template name="t:fact-group">
          <xsl:with-param name="name" select="'history'"/>
          <xsl:with-param name="parts" select="revisionDesc"/>
        </xsl:call-template>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template name="t:fact-group">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="parts" as="element()*"/>
    <xsl:variable name="facts" as="element()*">
      <xsl:call-template name="t:facts">
        <xsl:with-param name="parts" select="$parts"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:if test="exists($facts)">
      <xsl:sequence select="$v:newline"/>
      <section class="facts-group">
        <h3><xsl:value-of select="f:label('group.' || $name)"/></h3>
        <xsl:sequence select="$v:newline"/>
        <dl class="facts">
          <xsl:sequence select="$facts"/>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- The facts of some parts of the header as rows; facts with one term share a row. -->
  <xsl:template name="t:facts" as="element()*">
    <xsl:param name="parts" as="element()*"/>
    <xsl:for-each-group select="$parts ! f:facts(.)" group-by="f:term(.)">
      <xsl:variable name="told" as="element()*">
        <xsl:apply-templates select="current-group()" mode="m:fact"/>
      </xsl:variable>
      <xsl:if test="exists($told)">
        <div>
          <dt><xsl:value-of select="current-grouping-key()"/></dt>
          <xsl:sequence select="$told"/>
          <xsl:sequence select="$v:newline"/>
        </div>
      </xsl:if>
    </xsl:for-each-group>
  </xsl:template>

  <!-- The elements below a part of the header that state one fact each, in order: mere containers are looked through. -->
  <xsl:function name="f:facts" as="element()*">
    <xsl:param name="part" as="element()"/>
    <xsl:choose>
      <xsl:when test="$part[self::titleStmt or self::editionStmt or self::publicationStmt or self::seriesStmt or self::notesStmt
          or self::sourceDesc or self::biblStruct[f:is-sole(.)] or self::biblFull[f:is-sole(.)] or self::fileDesc or self::analytic or self::monogr or self::imprint
          or self::profileDesc or self::encodingDesc or self::editorialDecl or self::appInfo or self::settingDesc or self::setting[*]
          or self::msDesc[f:is-sole(.)] or self::msIdentifier or self::listBibl or self::recordingStmt or self::correspDesc]">
        <xsl:sequence select="$part/* ! f:facts(.)"/>
      </xsl:when>
      <xsl:when test="$part is f:introduction(root($part)/*)"/>
      <!-- Persons and bodies have a list of their own on the page; identifiers of passages are said under citing. -->
      <xsl:when test="$part[self::particDesc]">
        <xsl:sequence select="$part/(* except (listPerson, listOrg, person, personGrp, org)) ! f:facts(.)"/>
      </xsl:when>
      <!-- Classes are told where something is said to be in them: the kind of the text, the reason why words were left out. -->
      <xsl:when test="$part[self::classDecl][every $category in .//category satisfies
          $category/@xml:id ! ('#' || .) = root($part)//teiHeader//(catRef/tokenize(@target), item/tokenize(@ana))]"/>
      <xsl:otherwise>
        <xsl:sequence select="$part"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What the edition says of itself; it stands above its documents and is not told again among the facts. -->
  <xsl:function name="f:introduction" as="element()?">
    <xsl:param name="edition" as="element()"/>
    <xsl:sequence select="
      $edition/self::teiCorpus/teiHeader/(profileDesc/abstract, encodingDesc/projectDesc)[normalize-space()][1]"/>
  </xsl:function>

  <!-- Whether a source stands alone; where there are several, each has its facts in a row of its own. -->
  <xsl:function name="f:is-sole" as="xs:boolean">
    <xsl:param name="source" as="element()"/>
    <xsl:sequence select="
      empty($source/(preceding-sibling::*, following-sibling::*)[self::biblStruct or self::biblFull or self::msDesc or self::listBibl])"/>
  </xsl:function>

  <!-- What a fact is called: by its element, and by its type, role, level or unit where there is a label for that. -->
  <xsl:function name="f:term" as="xs:string">
    <xsl:param name="fact" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="local-name($fact)"/>
    <xsl:variable name="kinds" as="xs:string*" select="$fact/(@role, @type, @level, @unit) ! string()"/>
    <xsl:choose>
      <xsl:when test="$fact[self::respStmt][resp]">
        <xsl:sequence select="f:capitalized(string-join($fact/resp ! f:words(.), '; '))"/>
      </xsl:when>
      <xsl:when test="$fact[self::biblStruct or self::biblFull or self::msDesc]">
        <xsl:sequence select="f:label('header.bibl')"/>
      </xsl:when>
      <xsl:when test="$fact[self::relatedItem]">
        <xsl:sequence select="f:label-or('relatedItem.' || $fact/@type, f:capitalized(($fact/@type, 'relatedItem')[1]))"/>
      </xsl:when>
      <xsl:when test="$fact[self::title][parent::seriesStmt or parent::series]">
        <xsl:sequence select="f:label('header.series')"/>
      </xsl:when>
      <xsl:when test="$fact/@role and f:label-or('header.' || $name || '.' || $fact/@role, '') eq ''">
        <xsl:sequence select="f:capitalized(f:label-or('role.' || $fact/@role, $fact/@role))"/>
      </xsl:when>
      <xsl:when test="$fact[self::idno[@type]] and f:label-or('header.idno.' || $fact/@type, '') eq ''">
        <xsl:sequence select="string($fact/@type)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="
          f:label-or(($kinds ! ('header.' || $name || '.' || .), 'header.' || $name),
            f:capitalized(lower-case(replace($name, '([a-z])([A-Z])', '$1 $2'))))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:mode name="m:fact" on-no-match="shallow-skip" on-multiple-match="use-last"/>

  <!-- Any fact: its words, if it has any. -->
  <xsl:template match="*" mode="m:fact">
    <xsl:if test="normalize-space()">
      <xsl:call-template name="t:told"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="t:told">
    <dd>
      <xsl:sequence select="f:foreign-language(.)"/>
      <xsl:call-template name="t:attributes"/>
      <xsl:call-template name="t:header-content"/>
    </dd>
  </xsl:template>

  <!-- Content of a header element: text as in the text; parts without words between them one after the other. -->
  <xsl:template name="t:header-content">
    <xsl:choose>
      <xsl:when test="text()[normalize-space()] or p or ab or list or not(*) or count(*) eq 1 and *[self::persName or self::orgName or self::name or self::title]">
        <xsl:apply-templates mode="m:text"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="separator" as="xs:string" select="
          if (every $part in * satisfies $part[self::forename or self::surname or self::roleName or self::addName
            or self::genName or self::nameLink]) then ' ' else '; '"/>
        <xsl:for-each select="*[normalize-space()]">
          <xsl:value-of select="if (position() gt 1) then $separator else ''"/>
          <span>
            <xsl:call-template name="t:attributes"/>
            <xsl:call-template name="t:header-content">
              <xsl:with-param name="phrasing" select="true()" tunnel="yes"/>
            </xsl:call-template>
          </span>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:transform>
