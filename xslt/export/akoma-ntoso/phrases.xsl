<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands within a sentence. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Elements for how letters look, by what `rend` says. -->
  <xsl:variable name="v:looks" as="map(xs:string, xs:string)" select="
    map{'italic': 'i', 'bold': 'b', 'underline': 'u', 'superscript': 'sup', 'subscript': 'sub'}"/>

  <xsl:template match="hi" mode="m:export">
    <xsl:variable name="look" as="xs:string?" select="$v:looks(string(@rend))"/>
    <xsl:element name="{($look, 'span')[1]}">
      <xsl:if test="empty($look) and @rend"><xsl:attribute name="class" select="@rend"/></xsl:if>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@rend"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:export"/>
    </xsl:element>
  </xsl:template>

  <xsl:variable name="v:named" as="map(xs:string, xs:string)" select="
    map{'persName': 'person', 'orgName': 'organization', 'placeName': 'location', 'roleName': 'role'}"/>

  <xsl:template match="persName | orgName | placeName | roleName" mode="m:export">
    <xsl:variable name="ref" as="attribute()?" select="@ref[matches(., '^#\S+$')]"/>
    <xsl:element name="{$v:named(local-name())}">
      <xsl:for-each select="$ref"><xsl:attribute name="refersTo" select="."/></xsl:for-each>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="$ref"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:export"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="date[@when castable as xs:date]" mode="m:export">
    <date date="{@when}">
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@when"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:export"/>
    </date>
  </xsl:template>

  <xsl:template match="ref[matches(@target, '^https?://\S+$') or f:is-there(@target)]" mode="m:export">
    <xsl:element name="{if (starts-with(@target, '#')) then 'ref' else 'a'}">
      <xsl:attribute name="href" select="@target"/>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@target"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:export"/>
    </xsl:element>
  </xsl:template>

  <!-- Whether what an address leads to has a place there: no part of the frame has. -->
  <xsl:function name="f:is-there" as="xs:boolean">
    <xsl:param name="address" as="attribute()?"/>
    <xsl:sequence select="
      matches($address, '^#\S+$')
      and exists(key('id', substring($address, 2), root($address))[ancestor::text][not(self::front or self::body or self::back or self::text or self::group or self::docTitle or self::lg or self::sp/parent::sp)])"/>
  </xsl:function>

  <!-- A note holds blocks; between blocks it stands in one. -->
  <xsl:template match="note" mode="m:export">
    <xsl:variable name="placements" as="map(xs:string, xs:string)" select="map{'foot': 'bottom', 'end': 'bottom', 'inline': 'inline', 'left': 'left', 'right': 'right'}"/>
    <xsl:variable name="placement" as="xs:string?" select="$placements(string(@place))"/>
    <xsl:variable name="note" as="element()">
      <authorialNote>
        <xsl:for-each select="$placement"><xsl:attribute name="placement" select="."/></xsl:for-each>
        <!-- The schema has no place at the end; a class keeps what is lost on the way. -->
        <xsl:if test="@place = 'end'"><xsl:attribute name="class" select="'end'"/></xsl:if>
        <xsl:for-each select="@n"><xsl:attribute name="marker" select="."/></xsl:for-each>
        <xsl:call-template name="t:common">
          <xsl:with-param name="known" select="@place[exists($placement)], @n"/>
        </xsl:call-template>
        <xsl:choose>
          <xsl:when test="p | ab | list | table | lg"><xsl:apply-templates mode="m:export"/></xsl:when>
          <xsl:otherwise><p><xsl:apply-templates mode="m:export"/></p></xsl:otherwise>
        </xsl:choose>
      </authorialNote>
    </xsl:variable>
    <xsl:sequence select="f:in-block(., $note)"/>
  </xsl:template>

  <xsl:template match="pb | lb" mode="m:export">
    <xsl:variable name="break" as="element()">
      <xsl:element name="{if (self::pb) then 'eop' else 'eol'}">
        <xsl:for-each select="@n"><xsl:attribute name="number" select="."/></xsl:for-each>
        <xsl:call-template name="t:common">
          <xsl:with-param name="known" select="@n"/>
        </xsl:call-template>
      </xsl:element>
    </xsl:variable>
    <xsl:sequence select="f:in-block(., $break)"/>
  </xsl:template>

  <!-- A place that something may point to. -->
  <xsl:template match="anchor | milestone" mode="m:export">
    <xsl:variable name="marker" as="element()">
      <marker name="{local-name()}">
        <xsl:call-template name="t:common"/>
      </marker>
    </xsl:variable>
    <xsl:sequence select="f:in-block(., $marker)"/>
  </xsl:template>

  <!-- Where something is missing. -->
  <xsl:template match="gap" mode="m:export">
    <xsl:sequence select="f:loss(., 'gap', 'kept as omissis', string-join((@* ! (name() || '=' || .), desc), ' '))"/>
    <xsl:variable name="omissis" as="element()">
      <omissis><xsl:apply-templates select="desc/node()" mode="m:export"/></omissis>
    </xsl:variable>
    <xsl:sequence select="f:in-block(., $omissis)"/>
  </xsl:template>

  <!-- What is made of an element that may stand between blocks, where it needs one of its own. -->
  <xsl:function name="f:in-block" as="element()">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="made" as="element()"/>
    <xsl:choose>
      <xsl:when test="f:is-between-blocks($element)"><p><xsl:sequence select="$made"/></p></xsl:when>
      <xsl:otherwise><xsl:sequence select="$made"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:is-between-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/(parent::div | parent::body | parent::front | parent::back | parent::sp | parent::noteGrp | parent::lg | parent::list))"/>
  </xsl:function>

  <!-- A phrase of which only the name is kept, as a class. -->
  <xsl:template match="supplied | unclear | sic | corr | orig | reg | abbr | expan | add | del | seg | name | rs | foreign | emph | term | title | said | soCalled | mentioned |
      stamp | address | addrLine | num | measure | time | date | ref | rdg | lem | q | quote | bibl | label | formula" mode="m:export" priority="-0.2">
    <xsl:call-template name="t:phrase"/>
  </xsl:template>

  <xsl:template name="t:phrase">
    <xsl:sequence select="f:loss(., local-name(), 'kept as span', ())"/>
    <span class="tei-{local-name()}">
      <xsl:call-template name="t:common"/>
      <xsl:apply-templates mode="m:export"/>
    </span>
  </xsl:template>
</xsl:transform>
