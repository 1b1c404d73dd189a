<?xml version="1.0" encoding="UTF-8"?>
<!--
  Names in the text, each with the words before and after it. A paragraph is read once: its text is set into one string, in
  which signs of the private use area stand where names begin and end.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:variable name="v:opens" as="xs:string" select="'&#xE000;'"/>
  <xsl:variable name="v:closes" as="xs:string" select="'&#xE001;'"/>

  <!-- So many characters stand on either side of a name. -->
  <xsl:variable name="v:context" as="xs:integer" select="70"/>

  <xsl:template name="t:mentions" as="element(list)?">
    <xsl:variable name="mentions" as="element()*">
      <xsl:apply-templates select="text" mode="m:mentions"/>
    </xsl:variable>
    <xsl:if test="exists($mentions)">
      <list xmlns="http://www.tei-c.org/ns/1.0" type="mentions">
        <xsl:for-each select="$mentions">
          <xsl:sequence select="f:break(3), ."/>
        </xsl:for-each>
        <xsl:sequence select="f:break(2)"/>
      </list>
    </xsl:if>
  </xsl:template>

  <xsl:mode name="m:mentions" on-no-match="shallow-skip" on-multiple-match="fail"/>

  <xsl:template match="text()" mode="m:mentions"/>

  <!-- The outermost element with words of its own; the notes in it are read by themselves. -->
  <xsl:template match="text//*[text()[normalize-space()] or f:is-name(.)]" mode="m:mentions">
    <xsl:variable name="names" as="element()*">
      <xsl:sequence select=".[f:is-name(.)]"/>
      <xsl:apply-templates select="node()" mode="m:names"/>
    </xsl:variable>
    <xsl:if test="exists($names)">
      <xsl:variable name="words" as="item()*">
        <xsl:if test="f:is-name(.)"><xsl:value-of select="$v:opens"/></xsl:if>
        <xsl:apply-templates select="node()" mode="m:marked"/>
        <xsl:if test="f:is-name(.)"><xsl:value-of select="$v:closes"/></xsl:if>
      </xsl:variable>
      <xsl:variable name="marked" as="xs:string" select="normalize-space(string-join($words ! string()))"/>
      <xsl:variable name="plain" as="xs:string" select="translate($marked, $v:opens || $v:closes, '')"/>
      <xsl:variable name="document" as="document-node()" select="root()"/>
      <xsl:iterate select="tokenize($marked, $v:opens)">
        <xsl:param name="before" as="xs:integer" select="0"/>
        <xsl:variable name="number" as="xs:integer" select="position() - 1"/>
        <xsl:for-each select="$names[$number]">
          <xsl:variable name="own" as="xs:string" select="f:words(node())"/>
          <item xmlns="http://www.tei-c.org/ns/1.0">
            <xsl:if test="tokenize(@ref)[starts-with(., '#')]">
              <xsl:attribute name="corresp" select="tokenize(@ref)[starts-with(., '#')] ! f:member-pointer(., $document)"/>
            </xsl:if>
            <ref target="{f:passage-address(.)}"/>
            <xsl:value-of select="f:ending(substring($plain, max((1, $before - $v:context)), min(($before, $v:context + 1))), $v:context)"/>
            <xsl:element name="{local-name()}">
              <xsl:attribute name="n" select="$own"/>
              <xsl:apply-templates select="@* except (@xml:id, @n)" mode="m:member"/>
              <xsl:value-of select="substring($plain, $before + 1, string-length($own))"/>
            </xsl:element>
            <xsl:value-of select="f:opening(substring($plain, $before + string-length($own) + 1, $v:context + 1), $v:context)"/>
          </item>
        </xsl:for-each>
        <xsl:next-iteration>
          <xsl:with-param name="before" select="$before + string-length(translate(., $v:closes, ''))"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:if>
    <xsl:apply-templates select="node()" mode="m:notes"/>
  </xsl:template>

  <!-- The names in an element, in order, without those in its notes. -->
  <xsl:mode name="m:names" on-no-match="shallow-skip" on-multiple-match="use-last"/>

  <xsl:template match="*[f:is-name(.)]" mode="m:names">
    <xsl:sequence select="."/>
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="note | fw" mode="m:names"/>

  <!-- The words of an element with the signs for names, likewise. -->
  <xsl:mode name="m:marked" on-no-match="text-only-copy" on-multiple-match="use-last"/>

  <xsl:template match="*[f:is-name(.)]" mode="m:marked">
    <xsl:value-of select="$v:opens"/>
    <xsl:apply-templates mode="#current"/>
    <xsl:value-of select="$v:closes"/>
  </xsl:template>

  <xsl:template match="text()" mode="m:marked">
    <xsl:value-of select="translate(., $v:opens || $v:closes, '  ')"/>
  </xsl:template>

  <xsl:template match="gap" mode="m:marked">
    <xsl:value-of select="(@rend, '[…]')[1]"/>
  </xsl:template>

  <xsl:template match="note | fw" mode="m:marked"/>

  <!-- The outermost notes in an element. -->
  <xsl:mode name="m:notes" on-no-match="shallow-skip" on-multiple-match="use-last"/>

  <xsl:template match="text()" mode="m:notes"/>

  <xsl:template match="note" mode="m:notes">
    <xsl:apply-templates select="." mode="m:mentions"/>
  </xsl:template>

  <!-- A name that says who or what is meant, or that can be looked for in a register: not a label, whose speech is listed. -->
  <xsl:function name="f:is-name" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      ($element[self::persName or self::placeName or self::orgName or self::geogName]
        or $element[@ref][self::name or self::rs]) and not($element/ancestor::speaker)"/>
  </xsl:function>
</xsl:transform>
