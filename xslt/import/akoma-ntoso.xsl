<?xml version="1.0" encoding="UTF-8"?>
<!--
  Records of debates in Akoma Ntoso 3.0 (OASIS LegalDocML) as an edition: each `debate` a document, each speech, question and answer a speech with
  its label, sections divisions. Elements of the source bear their places (`@x:at`); the result is `x:edition`.
-->
<xsl:package name="urn:acta:import:akoma-ntoso" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  default-mode="m:edition">

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:param name="name" as="xs:string" select="'debate'">
    <!-- Name of the document: that of its file. -->
  </xsl:param>

  <xsl:mode name="m:edition" on-no-match="fail" on-multiple-match="fail" visibility="public"/>

  <!-- Every attribute of Akoma Ntoso is another one in TEI, or none. -->
  <xsl:variable name="v:translated" as="xs:string*" select="distinct-values(//@*[not(self::attribute(x:at))]/local-name())"/>

  <xsl:include href="../exchange/copy.xsl"/>
  <xsl:include href="akoma-ntoso/header.xsl"/>
  <xsl:include href="akoma-ntoso/debate.xsl"/>
  <xsl:include href="akoma-ntoso/phrases.xsl"/>

  <xsl:template match="/">
    <xsl:variable name="debates" as="element()+" select="f:debates(/)"/>
    <x:edition title="{f:title($debates[1])}">
      <xsl:for-each select="f:language($debates[1])">
        <xsl:attribute name="language" select="."/>
      </xsl:for-each>
      <xsl:for-each select="$debates">
        <x:document name="{if ($debates[2]) then $name || '-' || position() else $name}">
          <xsl:copy-of select="@x:at"/>
          <TEI>
            <xsl:copy-of select="@x:at"/>
            <xsl:for-each select="f:language(.)">
              <xsl:attribute name="xml:lang" select="."/>
            </xsl:for-each>
            <xsl:apply-templates select="@* except (@x:at, @name)" mode="m:loss"/>
            <xsl:call-template name="t:header"/>
            <text>
              <xsl:where-populated>
                <front><xsl:apply-templates select="coverPage, preface" mode="m:import"/></front>
              </xsl:where-populated>
              <xsl:apply-templates select="debateBody" mode="m:import"/>
              <xsl:where-populated>
                <back><xsl:apply-templates select="conclusions, * except (meta, coverPage, preface, debateBody, conclusions)" mode="m:import"/></back>
              </xsl:where-populated>
            </text>
          </TEI>
        </x:document>
      </xsl:for-each>
    </x:edition>
  </xsl:template>

  <xsl:function name="f:debates" as="element()*">
    <xsl:param name="document" as="document-node()"/>
    <xsl:sequence select="$document//(debate | debateReport)[debateBody]"/>
  </xsl:function>

  <!-- Who and what the record points to. -->
  <xsl:key name="pointing" match="*[@by or @to or @as or @refersTo]" use="(@by, @to, @as, @refersTo) ! tokenize(.) ! substring-after(., '#')"/>

  <!-- An identifier is one of XML where it can be, and stands but once. -->
  <xsl:key name="identified" match="*[@eId or @id]" use="string((@eId, @id)[1])"/>

  <xsl:template name="t:identifier">
    <xsl:for-each select="(@eId, @id)[1]">
      <xsl:choose>
        <xsl:when test=". castable as xs:NCName and key('identified', .)[1] is ..">
          <xsl:attribute name="xml:id" select="."/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="." mode="m:loss"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- The place and the identifier of an element, and what is lost with its other attributes but these. -->
  <xsl:template name="t:common">
    <xsl:param name="known" as="attribute()*" select="()"/>
    <xsl:copy-of select="@x:at"/>
    <xsl:call-template name="t:identifier"/>
    <xsl:apply-templates select="@* except (@x:at, (@eId, @id)[1], $known)" mode="m:loss"/>
  </xsl:template>

  <xsl:template match="@*" mode="m:loss">
    <xsl:call-template name="t:loss">
      <xsl:with-param name="construct" select="local-name(..) || '/@' || name()"/>
      <xsl:with-param name="kept" select="'left out'"/>
      <xsl:with-param name="value" select="string()"/>
    </xsl:call-template>
  </xsl:template>
</xsl:package>
