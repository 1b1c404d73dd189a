<?xml version="1.0" encoding="UTF-8"?>
<!--
  Tables. A wide one scrolls by itself, also from the keyboard.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="table" mode="m:text">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$phrasing">
        <xsl:apply-templates select=".//cell" mode="#current"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$v:newline"/>
        <div class="table-frame" role="region" tabindex="0" aria-label="{(head ! f:words(.), f:label('table'))[normalize-space()][1]}">
          <table>
            <xsl:call-template name="t:attributes"/>
            <xsl:if test="head">
              <caption>
                <xsl:for-each select="head">
                  <xsl:call-template name="t:phrasing-content"/>
                  <xsl:if test="position() ne last()"><xsl:text> </xsl:text></xsl:if>
                </xsl:for-each>
              </caption>
            </xsl:if>
            <tbody>
              <xsl:apply-templates select="row" mode="#current"/>
            </tbody>
          </table>
        </div>
        <xsl:for-each select="head">
          <xsl:call-template name="t:notes-after"/>
        </xsl:for-each>
        <xsl:apply-templates select="* except (head, row)" mode="#current"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="row" mode="m:text">
    <xsl:sequence select="$v:newline"/>
    <tr>
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates select="cell" mode="#current"/>
    </tr>
  </xsl:template>

  <xsl:template match="cell" mode="m:text">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$phrasing">
        <xsl:apply-templates mode="#current"/>
        <xsl:text> </xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="heads-column" as="xs:boolean" select="../@role = 'label'"/>
        <xsl:variable name="heads-row" as="xs:boolean" select="@role = 'label' and not($heads-column)"/>
        <xsl:element name="{if ($heads-column or $heads-row) then 'th' else 'td'}">
          <xsl:if test="$heads-column or $heads-row">
            <xsl:attribute name="scope" select="if ($heads-column) then 'col' else 'row'"/>
          </xsl:if>
          <xsl:sequence select="f:spans('colspan', @cols), f:spans('rowspan', @rows)"/>
          <xsl:call-template name="t:attributes"/>
          <xsl:apply-templates mode="#current"/>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A cell's extent, where it is a number that HTML allows. -->
  <xsl:function name="f:spans" as="attribute()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="extent" as="xs:string?"/>
    <xsl:if test="matches($extent, '^[1-9][0-9]{0,2}$') and $extent ne '1'">
      <xsl:attribute name="{$name}" select="$extent"/>
    </xsl:if>
  </xsl:function>
</xsl:transform>
