<?xml version="1.0" encoding="UTF-8"?>
<!-- The text of a component: the record in divisions of debate, what editors put around it in divisions of comment. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:mp="urn:acta:mode:private" xmlns:t="urn:acta:template"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="text[not(ancestor::text)]" mode="m:export">
    <text>
      <xsl:call-template name="t:attributes"/>
      <body>
        <xsl:call-template name="t:parts"/>
      </body>
    </text>
  </xsl:template>

  <!-- Texts of a group, one after the other. -->
  <xsl:template match="group" mode="m:export">
    <div type="debateSection">
      <xsl:sequence select="f:loss(., 'group', 'kept as div: a division for each of its texts', ())"/>
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:export"/>
    </div>
  </xsl:template>

  <xsl:template match="group/text" mode="m:export">
    <div>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except @type"/>
      </xsl:call-template>
      <xsl:attribute name="type" select="'debateSection'"/>
      <xsl:for-each select="@type"><xsl:attribute name="subtype" select="."/></xsl:for-each>
      <xsl:call-template name="t:parts"/>
    </div>
  </xsl:template>

  <xsl:template name="t:parts">
    <xsl:for-each select="front, body, group, back">
      <xsl:choose>
        <xsl:when test="self::group">
          <xsl:apply-templates select="." mode="m:export"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:if test="not(self::body)">
            <xsl:sequence select="f:loss(., local-name(), 'kept as div[@type=''commentSection'']', ())"/>
          </xsl:if>
          <xsl:for-each select="@*">
            <xsl:sequence select="f:loss(.., local-name(..) || '/@' || name(), 'left out', .)"/>
          </xsl:for-each>
          <!-- Blocks that stand in no division have one. -->
          <xsl:for-each-group select="*" group-adjacent="exists(self::div)">
            <xsl:choose>
              <xsl:when test="current-grouping-key()">
                <xsl:apply-templates select="current-group()" mode="m:export"/>
              </xsl:when>
              <xsl:otherwise>
                <div type="{f:section(.)}">
                  <xsl:apply-templates select="current-group()" mode="m:export"/>
                </div>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:for-each-group>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="f:section" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if ($element/ancestor::*[self::front or self::back]) then 'commentSection' else 'debateSection'"/>
  </xsl:function>

  <!-- The kind of a division that the edition has is its subtype, unless it is one of a component. -->
  <xsl:template match="text//div" mode="m:export">
    <xsl:variable name="is-section" as="xs:boolean" select="@type = ('debateSection', 'commentSection')"/>
    <div type="{if ($is-section) then @type else f:section(.)}">
      <xsl:for-each select="if ($is-section) then @subtype else @type"><xsl:attribute name="subtype" select="."/></xsl:for-each>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except (@type, @subtype)"/>
      </xsl:call-template>
      <xsl:for-each select="@subtype[not($is-section)]">
        <xsl:sequence select="f:loss(.., 'div/@subtype', 'left out', .)"/>
      </xsl:for-each>
      <xsl:apply-templates mode="m:export"/>
    </div>
  </xsl:template>

  <!-- What is not said stands in notes: narrative, lists, titles. -->
  <xsl:template match="*[self::p or self::ab][parent::div or parent::front or parent::body or parent::back][not(ancestor::floatingText)]" mode="m:export">
    <note type="{if (f:section(.) = 'debateSection') then 'narrative' else 'comment'}">
      <xsl:if test="self::ab"><xsl:attribute name="subtype" select="'ab'"/></xsl:if>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except @type"/>
      </xsl:call-template>
      <xsl:for-each select="@type">
        <xsl:sequence select="f:loss(.., local-name(..) || '/@type', 'left out', .)"/>
      </xsl:for-each>
      <xsl:apply-templates mode="m:export"/>
    </note>
  </xsl:template>

  <xsl:template match="*[self::list or self::table or self::lg or self::l or self::quote or self::q or self::floatingText or self::figure or self::listBibl or self::listPerson or self::bibl or self::biblStruct or self::titlePage or self::castList or self::formula][parent::div or parent::front or parent::body or parent::back][not(ancestor::floatingText)]" mode="m:export">
    <note type="{local-name()}">
      <xsl:next-match/>
    </note>
  </xsl:template>

  <xsl:template match="docTitle" mode="m:export">
    <xsl:choose>
      <xsl:when test="parent::front">
        <xsl:apply-templates select="titlePart" mode="m:export"/>
      </xsl:when>
      <xsl:otherwise><xsl:next-match/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="front/docTitle/titlePart | front/titlePart | front/docDate | front/docAuthor | front/docImprint | front/docEdition" mode="m:export">
    <note type="{local-name()}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except (@type, @when, @from, @to, @notBefore, @notAfter, @calendar, @when-custom)"/>
      </xsl:call-template>
      <xsl:for-each select="@type"><xsl:attribute name="subtype" select="."/></xsl:for-each>
      <xsl:choose>
        <xsl:when test="self::docDate[@when or @from or @notBefore]">
          <date>
            <xsl:copy-of select="@when, @from, @to, @notBefore, @notAfter, @calendar, @when-custom"/>
            <xsl:apply-templates mode="m:export"/>
          </date>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates mode="m:export"/></xsl:otherwise>
      </xsl:choose>
    </note>
  </xsl:template>

  <!-- What opens and closes a letter or a record; its parts are told by their type. -->
  <xsl:template match="*[self::opener or self::closer or self::trailer or self::signed or self::salute or self::dateline or self::byline or self::postscript or self::argument or self::epigraph][parent::div or parent::front or parent::body or parent::back][not(ancestor::floatingText)]" mode="m:export">
    <note type="{local-name()}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except @type"/>
      </xsl:call-template>
      <xsl:for-each select="@type">
        <xsl:sequence select="f:loss(.., local-name(..) || '/@type', 'left out', .)"/>
      </xsl:for-each>
      <xsl:apply-templates mode="m:export"/>
    </note>
  </xsl:template>

  <xsl:template match="*[self::signed or self::salute or self::dateline or self::byline or self::head][parent::opener or parent::closer or parent::postscript or parent::argument][not(ancestor::floatingText)]" mode="m:export">
    <seg type="{local-name()}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except @type"/>
      </xsl:call-template>
      <xsl:for-each select="@type">
        <xsl:sequence select="f:loss(.., local-name(..) || '/@type', 'left out', .)"/>
      </xsl:for-each>
      <xsl:apply-templates mode="m:export"/>
    </seg>
  </xsl:template>

  <!-- A note holds text: a paragraph that is alone in it is not said. -->
  <xsl:template match="note[count(*) eq 1][p[not(@*)]][not(text()[normalize-space()])]" mode="m:export">
    <note>
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates select="p/node()" mode="m:export"/>
    </note>
  </xsl:template>

  <!-- Beside what is said, components know only notes of the record: what tells another from these is its place or its number. -->
  <xsl:template match="text//note[not(@place or @n or @target or @resp)]" mode="m:export" priority="2">
    <xsl:sequence select="f:loss(., 'note', 'kept as a note of the record, as it has neither place nor number', ())"/>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="text//noteGrp" mode="m:export">
    <xsl:sequence select="f:loss(., 'noteGrp', 'kept as its notes', string-join(@* ! (name() || '=' || .), ' '))"/>
    <xsl:apply-templates mode="m:export"/>
  </xsl:template>
</xsl:transform>
