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

  <xsl:function name="f:capitalized" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
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

  <xsl:template match="respStmt" mode="m:fact">
    <xsl:for-each select="* except resp">
      <dd>
        <xsl:call-template name="t:attributes">
          <xsl:with-param name="id" select="(@xml:id, ..[current() is *[not(self::resp)][1]]/@xml:id)[1]"/>
        </xsl:call-template>
        <xsl:apply-templates mode="m:text"/>
      </dd>
    </xsl:for-each>
  </xsl:template>

  <!-- A related source, or one of several: its own facts, below its relation. -->
  <xsl:template match="relatedItem | biblStruct | biblFull | msDesc" mode="m:fact">
    <dd class="related">
      <xsl:call-template name="t:header-facts-within"/>
    </dd>
  </xsl:template>

  <xsl:template name="t:header-facts-within">
    <xsl:variable name="facts" as="element()*">
      <xsl:call-template name="t:facts">
        <xsl:with-param name="parts" select="*"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="exists($facts)">
        <dl class="facts">
          <xsl:sequence select="$facts"/>
        </dl>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="f:safe-address(@target)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="ptr[@target] | ref[@target]" mode="m:fact">
    <dd>
      <xsl:apply-templates select="." mode="m:text"/>
    </dd>
  </xsl:template>

  <xsl:template match="idno" mode="m:fact">
    <xsl:variable name="address" as="xs:string?" select="f:authority-address(.)"/>
    <xsl:if test="normalize-space()">
      <dd>
        <xsl:call-template name="t:attributes"/>
        <xsl:choose>
          <xsl:when test="$address">
            <a href="{$address}"><xsl:value-of select="normalize-space()"/></a>
          </xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates mode="m:text"/>
          </xsl:otherwise>
        </xsl:choose>
      </dd>
    </xsl:if>
  </xsl:template>

  <xsl:template match="biblScope | citedRange | edition | date" mode="m:fact">
    <dd>
      <xsl:call-template name="t:attributes"/>
      <xsl:choose>
        <xsl:when test="normalize-space()">
          <xsl:apply-templates mode="m:text"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="(f:date-words(.)[. ne ''], @n)[1]"/>
        </xsl:otherwise>
      </xsl:choose>
    </dd>
  </xsl:template>

  <xsl:template match="availability" mode="m:fact">
    <dd>
      <xsl:call-template name="t:attributes"/>
      <xsl:if test="@status">
        <p><xsl:value-of select="f:label-or('status.' || @status, f:capitalized(@status)) || '.'"/></p>
      </xsl:if>
      <xsl:for-each select="*">
        <xsl:choose>
          <xsl:when test="self::licence">
            <xsl:call-template name="t:licence"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates select="." mode="m:text"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </dd>
  </xsl:template>

  <!-- A licence: its words as the link to its text, where they are short enough to be one. -->
  <xsl:template name="t:licence">
    <xsl:variable name="address" as="xs:string?" select="f:safe-address(@target)"/>
    <xsl:choose>
      <xsl:when test="$address and not(p | list | .//ref | .//ptr)">
        <p>
          <a href="{$address}" rel="license">
            <xsl:value-of select="(normalize-space()[. ne ''], $address)[1]"/>
          </a>
        </p>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="$address">
          <p><a href="{$address}" rel="license"><xsl:value-of select="$address"/></a></p>
        </xsl:if>
        <div><xsl:apply-templates mode="m:text"/></div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What was left out of the text: the words, where in the copy they stood, and the rule that took them out. -->
  <xsl:template match="teiHeader//list[@type = 'ledger']" mode="m:text" priority="2">
    <dl class="ledger">
      <xsl:for-each-group select="item" group-by="string(@ana)">
        <xsl:sequence select="$v:newline"/>
        <div>
          <dt><xsl:value-of select="(f:targets(@ana)/catDesc ! f:words(.), current-grouping-key())[1]"/></dt>
          <xsl:for-each select="current-group()">
            <dd>
              <xsl:call-template name="t:attributes"/>
              <xsl:apply-templates mode="m:text"/>
              <xsl:if test="@n">
                <xsl:text> </xsl:text>
                <span class="place"><xsl:value-of select="@n"/></span>
              </xsl:if>
            </dd>
          </xsl:for-each>
        </div>
      </xsl:for-each-group>
    </dl>
  </xsl:template>

  <xsl:template match="textLang" mode="m:fact">
    <dd>
      <xsl:value-of select="
        if (normalize-space()) then normalize-space()
        else f:enumeration((@mainLang, @otherLangs) ! tokenize(.) ! f:language-name(.))"/>
    </dd>
  </xsl:template>

  <xsl:template match="langUsage" mode="m:fact">
    <xsl:apply-templates select="p | ab" mode="#current"/>
    <xsl:for-each select="language">
      <dd>
        <xsl:choose>
          <xsl:when test="normalize-space()">
            <xsl:apply-templates mode="m:text"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="f:language-name(string(@ident))"/>
          </xsl:otherwise>
        </xsl:choose>
      </dd>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="textClass" mode="m:fact">
    <xsl:for-each select="catRef ! f:targets(@target)">
      <dd><xsl:apply-templates select="catDesc" mode="m:text"/></dd>
    </xsl:for-each>
    <xsl:for-each select="keywords//(term | item), classCode">
      <dd><xsl:call-template name="t:header-content"/></dd>
    </xsl:for-each>
  </xsl:template>

  <!-- The setting's own attribute: who takes part. -->
  <xsl:template match="setting[not(*)]" mode="m:fact"/>

  <xsl:template match="refsDecl" mode="m:fact">
    <xsl:for-each select="citeStructure">
      <dd>
        <xsl:value-of select="
          f:label-or('header.citeStructure.' || @unit, f:sentence('header.citeStructure.other', map { 'unit': string((@unit, @use)[1]) }))"/>
      </dd>
    </xsl:for-each>
    <xsl:if test="normalize-space()">
      <xsl:call-template name="t:told"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="application" mode="m:fact">
    <xsl:variable name="name" as="xs:string" select="(label[1] ! f:words(.), string(@ident))[. ne ''][1]"/>
    <dd>
      <xsl:value-of select="
        if (@version) then f:sentence('header.application.version', map { 'name': $name, 'version': string(@version) }) else $name"/>
      <xsl:for-each select="(* except label[1])[normalize-space() or @target]">
        <xsl:text>; </xsl:text>
        <xsl:apply-templates select="." mode="m:text"/>
      </xsl:for-each>
    </dd>
  </xsl:template>

  <xsl:template match="revisionDesc" mode="m:fact">
    <xsl:if test="@status">
      <dd><xsl:value-of select="f:label-or('status.' || @status, f:capitalized(@status))"/></dd>
    </xsl:if>
    <xsl:for-each select=".//change">
      <dd>
        <xsl:call-template name="t:attributes"/>
        <xsl:variable name="who" as="xs:string*" select="f:targets(@who) ! (if (self::respStmt) then f:words(* except resp) else f:name(.))"/>
        <xsl:value-of select="string-join((string(@when)[. ne ''], f:enumeration($who)[. ne '']), ', ')[. ne ''] ! (. || ': ')"/>
        <xsl:call-template name="t:header-content"/>
      </dd>
    </xsl:for-each>
    <xsl:for-each select="list">
      <dd><xsl:apply-templates select="." mode="m:text"/></dd>
    </xsl:for-each>
  </xsl:template>

  <!-- Data of other vocabularies is for machines. -->
  <xsl:template match="xenoData" mode="m:fact"/>
</xsl:transform>
