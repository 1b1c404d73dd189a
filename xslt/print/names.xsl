<?xml version="1.0" encoding="UTF-8"?>
<!-- Who is named where, for the index of a book. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="(persName | orgName | placeName | geogName | name | rs)[@ref][ancestor::text]" mode="m:text" priority="2">
    <xsl:next-match/>
    <xsl:if test="$book">
      <xsl:call-template name="t:mention">
        <xsl:with-param name="pointer" select="@ref"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="speaker[../@who]" mode="m:text" priority="2">
    <xsl:next-match/>
    <xsl:if test="$book">
      <xsl:call-template name="t:mention">
        <xsl:with-param name="pointer" select="../@who"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A place that the index leads to: behind the name, since before it the mark may stay at the end of the page before. A person of the document is known by the name in its list, others by their address. -->
  <xsl:template name="t:mention">
    <xsl:param name="pointer" as="attribute()"/>
    <xsl:for-each select="f:targets($pointer)">
      <xsl:variable name="entry" as="xs:string" select="f:index-name(.)"/>
      <xsl:if test="$entry ne ''">
        <span class="mention" data-kind="{if (self::place) then 'places' else if (self::org) then 'organizations' else 'persons'}" data-entry="{$entry}"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- A name as it is filed: the family name first where the file tells the parts apart. -->
  <xsl:function name="f:index-name" as="xs:string">
    <xsl:param name="bearer" as="element()"/>
    <xsl:variable name="name" as="element()?" select="$bearer/(persName | orgName | placeName | name)[1]"/>
    <xsl:variable name="surname" as="xs:string" select="normalize-space(string-join($name/surname, ' '))"/>
    <xsl:variable name="forename" as="xs:string" select="normalize-space(string-join($name/(nameLink | forename), ' '))"/>
    <xsl:sequence select="
      if ($surname ne '') then string-join(($surname, $forename[. ne '']), ', ')
      else (f:words($name)[. ne ''], f:name($bearer))[1]"/>
  </xsl:function>
</xsl:transform>
