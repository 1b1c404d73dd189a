<?xml version="1.0" encoding="UTF-8"?>
<!--
  Lists of any kind, and lists of names and sources where they stand in the text.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="list" mode="m:text">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="numbered" as="xs:boolean" select="
      not(item/@n) and matches(string-join((@type, @rend), ' '), '(^|\s)(ordered|numbered)(\s|$)')"/>
    <xsl:variable name="bulleted" as="xs:boolean" select="
      not(item/@n) and matches(string-join((@type, @rend), ' '), '(^|\s)(unordered|bulleted|bullets?)(\s|$)')"/>
    <xsl:choose>
      <xsl:when test="$phrasing">
        <span>
          <xsl:call-template name="t:attributes">
            <xsl:with-param name="class" select="'list'"/>
          </xsl:call-template>
          <xsl:apply-templates mode="#current"/>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="head, * except (head, item, label, headLabel, headItem)" mode="#current"/>
        <xsl:sequence select="$v:newline"/>
        <xsl:choose>
          <xsl:when test="label and item">
            <dl>
              <xsl:call-template name="t:attributes">
                <xsl:with-param name="class" select="f:element-classes(.)"/>
              </xsl:call-template>
              <xsl:apply-templates select="label | item" mode="#current"/>
            </dl>
          </xsl:when>
          <xsl:when test="item">
            <xsl:element name="{if ($numbered) then 'ol' else 'ul'}">
              <xsl:call-template name="t:attributes">
                <xsl:with-param name="class" select="f:element-classes(.), if ($numbered or $bulleted) then () else 'plain'"/>
              </xsl:call-template>
              <xsl:apply-templates select="item" mode="#current"/>
            </xsl:element>
          </xsl:when>
        </xsl:choose>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="item" mode="m:text">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:sequence select="$v:newline"/>
    <xsl:element name="{if ($phrasing) then 'span' else if (../label) then 'dd' else 'li'}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="if ($phrasing) then 'item' else ()"/>
      </xsl:call-template>
      <xsl:if test="@n and not(../label)">
        <xsl:value-of select="@n || ' '"/>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="list/label" mode="m:text" priority="1">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:sequence select="$v:newline"/>
    <xsl:element name="{if ($phrasing) then 'span' else 'dt'}">
      <xsl:call-template name="t:attributes"/>
      <xsl:call-template name="t:phrasing-content"/>
    </xsl:element>
    <xsl:if test="$phrasing">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="headLabel | headItem" mode="m:text">
    <xsl:call-template name="t:line"/>
  </xsl:template>

  <!-- Lists of persons, bodies and sources within the text. -->
  <xsl:template match="listPerson | listOrg | listPlace | listBibl | castList | castGroup" mode="m:text">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$phrasing">
        <xsl:apply-templates mode="#current"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="head | trailer" mode="#current"/>
        <xsl:sequence select="$v:newline"/>
        <ul>
          <xsl:call-template name="t:attributes">
            <xsl:with-param name="class" select="'plain', f:element-classes(.)"/>
          </xsl:call-template>
          <xsl:for-each select="* except (head, trailer)">
            <xsl:sequence select="$v:newline"/>
            <li>
              <xsl:apply-templates select="." mode="m:text"/>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="person | personGrp | org | place | castItem" mode="m:text">
    <xsl:call-template name="t:attributes"/>
    <xsl:for-each select="node()">
      <xsl:apply-templates select="." mode="m:text"/>
      <xsl:if test="self::* and position() ne last() and not(../text()[normalize-space()])">
        <xsl:text> </xsl:text>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>
</xsl:transform>
