<?xml version="1.0" encoding="UTF-8"?>
<!--
  Lists, a line to an item; tables, a line to a row, its cells parted by tabs.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="list" mode="m:lines">
    <xsl:apply-templates select="head" mode="m:lines"/>
    <xsl:variable name="numbered" as="xs:boolean" select="matches(string-join((@type, @rend), ' '), '(^|\s)(ordered|numbered)(\s|$)')"/>
    <xsl:variable name="items" as="xs:string*">
      <xsl:for-each select="item">
        <xsl:variable name="mark" as="xs:string" select="
          if (../label) then f:line(preceding-sibling::*[1][self::label])
          else if (@n) then string(@n)
          else if ($numbered) then position() || '.'
          else '–'"/>
        <xsl:variable name="lines" as="xs:string*" select="f:opened(f:lines(., ''), $mark)"/>
        <xsl:sequence select="tokenize($lines[1], '\n'), tail($lines) ! tokenize(., '\n') ! ('  ' || .)"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="string-join($items, '&#10;')"/>
    <xsl:apply-templates select="* except (head, item, label)" mode="m:lines"/>
  </xsl:template>

  <xsl:template match="table" mode="m:lines">
    <xsl:apply-templates select="head" mode="m:lines"/>
    <xsl:variable name="rows" as="xs:string*" select="row ! string-join(cell ! string-join(f:lines(., ''), ' '), '&#9;')"/>
    <xsl:sequence select="string-join($rows, '&#10;')"/>
    <xsl:apply-templates select="* except (head, row)" mode="m:lines"/>
  </xsl:template>

  <xsl:template match="listPerson | listOrg | listPlace | listBibl | castList | castGroup" mode="m:lines">
    <xsl:apply-templates select="head" mode="m:lines"/>
    <xsl:variable name="items" as="xs:string*" select="
      (* except head) ! f:opened(if (self::biblStruct or self::msDesc) then f:line(.) else f:lines(., ''), '–')"/>
    <xsl:sequence select="string-join($items, '&#10;')"/>
  </xsl:template>

  <!-- Parts of an entry that have no words between them are parted by a space. -->
  <xsl:template match="person/* | personGrp/* | org/* | place/* | castItem/*[not(../text()[normalize-space()])]"
      mode="m:text">
    <xsl:apply-templates mode="#current"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="persName[not(text())]/*[following-sibling::*]" mode="m:text">
    <xsl:apply-templates mode="#current"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- A structured source within the text: its words, one after the other. -->
  <xsl:template match="biblStruct | msDesc" mode="m:text">
    <xsl:value-of select=".//text()[normalize-space()] ! normalize-space()" separator=" "/>
  </xsl:template>
</xsl:transform>
