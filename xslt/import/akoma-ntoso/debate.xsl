<?xml version="1.0" encoding="UTF-8"?>
<!-- Sections, speeches, and what is told beside them. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">

  <!-- What has a name of its own in TEI, and nothing else about it. -->
  <xsl:variable name="v:same" as="map(xs:string, xs:string)" select="
    map{'debateBody': 'body', 'heading': 'head', 'caption': 'head', 'from': 'speaker', 'p': 'p', 'longTitle': 'p', 'table': 'table', 'tr': 'row',
      'item': 'item', 'li': 'item', 'tocItem': 'item'}"/>

  <xsl:template match="debateBody | heading | caption | from | p | longTitle | table | tr | item | li | tocItem" mode="m:import">
    <xsl:element name="{$v:same(local-name())}">
      <xsl:call-template name="t:common"/>
      <xsl:apply-templates mode="m:import"/>
    </xsl:element>
  </xsl:template>

  <!-- What kind of section it is stands in its name, or is its element. -->
  <xsl:template match="debateSection" mode="m:import">
    <div>
      <xsl:for-each select="@name[not(. = ('', 'debateSection'))]">
        <xsl:attribute name="type" select="replace(., '\s+', '-')"/>
      </xsl:for-each>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@name"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:import"/>
    </div>
  </xsl:template>

  <!-- What stands around the record. -->
  <xsl:template match="coverPage | preface | conclusions" mode="m:import">
    <xsl:apply-templates select="@* except @x:at" mode="m:loss"/>
    <xsl:apply-templates mode="m:import"/>
  </xsl:template>

  <xsl:template match="container" mode="m:import">
    <div>
      <xsl:for-each select="@name[not(. = ('', 'div'))]"><xsl:attribute name="type" select="replace(., '\s+', '-')"/></xsl:for-each>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@name"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:import"/>
    </div>
  </xsl:template>

  <xsl:template match="preface/p[count(*) eq 1][docTitle][not(text()[normalize-space()])]" mode="m:import" priority="2">
    <docTitle>
      <xsl:copy-of select="@x:at"/>
      <titlePart>
        <xsl:for-each select="docTitle"><xsl:call-template name="t:common"/></xsl:for-each>
        <xsl:apply-templates select="docTitle/node()" mode="m:import"/>
      </titlePart>
    </docTitle>
  </xsl:template>

  <xsl:template match="preface/p[count(*) eq 1][docDate][not(text()[normalize-space()])]" mode="m:import" priority="2">
    <xsl:variable name="day" as="attribute()?" select="docDate/@date[. castable as xs:date]"/>
    <docDate>
      <xsl:for-each select="$day"><xsl:attribute name="when" select="."/></xsl:for-each>
      <xsl:for-each select="docDate">
        <xsl:call-template name="t:common">
          <xsl:with-param name="known" select="$day"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:apply-templates select="docDate/node()" mode="m:import"/>
    </docDate>
  </xsl:template>

  <!-- What is alone in a paragraph, and is none. -->
  <xsl:template match="p[count(*) eq 1][not(@* except @x:at)][eop or authorialNote or omissis or remark or marker][not(text()[normalize-space()])]" mode="m:import" priority="3">
    <xsl:apply-templates select="*" mode="m:import"/>
  </xsl:template>

  <xsl:template match="attachments | administrationOfOath | rollCall | prayers | oralStatements | writtenStatements |
      personalStatements | ministerialStatements | resolutions | nationalInterest | declarationOfVote | communication | petitions | papers |
      noticesOfMotion | questions | address | proceduralMotions | pointOfOrder | adjournment" mode="m:import">
    <div type="{local-name()}">
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@name[. = local-name(..)]"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:import"/>
    </div>
  </xsl:template>

  <xsl:template match="num | subheading" mode="m:import">
    <head type="{local-name()}">
      <xsl:call-template name="t:common"/>
      <xsl:apply-templates mode="m:import"/>
    </head>
  </xsl:template>

  <!-- A question and an answer are speeches that say so. -->
  <xsl:template match="speech | question | answer" mode="m:import">
    <xsl:variable name="from" as="element()?" select="from"/>
    <!-- What stands before the label, as its heading, stands before the speech. -->
    <xsl:apply-templates select="*[. &lt;&lt; $from]" mode="m:import"/>
    <sp>
      <xsl:for-each select="@by[starts-with(., '#')]"><xsl:attribute name="who" select="."/></xsl:for-each>
      <xsl:for-each select="@to[starts-with(., '#')]"><xsl:attribute name="toWhom" select="."/></xsl:for-each>
      <xsl:if test="not(self::speech)"><xsl:attribute name="rend" select="local-name()"/></xsl:if>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@by[starts-with(., '#') or . = ''], @to[starts-with(., '#')]"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="p or block">
          <xsl:apply-templates select="node()[not(. &lt;&lt; $from)]" mode="m:import"/>
        </xsl:when>
        <!-- A speech has a paragraph at least. -->
        <xsl:otherwise>
          <xsl:apply-templates select="$from" mode="m:import"/>
          <xsl:for-each select="node()[not(. &lt;&lt; $from or . is $from)][self::* or normalize-space()]">
            <p><xsl:apply-templates select="." mode="m:import"/></p>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
    </sp>
  </xsl:template>

  <!-- What stands above a speech of its own is a line of it. -->
  <xsl:template match="*[self::num or self::heading or self::subheading][parent::speech or parent::question or parent::answer]" mode="m:import" priority="2">
    <ab type="{local-name()}">
      <xsl:call-template name="t:common"/>
      <xsl:apply-templates mode="m:import"/>
    </ab>
  </xsl:template>

  <!-- Scenes are directions, narrative is a paragraph, a summary a block that says so; many have paragraphs in them. -->
  <xsl:template match="scene | narrative | summary" mode="m:import">
    <xsl:choose>
      <xsl:when test="p">
        <xsl:for-each select="p">
          <xsl:call-template name="t:told"/>
        </xsl:for-each>
        <xsl:apply-templates select="(@* except @x:at)" mode="m:loss"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="t:told"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="t:told">
    <xsl:variable name="kind" as="xs:string" select="local-name(ancestor-or-self::*[self::scene or self::narrative or self::summary][1])"/>
    <xsl:variable name="name" as="xs:string" select="if ($kind = 'scene') then 'stage' else if ($kind = 'narrative') then 'p' else 'ab'"/>
    <xsl:element name="{$name}">
      <xsl:if test="$kind = 'summary'"><xsl:attribute name="type" select="'summary'"/></xsl:if>
      <xsl:call-template name="t:common"/>
      <xsl:apply-templates mode="m:import"/>
    </xsl:element>
  </xsl:template>

  <!-- What groups speeches, or holds whatever else there is: it has no name of its own, and what it holds stays. -->
  <xsl:template match="speechGroup | other | components | component" mode="m:import">
    <xsl:call-template name="t:loss">
      <xsl:with-param name="construct" select="local-name()"/>
      <xsl:with-param name="kept" select="'left out, its content kept'"/>
      <xsl:with-param name="value" select="string-join((@* except @x:at) ! (name() || '=' || .), ' ')"/>
    </xsl:call-template>
    <xsl:apply-templates mode="m:import"/>
  </xsl:template>

  <xsl:template match="blockContainer | blockList | ul | ol | toc" mode="m:import">
    <list>
      <xsl:if test="self::ol"><xsl:attribute name="rend" select="'numbered'"/></xsl:if>
      <xsl:call-template name="t:common"/>
      <xsl:apply-templates mode="m:import"/>
    </list>
  </xsl:template>

  <xsl:template match="item/num" mode="m:import" priority="2">
    <label>
      <xsl:call-template name="t:common"/>
      <xsl:apply-templates mode="m:import"/>
    </label>
  </xsl:template>

  <xsl:template match="thead | tbody | tfoot" mode="m:import">
    <xsl:apply-templates mode="m:import"/>
  </xsl:template>

  <xsl:template match="td | th" mode="m:import">
    <cell>
      <xsl:if test="self::th"><xsl:attribute name="role" select="'label'"/></xsl:if>
      <xsl:for-each select="@colspan[. castable as xs:positiveInteger]"><xsl:attribute name="cols" select="."/></xsl:for-each>
      <xsl:for-each select="@rowspan[. castable as xs:positiveInteger]"><xsl:attribute name="rows" select="."/></xsl:for-each>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="(@colspan, @rowspan)[. castable as xs:positiveInteger]"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="count(*) eq 1 and p and not(text()[normalize-space()])"><xsl:apply-templates select="p/node()" mode="m:import"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates mode="m:import"/></xsl:otherwise>
      </xsl:choose>
    </cell>
  </xsl:template>

  <xsl:template match="block[@name = 'heading']" mode="m:import" priority="2">
    <head>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@name"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:import"/>
    </head>
  </xsl:template>

  <xsl:template match="block" mode="m:import">
    <ab>
      <xsl:for-each select="@name"><xsl:attribute name="type" select="replace(., '\s+', '-')"/></xsl:for-each>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@name"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:import"/>
    </ab>
  </xsl:template>
</xsl:transform>
