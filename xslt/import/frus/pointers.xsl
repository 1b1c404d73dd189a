<?xml version="1.0" encoding="UTF-8"?>
<!-- What points where, when each document of a volume is a file of its own. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A name points to the register of its document. -->
  <xsl:template match="persName/@corresp" mode="m:import">
    <xsl:attribute name="{if (f:is-listed(.)) then 'ref' else 'key'}" select="
      if (f:is-listed(.)) then . else replace(., '^#', '')"/>
  </xsl:template>

  <xsl:template match="persName/@corresp[not(f:is-listed(.))]" mode="m:loss">
    <xsl:call-template name="t:loss">
      <xsl:with-param name="construct" select="'persName/@corresp'"/>
      <xsl:with-param name="kept" select="'kept as @key, as no list of persons has it'"/>
      <xsl:with-param name="value" select="string()"/>
      <xsl:with-param name="at" select="../@x:at"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Whether all persons that are pointed to stand in the volume's list, and are pointed to from a document. -->
  <xsl:function name="f:is-listed" as="xs:boolean">
    <xsl:param name="pointer" as="attribute()"/>
    <xsl:sequence select="
      every $address in tokenize($pointer) satisfies
        starts-with($address, '#') and exists(key('listed-person', substring($address, 2), $v:source))"/>
  </xsl:function>

  <!-- An address leads to where its goal stands in the edition. -->
  <xsl:template match="@target" mode="m:import">
    <xsl:variable name="pointer" as="attribute()" select="."/>
    <xsl:variable name="addresses" as="xs:string*" select="tokenize(.) ! f:address(., $pointer)"/>
    <xsl:if test="exists($addresses)">
      <xsl:attribute name="target" select="$addresses"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="@target" mode="m:loss">
    <xsl:variable name="pointer" as="attribute()" select="."/>
    <xsl:for-each select="tokenize(.)">
      <xsl:if test="empty(f:address(., $pointer))">
        <xsl:call-template name="t:loss">
          <xsl:with-param name="construct" select="name($pointer/..) || '/@target'"/>
          <xsl:with-param name="kept" select="'left out, as it leads nowhere'"/>
          <xsl:with-param name="value" select="."/>
          <xsl:with-param name="at" select="$pointer/../@x:at"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!--
    Where an address of the volume leads in the edition: `#d26fn7` to `d26.xml#d26fn7`, or stays where it is the same document; to what
    stands around the documents, `introduction.xml#preface`; to another volume, its place at the Office of the Historian. Nothing where
    it leads nowhere.
  -->
  <xsl:function name="f:address" as="xs:string?">
    <xsl:param name="address" as="xs:string"/>
    <xsl:param name="pointer" as="attribute()"/>
    <xsl:variable name="id" as="xs:string" select="substring-after($address, '#')"/>
    <xsl:choose>
      <xsl:when test="starts-with($address, '#')">
        <xsl:variable name="target" as="element()?" select="key('id', $id, $v:source)[1]"/>
        <xsl:variable name="file" as="xs:string?" select="$target ! f:file(.)"/>
        <xsl:sequence select="
          if (empty($target)) then ()
          else if ($file eq f:file($pointer/..)) then $address
          else if ($file eq $id) then $file || '.xml'
          else $file || '.xml#' || $id"/>
      </xsl:when>
      <xsl:when test="matches($address, '^frus[0-9][0-9A-Za-z.-]*(#.+)?$')">
        <xsl:sequence select="
          'https://history.state.gov/historicaldocuments/' || replace(substring-before($address || '#', '#'), '\.xml$', '') || (if ($id) then '/' || $id else '')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$address"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The file that an element of the volume comes to stand in. -->
  <xsl:function name="f:file" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="document" as="element()?" select="
      ($element/self::pb[f:opens-document(.)]/following-sibling::*[1], $element/ancestor-or-self::div[@type = 'document'][@xml:id][last()])[1]"/>
    <xsl:sequence select="($document/@xml:id ! string(), 'introduction')[1]"/>
  </xsl:function>
</xsl:transform>
