<?xml version="1.0" encoding="UTF-8"?>
<!--
  A play in the form of DraCor as an edition of one document: the cast is a list, the dates of the play stand in the header. Elements of
  the source bear their places (`@x:at`); the result is `x:edition`.
-->
<xsl:package name="urn:acta:import:dracor" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:m="urn:acta:mode" xmlns:mp="urn:acta:mode:private" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  default-mode="m:edition">

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:param name="name" as="xs:string" select="'play'">
    <!-- Name of the document: that of its file. -->
  </xsl:param>

  <xsl:mode name="m:edition" on-no-match="fail" on-multiple-match="fail" visibility="public"/>

  <!-- All attributes mean the same in an edition. -->
  <xsl:variable name="v:translated" as="xs:string*" select="()"/>

  <xsl:include href="../exchange/copy.xsl"/>

  <xsl:template match="/">
    <xsl:variable name="titles" as="element()*" select="/TEI/teiHeader/fileDesc/titleStmt/title"/>
    <x:edition title="{($titles[@type = 'main'], $titles)[1] ! normalize-space()}">
      <xsl:if test="/TEI/@xml:lang">
        <xsl:attribute name="language" select="/TEI/@xml:lang"/>
      </xsl:if>
      <x:document name="{$name}">
        <xsl:copy-of select="/TEI/@x:at"/>
        <xsl:apply-templates select="/TEI" mode="m:import"/>
      </x:document>
    </x:edition>
  </xsl:template>

  <!-- When the play was written, printed and first performed stands with how it came to be. -->
  <xsl:template match="profileDesc" mode="m:import">
    <xsl:copy copy-namespaces="no">
      <xsl:call-template name="t:attributes"/>
      <xsl:variable name="events" as="element()*" select="/TEI/standOff/listEvent/event[@when or @from or @to or @notBefore or @notAfter or desc or label]"/>
      <xsl:if test="exists($events) and not(creation)">
        <creation>
          <xsl:for-each select="$events">
            <date>
              <xsl:copy-of select="@x:at, @type[. ne 'written'], @when, @from, @to, @notBefore, @notAfter"/>
              <xsl:value-of select="normalize-space(string-join((desc, label), ' '))"/>
            </date>
            <xsl:text> </xsl:text>
          </xsl:for-each>
        </creation>
      </xsl:if>
      <xsl:apply-templates mode="m:import"/>
    </xsl:copy>
  </xsl:template>

  <!-- What the play is in Wikidata is one of its identifiers. -->
  <xsl:template match="fileDesc/publicationStmt" mode="m:import">
    <xsl:copy copy-namespaces="no">
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:import"/>
      <xsl:for-each select="/TEI/standOff/listRelation/relation[@name = 'wikidata'][@passive]">
        <idno type="wikidata">
          <xsl:copy-of select="@x:at"/>
          <xsl:value-of select="@passive"/>
        </idno>
      </xsl:for-each>
    </xsl:copy>
  </xsl:template>

  <!-- What else stands beside the text has no counterpart. -->
  <xsl:template match="TEI/standOff" mode="m:import">
    <xsl:for-each select="listEvent/event/label[not(/TEI/teiHeader/profileDesc/creation)]">
      <xsl:call-template name="t:loss">
        <xsl:with-param name="construct" select="'event/label'"/>
        <xsl:with-param name="kept" select="'kept as date: its words are those of the date'"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="listRelation/relation[@name = 'wikidata'][@passive][not(@active = 'https://dracor.org/entity/' || /TEI/@xml:id)]">
      <xsl:call-template name="t:loss">
        <xsl:with-param name="construct" select="'relation/@active'"/>
        <xsl:with-param name="kept" select="'left out'"/>
        <xsl:with-param name="value" select="string(@active)"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="*/*[not(self::event[not(/TEI/teiHeader/profileDesc/creation)] or self::relation[@name = 'wikidata'][@passive])]">
      <xsl:call-template name="t:loss">
        <xsl:with-param name="construct" select="'standOff//' || name()"/>
        <xsl:with-param name="kept" select="'left out'"/>
        <xsl:with-param name="value" select="normalize-space(string-join(((@* except @x:at) ! (name() || '=' || .), string()), ' '))"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Who is whose spouse or servant: an edition has no place for it. -->
  <xsl:template match="particDesc//listRelation" mode="m:import">
    <xsl:call-template name="t:loss">
      <xsl:with-param name="construct" select="'listRelation'"/>
      <xsl:with-param name="kept" select="'left out'"/>
      <xsl:with-param name="value" select="string(@type)"/>
    </xsl:call-template>
    <xsl:for-each select="relation">
      <xsl:call-template name="t:loss">
        <xsl:with-param name="construct" select="'relation'"/>
        <xsl:with-param name="kept" select="'left out'"/>
        <xsl:with-param name="value" select="string-join((@name, @mutual, @active, @passive), ' ')"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- The cast: in front a division of its own, within the play a list. -->
  <xsl:template match="front/castList" mode="m:import">
    <div type="castList">
      <xsl:copy-of select="@x:at"/>
      <xsl:apply-templates select="." mode="mp:list"/>
    </div>
  </xsl:template>

  <xsl:template match="castList" mode="m:import">
    <xsl:apply-templates select="." mode="mp:list"/>
  </xsl:template>

  <xsl:mode name="mp:list" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="castList" mode="mp:list">
    <list type="castList">
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:import"/>
    </list>
  </xsl:template>

  <xsl:template match="castItem" mode="m:import">
    <item>
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:import"/>
    </item>
  </xsl:template>

  <!-- Several roles that one description fits are a list within their item. -->
  <xsl:template match="castGroup" mode="m:import">
    <item>
      <xsl:call-template name="t:attributes"/>
      <xsl:for-each-group select="node()[not(self::text()[not(normalize-space())])]" group-adjacent="exists(self::castItem | self::castGroup | self::head)">
        <xsl:choose>
          <xsl:when test="current-grouping-key()">
            <list>
              <xsl:copy-of select="@x:at"/>
              <xsl:apply-templates select="current-group()" mode="m:import"/>
            </list>
          </xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates select="current-group()" mode="m:import"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </item>
  </xsl:template>

  <!-- The name of a role is a name; what is said of it is a phrase. -->
  <xsl:template match="role" mode="m:import">
    <name type="role">
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:import"/>
    </name>
  </xsl:template>

  <xsl:template match="roleDesc" mode="m:import">
    <seg type="roleDesc">
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:import"/>
    </seg>
  </xsl:template>
</xsl:package>
