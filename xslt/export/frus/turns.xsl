<?xml version="1.0" encoding="UTF-8"?>
<!-- A turn is a paragraph that opens with the name of the speaker, and the paragraphs behind it that open with none. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="sp | u" mode="m:export">
    <xsl:variable name="first" as="element()?" select="(p | ab | seg | list | table | lg | l | quote | q | floatingText | sp)[1]"/>
    <xsl:variable name="before" as="node()*" select="(if ($first) then node()[. &lt;&lt; $first] else node()) except speaker"/>
    <xsl:variable name="joins" as="xs:boolean" select="exists($first[self::p or self::ab or self::seg]) or exists(self::u[not(seg)])"/>
    <p>
      <xsl:if test="$joins and not(self::u[not(seg)])">
        <xsl:call-template name="t:attributes">
          <xsl:with-param name="attributes" select="$first/@*"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="@xml:id and not($first/@xml:id and $joins)">
        <xsl:attribute name="xml:id" select="f:exported-id(.)"/>
      </xsl:if>
      <xsl:call-template name="t:turn-losses"/>
      <xsl:apply-templates select="speaker" mode="m:export"/>
      <xsl:if test="self::u[@who]">
        <xsl:variable name="speaker" as="element()" select="."/>
        <persName corresp="{f:exported-pointers(@who)}"><xsl:value-of select="f:names(f:targets(@who))" separator=" "/></persName>
        <xsl:text>: </xsl:text>
      </xsl:if>
      <xsl:apply-templates select="$before" mode="m:inline"/>
      <xsl:if test="$joins and not(self::u[not(seg)])">
        <xsl:apply-templates select="$first/node()" mode="m:export"/>
      </xsl:if>
    </p>
    <xsl:apply-templates select="if ($joins) then $first/following-sibling::node() else $first/(. | following-sibling::node())" mode="m:export"/>
  </xsl:template>

  <!-- What is said of a turn beside who speaks, and where it ends when others follow. -->
  <xsl:template name="t:turn-losses">
    <xsl:for-each select="@* except (@who, @xml:id)">
      <xsl:sequence select="f:loss(.., local-name(..) || '/@' || name(), 'left out', .)"/>
    </xsl:for-each>
    <xsl:if test="@xml:id and not(f:standing-for(.) is .)">
      <xsl:sequence select="f:loss(., local-name() || '/@xml:id', 'left out: its first paragraph has one', @xml:id)"/>
    </xsl:if>
    <xsl:if test="@who and empty(f:exported-pointers(@who))">
      <xsl:sequence select="f:loss(., local-name() || '/@who', 'left out', @who)"/>
    </xsl:if>
    <xsl:if test="following-sibling::*[not(self::pb or self::cb or self::lb or self::milestone or self::note or self::gap)][1][not(self::sp or self::u or self::div)]">
      <xsl:sequence select="f:loss(., local-name(), 'kept as p: what follows it is not told from the turn', ())"/>
    </xsl:if>
  </xsl:template>

  <!-- The label: the name is the part that points to the person, the mark behind it stands outside. -->
  <xsl:template match="speaker" mode="m:export">
    <xsl:variable name="persons" as="xs:string*" select="f:exported-pointers(../@who)"/>
    <xsl:for-each select="@*">
      <xsl:sequence select="f:loss(.., 'speaker/@' || name(), 'left out', .)"/>
    </xsl:for-each>
    <xsl:choose>
      <xsl:when test="empty($persons) or persName">
        <xsl:apply-templates mode="m:export"/>
      </xsl:when>
      <xsl:when test="* or not(matches(., '\S[\s.:,–—-]*$'))">
        <persName corresp="{$persons}"><xsl:apply-templates mode="m:export"/></persName>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="label" as="xs:string" select="normalize-space()"/>
        <xsl:variable name="mark" as="xs:string" select="replace($label, '^.*[^\s.:,–—-]', '')"/>
        <persName corresp="{$persons}"><xsl:value-of select="substring($label, 1, string-length($label) - string-length($mark))"/></persName>
        <xsl:value-of select="$mark"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- What stands between the label and the first words. -->
  <xsl:mode name="m:inline" on-no-match="shallow-copy" on-multiple-match="use-last"/>

  <xsl:template match="text()" mode="m:inline">
    <xsl:value-of select="if (parent::u) then . else ''"/>
  </xsl:template>

  <xsl:template match="*" mode="m:inline">
    <xsl:apply-templates select="." mode="m:phrase"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="u//seg | sp//ab | u/p" mode="m:export">
    <p>
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:export"/>
    </p>
  </xsl:template>

  <!-- A pointer to a turn leads to its first paragraph, where that has an identifier of its own. -->
  <xsl:function name="f:standing-for" as="element()">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="first" as="element()?" select="$element[self::sp or self::u]/(p | ab | seg | list | table | lg | l | quote | q | floatingText | sp)[1]"/>
    <xsl:sequence select="($first[self::p or self::ab or self::seg][@xml:id], $element)[1]"/>
  </xsl:function>

  <!-- What a volume has of a document: its text and its persons; not a division that only wraps the record. -->
  <xsl:function name="f:is-exported" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      exists($element[ancestor::text][not(self::speaker or self::docTitle or self::titlePart or self::gap or self::supplied or self::stage
        or self::incident or self::kinesic or self::vocal or self::unclear or self::speaker/..)])
      or f:is-person($element)"/>
  </xsl:function>
</xsl:transform>
