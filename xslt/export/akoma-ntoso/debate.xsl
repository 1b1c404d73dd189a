<?xml version="1.0" encoding="UTF-8"?>
<!-- Sections, speeches and what stands between them. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Sections that have an element of their own. -->
  <xsl:variable name="v:sections" as="xs:string+" select="
    'administrationOfOath', 'rollCall', 'prayers', 'oralStatements', 'writtenStatements', 'personalStatements', 'ministerialStatements', 'resolutions',
    'nationalInterest', 'declarationOfVote', 'communication', 'petitions', 'papers', 'noticesOfMotion', 'questions', 'address', 'proceduralMotions',
    'pointOfOrder', 'adjournment'"/>

  <xsl:template match="text[not(ancestor::text)]" mode="m:export">
    <xsl:if test="front/*">
      <preface><xsl:apply-templates select="front/*" mode="m:export"/></preface>
    </xsl:if>
    <debateBody>
      <xsl:for-each-group select="(body | group)/*" group-adjacent="exists(self::div)">
        <xsl:choose>
          <xsl:when test="current-grouping-key()"><xsl:apply-templates select="current-group()" mode="m:export"/></xsl:when>
          <xsl:otherwise>
            <debateSection name="debateSection" eId="dbsect_{accumulator-before('element')}">
              <xsl:apply-templates select="current-group()" mode="m:export"/>
            </debateSection>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </debateBody>
    <xsl:if test="back/*">
      <conclusions><xsl:apply-templates select="back/*" mode="m:export"/></conclusions>
    </xsl:if>
  </xsl:template>

  <xsl:template match="div" mode="m:export">
    <xsl:variable name="name" as="xs:string" select="if (@type = $v:sections) then @type else 'debateSection'"/>
    <xsl:element name="{$name}">
      <xsl:if test="$name = 'debateSection'"><xsl:attribute name="name" select="(@type, 'debateSection')[1]"/></xsl:if>
      <xsl:if test="not(@xml:id)"><xsl:attribute name="eId" select="'dbsect_' || accumulator-before('element')"/></xsl:if>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@type"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:export"/>
    </xsl:element>
  </xsl:template>

  <!-- What stands around the record: containers. -->
  <xsl:template match="text[not(ancestor::text)]/front//div | text[not(ancestor::text)]/back//div" mode="m:export" priority="1">
    <container name="{(@type, 'div')[1]}">
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@type"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:export"/>
    </container>
  </xsl:template>

  <!-- A section has at most a number, a heading and one below it, in this order; any other heading is a block. -->
  <xsl:template match="head" mode="m:export">
    <xsl:variable name="kinds" as="xs:string+" select="'num', 'heading', 'subheading'"/>
    <xsl:variable name="kind" as="xs:string" select="(@type[. = $kinds], 'heading')[1]"/>
    <xsl:variable name="former" as="xs:string*" select="preceding-sibling::head ! (@type[. = $kinds], 'heading')[1]"/>
    <xsl:variable name="fits" as="xs:boolean" select="
      exists(parent::div[not(ancestor::front or ancestor::back)]) and empty(preceding-sibling::*[not(self::head)])
      and (every $one in $former satisfies index-of($kinds, $one) lt index-of($kinds, $kind))"/>
    <!-- An item has no blocks but paragraphs and lists. -->
    <xsl:variable name="inItem" as="xs:boolean" select="exists(parent::list/(parent::item | parent::p/parent::item))"/>
    <xsl:if test="$inItem"><xsl:sequence select="f:loss(., 'head', 'kept as p', ())"/></xsl:if>
    <xsl:element name="{if ($fits) then $kind else if ($inItem) then 'p' else 'block'}">
      <xsl:if test="not($fits or $inItem)"><xsl:attribute name="name" select="'heading'"/></xsl:if>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@type[. = $kinds]"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:export"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="docTitle" mode="m:export">
    <xsl:apply-templates select="titlePart" mode="m:export"/>
  </xsl:template>

  <xsl:template match="titlePart" mode="m:export">
    <p><docTitle><xsl:call-template name="t:common"><xsl:with-param name="known" select="@type[. = 'main']"/></xsl:call-template><xsl:apply-templates mode="m:export"/></docTitle></p>
  </xsl:template>

  <xsl:template match="docDate[@when castable as xs:date]" mode="m:export">
    <p><docDate date="{@when}"><xsl:call-template name="t:common"><xsl:with-param name="known" select="@when"/></xsl:call-template><xsl:apply-templates mode="m:export"/></docDate></p>
  </xsl:template>

  <!-- A speech is said by one, as far as Akoma Ntoso goes. -->
  <xsl:template match="sp | u" mode="m:export">
    <xsl:variable name="who" as="xs:string*" select="tokenize(@who)"/>
    <xsl:variable name="known" as="attribute()*" select="@who, @toWhom[not(contains(normalize-space(), ' '))], @rend[. = ('question', 'answer')]"/>
    <xsl:if test="self::u"><xsl:sequence select="f:loss(., 'u', 'kept as speech', ())"/></xsl:if>
    <xsl:element name="{(@rend[. = ('question', 'answer')], 'speech')[1]}">
      <xsl:attribute name="by" select="($who, '')[1]"/>
      <xsl:for-each select="@toWhom[not(contains(normalize-space(), ' '))]"><xsl:attribute name="to" select="."/></xsl:for-each>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="$known"/>
      </xsl:call-template>
      <xsl:if test="count($who) gt 1">
        <xsl:sequence select="f:loss(., local-name() || '/@who', 'left out but for the first', string-join($who[position() > 1], ' '))"/>
      </xsl:if>
      <xsl:apply-templates select="speaker" mode="m:export"/>
      <xsl:choose>
        <xsl:when test="self::u and not(p | seg | ab)"><p><xsl:apply-templates mode="m:export"/></p></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="* except (speaker, sp)" mode="m:export"/></xsl:otherwise>
      </xsl:choose>
    </xsl:element>
    <xsl:for-each select="sp">
      <xsl:sequence select="f:loss(., 'sp/sp', 'kept as speech behind the other', ())"/>
      <xsl:apply-templates select="." mode="m:export"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="speaker" mode="m:export">
    <from>
      <xsl:call-template name="t:common"/>
      <xsl:apply-templates mode="m:export"/>
    </from>
  </xsl:template>

  <!-- Paragraphs of the record that nobody says are narrative. -->
  <xsl:template match="p | u/seg" mode="m:export">
    <xsl:call-template name="t:paragraph">
      <xsl:with-param name="name" select="'p'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="body[parent::text]/p | div[not(ancestor::front or ancestor::back)]/p" mode="m:export">
    <xsl:call-template name="t:paragraph">
      <xsl:with-param name="name" select="'narrative'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A paragraph has no blocks in it: these stand between its parts. -->
  <xsl:template name="t:paragraph">
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="blocks" as="element()*" select="list | table | lg | floatingText | listBibl | cit | quote[p] | said[p]"/>
    <xsl:variable name="paragraph" as="element()" select="."/>
    <xsl:if test="$blocks">
      <xsl:sequence select="f:loss(., local-name(), 'kept in parts, with its blocks between them', ())"/>
    </xsl:if>
    <xsl:for-each-group select="node()" group-adjacent="exists(. intersect $blocks)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()"><xsl:apply-templates select="current-group()" mode="m:export"/></xsl:when>
        <xsl:when test="position() eq 1 or current-group()[self::* or normalize-space()]">
          <xsl:variable name="part" as="xs:integer" select="position()"/>
          <xsl:variable name="nodes" as="node()+" select="current-group()"/>
          <xsl:for-each select="$paragraph">
            <xsl:element name="{$name}">
              <xsl:if test="$part eq 1"><xsl:call-template name="t:common"/></xsl:if>
              <xsl:apply-templates select="$nodes" mode="m:export"/>
            </xsl:element>
          </xsl:for-each>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each-group>
    <xsl:if test="not(node())">
      <xsl:element name="{$name}"><xsl:call-template name="t:common"/></xsl:element>
    </xsl:if>
    <xsl:if test="exists($blocks) and node()[1] intersect $blocks">
      <xsl:for-each select="@* except @xml:lang">
        <xsl:sequence select="f:loss(.., local-name(..) || '/@' || name(), 'left out', .)"/>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <xsl:template match="ab" mode="m:export">
    <block name="{(@type, 'ab')[1]}">
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@type"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:export"/>
    </block>
  </xsl:template>

  <xsl:template match="body[parent::text]/ab[@type = 'summary'] | div[not(ancestor::front or ancestor::back)]/ab[@type = 'summary']" mode="m:export" priority="1">
    <summary>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@type"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:export"/>
    </summary>
  </xsl:template>

  <!-- What a remark may be (remarkType in the schema of OASIS); any other kind is its class. -->
  <xsl:variable name="v:remarks" as="xs:string+" select="'sceneDescription', 'phenomenon', 'caption', 'translation'"/>

  <!-- What happens: a scene between speeches, a remark within one. -->
  <xsl:template match="stage | incident | kinesic | vocal" mode="m:export">
    <xsl:variable name="remark" as="element()">
      <remark>
        <xsl:choose>
          <xsl:when test="not(self::stage)"><xsl:attribute name="type" select="'phenomenon'"/></xsl:when>
          <xsl:when test="@type = $v:remarks"><xsl:attribute name="type" select="@type"/></xsl:when>
          <xsl:when test="@type"><xsl:attribute name="class" select="@type"/></xsl:when>
        </xsl:choose>
        <xsl:call-template name="t:happened"/>
      </remark>
    </xsl:variable>
    <!-- Containers, around the record, have no scenes. -->
    <xsl:variable name="scene" as="xs:boolean" select="exists(parent::div[not(ancestor::front or ancestor::back)] | parent::body[parent::text])"/>
    <xsl:if test="not(self::stage)">
      <xsl:sequence select="f:loss(., local-name(), 'kept as ' || (if ($scene) then 'scene' else 'remark'), ())"/>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="$scene">
        <scene>
          <xsl:for-each select="self::stage/@type">
            <xsl:sequence select="f:loss(.., 'stage/@type', 'left out', .)"/>
          </xsl:for-each>
          <xsl:call-template name="t:happened"/>
        </scene>
      </xsl:when>
      <xsl:when test="parent::sp or parent::div or parent::front or parent::back"><p><xsl:sequence select="$remark"/></p></xsl:when>
      <xsl:otherwise><xsl:sequence select="$remark"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="t:happened">
    <xsl:call-template name="t:common">
      <xsl:with-param name="known" select="self::stage/@type"/>
    </xsl:call-template>
    <xsl:apply-templates select="if (desc and not(self::stage)) then desc/node() else node()" mode="m:export"/>
  </xsl:template>

  <xsl:template match="list" mode="m:export">
    <xsl:apply-templates select="head" mode="m:export"/>
    <xsl:element name="{if (@rend = 'numbered') then 'ol' else 'ul'}">
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@rend[. = 'numbered']"/>
      </xsl:call-template>
      <xsl:apply-templates select="* except head" mode="m:export"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="item | list/label" mode="m:export">
    <xsl:if test="self::label"><xsl:sequence select="f:loss(., 'label', 'kept as li', ())"/></xsl:if>
    <li>
      <xsl:call-template name="t:common"/>
      <xsl:apply-templates mode="m:export"/>
    </li>
  </xsl:template>

  <xsl:template match="table" mode="m:export">
    <table>
      <xsl:call-template name="t:common"/>
      <xsl:if test="head">
        <caption><xsl:apply-templates select="head/node()" mode="m:export"/></caption>
      </xsl:if>
      <xsl:apply-templates select="* except head" mode="m:export"/>
    </table>
  </xsl:template>

  <xsl:template match="row" mode="m:export">
    <tr>
      <xsl:call-template name="t:common"/>
      <xsl:apply-templates select="*" mode="m:export"/>
    </tr>
  </xsl:template>

  <xsl:template match="cell" mode="m:export">
    <xsl:element name="{if (@role = 'label') then 'th' else 'td'}">
      <xsl:for-each select="@cols"><xsl:attribute name="colspan" select="."/></xsl:for-each>
      <xsl:for-each select="@rows"><xsl:attribute name="rowspan" select="."/></xsl:for-each>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@cols, @rows, @role"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="p | ab | list"><xsl:apply-templates mode="m:export"/></xsl:when>
        <xsl:otherwise><p><xsl:apply-templates mode="m:export"/></p></xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>

  <!-- Blocks that are told by their names. -->
  <xsl:template match="l | opener | closer | trailer | signed | salute | dateline | byline | docDate | docAuthor | docImprint | quote[not(p)] | q[not(p)] | bibl | biblStruct | said[parent::sp or parent::div]" mode="m:export">
    <xsl:choose>
      <xsl:when test="parent::div or parent::body or parent::front or parent::back or parent::sp or parent::lg or parent::listBibl or parent::floatingText">
        <xsl:sequence select="f:loss(., local-name(), 'kept as block', ())"/>
        <block name="{local-name()}">
          <xsl:call-template name="t:common"/>
          <xsl:apply-templates mode="m:export"/>
        </block>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="t:phrase"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:transform>
