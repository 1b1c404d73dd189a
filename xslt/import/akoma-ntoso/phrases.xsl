<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands within a sentence. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">

  <!-- How letters look. -->
  <xsl:variable name="v:looks" as="map(xs:string, xs:string)" select="
    map{'i': 'italic', 'b': 'bold', 'u': 'underline', 'sup': 'superscript', 'sub': 'subscript', 'ins': 'inserted', 'del': 'deleted'}"/>

  <xsl:template match="i | b | u | sup | sub | ins | del" mode="m:import">
    <hi rend="{$v:looks(local-name())}">
      <xsl:call-template name="t:common"/>
      <xsl:apply-templates mode="m:import"/>
    </hi>
  </xsl:template>

  <!-- Names, of whom the references have an entry. -->
  <xsl:variable name="v:names" as="map(xs:string, xs:string)" select="
    map{'person': 'persName', 'organization': 'orgName', 'location': 'placeName', 'role': 'roleName'}"/>

  <xsl:template match="person | organization | location | role" mode="m:import">
    <xsl:element name="{$v:names(local-name())}">
      <xsl:for-each select="@refersTo[starts-with(., '#')]"><xsl:attribute name="ref" select="."/></xsl:for-each>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@refersTo[starts-with(., '#')]"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:import"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="date | docDate" mode="m:import">
    <xsl:variable name="day" as="attribute()?" select="@date[. castable as xs:date]"/>
    <date>
      <xsl:for-each select="$day"><xsl:attribute name="when" select="."/></xsl:for-each>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="$day"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:import"/>
    </date>
  </xsl:template>

  <xsl:template match="recordedTime | time" mode="m:import">
    <xsl:variable name="moment" as="attribute()?" select="@time[. castable as xs:dateTime or . castable as xs:time]"/>
    <time>
      <xsl:for-each select="$moment"><xsl:attribute name="when" select="."/></xsl:for-each>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="$moment"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:import"/>
    </time>
  </xsl:template>

  <!-- What was told in the midst of a speech. -->
  <xsl:template match="remark" mode="m:import">
    <stage>
      <xsl:variable name="kind" as="attribute()?" select="(@type, @class[. castable as xs:NMTOKEN])[1]"/>
      <xsl:for-each select="$kind"><xsl:attribute name="type" select="."/></xsl:for-each>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="$kind"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:import"/>
    </stage>
  </xsl:template>

  <xsl:template match="a | ref | rref | mref | noteRef" mode="m:import">
    <ref>
      <xsl:for-each select="self::noteRef/@marker"><xsl:attribute name="n" select="."/></xsl:for-each>
      <xsl:for-each select="@href[matches(., '^(#.|https?://)')]"><xsl:attribute name="target" select="."/></xsl:for-each>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@href[matches(., '^(#.|https?://)')], self::noteRef/@marker"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:import"/>
    </ref>
  </xsl:template>

  <xsl:template match="authorialNote" mode="m:import">
    <note place="{(@class[. = 'end'], @placement[. = ('end', 'inline', 'left', 'right')], 'foot')[1]}">
      <xsl:for-each select="@marker"><xsl:attribute name="n" select="."/></xsl:for-each>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@placement[. = ('bottom', 'end', 'inline', 'left', 'right')], @class[. = 'end'], @marker"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:import"/>
    </note>
  </xsl:template>

  <xsl:template match="eol | br" mode="m:import">
    <lb>
      <xsl:for-each select="@number"><xsl:attribute name="n" select="."/></xsl:for-each>
      <xsl:call-template name="t:common"><xsl:with-param name="known" select="@number"/></xsl:call-template>
    </lb>
  </xsl:template>

  <xsl:template match="eop" mode="m:import">
    <pb>
      <xsl:for-each select="@number"><xsl:attribute name="n" select="."/></xsl:for-each>
      <xsl:call-template name="t:common"><xsl:with-param name="known" select="@number"/></xsl:call-template>
    </pb>
  </xsl:template>

  <xsl:template match="marker[@name = ('anchor', 'milestone')]" mode="m:import">
    <anchor>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@name"/>
      </xsl:call-template>
    </anchor>
  </xsl:template>

  <!-- Something was left out here: said by a sign, or by nothing. -->
  <xsl:template match="omissis[not(normalize-space())]" mode="m:import">
    <gap>
      <xsl:call-template name="t:common"/>
    </gap>
  </xsl:template>

  <!-- A phrase that an export of acta wrote: its class has the name that it has in TEI. -->
  <xsl:template match="span[starts-with(@class, 'tei-')]" mode="m:import" priority="2">
    <xsl:element name="{replace(@class, '^tei-([A-Za-z]+).*$', '$1')}">
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@class"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:import"/>
    </xsl:element>
  </xsl:template>

  <!-- Letters that a style sheet would show. -->
  <xsl:template match="span[@class]" mode="m:import">
    <hi rend="{@class}">
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@class"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:import"/>
    </hi>
  </xsl:template>

  <!-- Whatever else has words is a phrase that says what it was. -->
  <xsl:template match="*[namespace-uri() = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0']" mode="m:import" priority="-1">
    <xsl:if test="* or text()[normalize-space()]">
      <seg type="{local-name()}">
        <xsl:call-template name="t:common"/>
        <xsl:apply-templates mode="m:import"/>
      </seg>
    </xsl:if>
    <xsl:if test="not(* or text()[normalize-space()])">
      <xsl:call-template name="t:loss">
        <xsl:with-param name="construct" select="local-name()"/>
        <xsl:with-param name="kept" select="'left out'"/>
        <xsl:with-param name="value" select="string-join((@* except @x:at) ! (name() || '=' || .), ' ')"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:transform>
