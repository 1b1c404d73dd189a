<?xml version="1.0" encoding="UTF-8"?>
<!--
  Names of persons, bodies and places, each set apart from the direction of the text around it (bdi), and linked to the
  list of persons where the file says who is meant.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="persName | orgName | placeName | geogName | name | rs | objectName | eventName" mode="m:text">
    <xsl:variable name="target" as="xs:string?" select="f:name-address(.)"/>
    <xsl:choose>
      <!-- No link within a link, and none around one. -->
      <xsl:when test="$target and not(ancestor::*[self::ref or @ref]) and not(descendant::*[self::ref or self::ptr or self::note])">
        <a href="{$target}">
          <xsl:call-template name="t:attributes">
            <xsl:with-param name="class" select="'name'"/>
          </xsl:call-template>
          <bdi>
            <xsl:call-template name="t:name-parts"/>
          </bdi>
        </a>
      </xsl:when>
      <xsl:otherwise>
        <bdi>
          <xsl:call-template name="t:attributes"/>
          <xsl:call-template name="t:name-parts"/>
        </bdi>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="forename | surname | roleName | addName | genName | nameLink | settlement | region | country | district | bloc
      | affiliation | occupation | author | editor | respStmt | resp | role | roleDesc | actor" mode="m:text">
    <xsl:call-template name="t:phrase"/>
  </xsl:template>

  <!-- The parts of a name; a file without white space between them still means two words. -->
  <xsl:template name="t:name-parts">
    <xsl:choose>
      <xsl:when test="text() or not(*[2])">
        <xsl:call-template name="t:inline-content"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="*">
          <xsl:if test="position() gt 1">
            <xsl:text> </xsl:text>
          </xsl:if>
          <xsl:apply-templates select="." mode="m:text">
            <xsl:with-param name="phrasing" select="true()" tunnel="yes"/>
          </xsl:apply-templates>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Words of the file among acta's own: in a span that says their language where it is another. -->
  <xsl:function name="f:marked" as="node()?">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="bearer" as="element()"/>
    <xsl:variable name="language" as="attribute()*" select="f:foreign-language($bearer)"/>
    <xsl:choose>
      <xsl:when test="exists($language)">
        <span><xsl:sequence select="$language, $words"/></span>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="f:text($words)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The names of persons or bodies, each once, as acta enumerates them; the first eight of more than nine. -->
  <xsl:function name="f:named" as="node()*">
    <xsl:param name="bearers" as="element()*"/>
    <xsl:variable name="names" as="node()*">
      <xsl:for-each-group select="$bearers" group-by="f:name(.)">
        <xsl:sequence select="f:marked(current-grouping-key(), (persName | orgName | name, .)[1])"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="count($names) le 1">
        <xsl:sequence select="$names"/>
      </xsl:when>
      <xsl:when test="count($names) le 9">
        <xsl:sequence select="f:phrase('and', map { 'first': f:listed($names[position() lt last()]), 'last': $names[last()] })"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:phrase('et-al', map { 'names': f:listed($names[position() le 8]), 'count': string(count($names) - 8) })"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:listed" as="item()*">
    <xsl:param name="names" as="node()*"/>
    <xsl:sequence select="$names[1], tail($names) ! (', ', .)"/>
  </xsl:function>

  <!-- Where a name leads: the person's entry on this page, else an address in an authority file. -->
  <xsl:function name="f:name-address" as="xs:string?">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="listed" as="element()?" select="f:targets($name/@ref)[f:is-listed(.)][1]"/>
    <xsl:sequence select="
      if ($listed) then '#' || $listed/@xml:id
      else tokenize($name/@ref)[matches(., '^https?://', 'i')][1] ! f:safe-address(.)"/>
  </xsl:function>

  <!-- Whether a person or body has an entry in the list on the page. -->
  <xsl:function name="f:is-listed" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/@xml:id) and exists($element[self::person or self::personGrp or self::org]/ancestor::particDesc)"/>
  </xsl:function>
</xsl:transform>
