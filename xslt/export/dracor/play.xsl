<?xml version="1.0" encoding="UTF-8"?>
<!-- What a play has otherwise than an edition. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Dates by which plays are put in order stand in events, its item of Wikidata in a relation. -->
  <xsl:template match="TEI[not(standOff)]/teiHeader" mode="m:export">
    <xsl:next-match/>
    <xsl:variable name="creation" as="element(creation)?" select="profileDesc/creation"/>
    <xsl:variable name="dates" as="element(date)*" select="
      if (f:is-events($creation)) then $creation/date else $creation/date[@when or @from or @to or @notBefore or @notAfter][1]"/>
    <xsl:variable name="items" as="element(idno)*" select="fileDesc/publicationStmt/f:wikidata-items(.)"/>
    <xsl:if test="$dates or $items">
      <standOff>
        <xsl:if test="$dates">
          <listEvent>
            <xsl:for-each select="$dates">
              <event type="{(@type, 'written')[1]}">
                <xsl:copy-of select="@when, @from, @to, @notBefore, @notAfter"/>
                <desc>
                  <xsl:if test="f:is-events($creation)"><xsl:apply-templates mode="m:export"/></xsl:if>
                </desc>
              </event>
            </xsl:for-each>
          </listEvent>
        </xsl:if>
        <xsl:if test="$items">
          <listRelation>
            <xsl:for-each select="$items">
              <relation name="wikidata" active="https://dracor.org/entity/{ancestor::TEI[1]/@xml:id}" passive="{normalize-space()}"/>
            </xsl:for-each>
          </listRelation>
        </xsl:if>
      </standOff>
    </xsl:if>
  </xsl:template>

  <!-- Nothing but dates, each of which an event can have: they are there, and not here. -->
  <xsl:template match="TEI[not(standOff)]/teiHeader/profileDesc/creation[f:is-events(.)]" mode="m:export"/>

  <xsl:template match="TEI[@xml:id][not(standOff)]/teiHeader/fileDesc/publicationStmt/idno[exists(f:wikidata-items(..) intersect .)]" mode="m:export"/>

  <xsl:function name="f:is-events" as="xs:boolean">
    <xsl:param name="creation" as="element(creation)?"/>
    <xsl:sequence select="
      exists($creation/date) and empty($creation/(@*, text()[normalize-space()], * except date))
      and (every $date in $creation/date satisfies
        $date/(@when | @from | @to | @notBefore | @notAfter) and empty($date/(@* except (@type, @when, @from, @to, @notBefore, @notAfter))))"/>
  </xsl:function>

  <!-- Items of Wikidata that a play with an identifier may be. -->
  <xsl:function name="f:wikidata-items" as="element(idno)*">
    <xsl:param name="statement" as="element(publicationStmt)"/>
    <xsl:sequence select="
      $statement/idno[@type = 'wikidata'][starts-with(normalize-space(), 'http')][not(@* except @type)][ancestor::TEI[1]/@xml:id]"/>
  </xsl:function>

  <!-- A person points to Wikidata. -->
  <xsl:template match="person[not(@ana)][idno[@type = 'wikidata']] | personGrp[not(@ana)][idno[@type = 'wikidata']]" mode="m:export">
    <xsl:copy copy-namespaces="no">
      <xsl:call-template name="t:attributes"/>
      <xsl:attribute name="ana" select="f:authority-address(idno[@type = 'wikidata'][1])"/>
      <xsl:apply-templates mode="m:export"/>
    </xsl:copy>
  </xsl:template>

  <!-- Who was there, or who acts: a list of participants, or one that was a cast before. Who plays several is a group. -->
  <xsl:template match="div[@type = 'castList'][count(*) eq 1][list[@type = 'castList']][parent::front]" mode="m:export">
    <xsl:apply-templates select="list" mode="m:export"/>
  </xsl:template>

  <xsl:template match="list[f:is-cast(.)]" mode="m:export">
    <castList>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except @type[. = ('participants', 'castList')]"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:export"/>
    </castList>
  </xsl:template>

  <xsl:template match="item[f:is-cast(parent::list)]" mode="m:export">
    <castItem>
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:export"/>
    </castItem>
  </xsl:template>

  <xsl:template match="item[list][f:is-cast(parent::list)]" mode="m:export" priority="2">
    <castGroup>
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:export"/>
    </castGroup>
  </xsl:template>

  <!-- The lists of a group are its items. -->
  <xsl:template match="item/list[f:is-cast(.)]" mode="m:export" priority="2">
    <xsl:apply-templates mode="m:export"/>
  </xsl:template>

  <xsl:template match="name[@type = 'role'][f:is-cast(ancestor::list[1])]" mode="m:export">
    <role>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except @type"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:export"/>
    </role>
  </xsl:template>

  <xsl:template match="seg[@type = 'roleDesc'][f:is-cast(ancestor::list[1])]" mode="m:export">
    <roleDesc>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except @type"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:export"/>
    </roleDesc>
  </xsl:template>

  <!-- Where it takes place. -->
  <xsl:template match="front/div[@type = 'set'][not(@subtype)][not(* except (p, head))]" mode="m:export">
    <set>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except @type"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:export"/>
    </set>
  </xsl:template>

  <!-- A cast has items, and groups of them with what they have in common, but no paragraphs and no labels. -->
  <xsl:function name="f:is-cast" as="xs:boolean">
    <xsl:param name="list" as="element(list)?"/>
    <xsl:variable name="outermost" as="element(list)?" select="$list/ancestor-or-self::list[last()]"/>
    <xsl:sequence select="
      exists($outermost[@type = 'castList' or parent::div/@type = 'participants']) and empty($outermost//(label | p))
      and (every $inner in $outermost//list satisfies
        empty($inner/(@*, head[$inner/preceding-sibling::list])) and empty($inner/../(text()[normalize-space()], * except (list, seg[@type = 'roleDesc']))))"/>
  </xsl:function>

  <!-- An utterance is a speech of its segments. -->
  <xsl:template match="u" mode="m:export">
    <xsl:sequence select="f:loss(., 'u', 'kept as sp', ())"/>
    <sp>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except (@start, @end, @trans)"/>
      </xsl:call-template>
      <xsl:for-each select="@start, @end, @trans">
        <xsl:sequence select="f:loss(.., 'u/@' || name(), 'left out', .)"/>
      </xsl:for-each>
      <xsl:choose>
        <xsl:when test="seg or p or ab">
          <xsl:apply-templates mode="m:export"/>
        </xsl:when>
        <xsl:otherwise>
          <p><xsl:apply-templates mode="m:export"/></p>
        </xsl:otherwise>
      </xsl:choose>
    </sp>
  </xsl:template>

  <xsl:template match="u/seg" mode="m:export">
    <p>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except (@type, @subtype, @function, @part)"/>
      </xsl:call-template>
      <xsl:for-each select="@type, @subtype, @function, @part">
        <xsl:sequence select="f:loss(.., 'seg/@' || name(), 'left out', .)"/>
      </xsl:for-each>
      <xsl:apply-templates mode="m:export"/>
    </p>
  </xsl:template>

  <!-- Noises and gestures are directions. -->
  <xsl:template match="incident | kinesic | vocal" mode="m:export">
    <xsl:sequence select="f:loss(., local-name(), 'kept as stage[@type=''' || local-name() || ''']', ())"/>
    <stage type="{local-name()}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except (@type, @subtype, @iterated, @start, @end, @dur)"/>
      </xsl:call-template>
      <xsl:for-each select="@type, @subtype, @iterated, @start, @end, @dur">
        <xsl:sequence select="f:loss(.., local-name(..) || '/@' || name(), 'left out', .)"/>
      </xsl:for-each>
      <xsl:apply-templates select="if (desc) then desc/node() else node()" mode="m:export"/>
    </stage>
  </xsl:template>
</xsl:transform>
