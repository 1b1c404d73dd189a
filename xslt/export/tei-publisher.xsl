<?xml version="1.0" encoding="UTF-8"?>
<!--
  A document as TEI Publisher takes it: names have the identifier of their entry in the registers as `key`, and the record stands in divisions.
  Of the teiCorpus of an edition, which has no prefix, the register of persons; the program puts the documents' own into it.
-->
<xsl:package name="urn:acta:export:tei-publisher" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  default-mode="m:document">

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:mode name="m:document" on-no-match="fail" on-multiple-match="fail" visibility="public" use-accumulators="#all"/>

  <xsl:include href="../shared/letters.xsl"/>
  <xsl:include href="../shared/pointers.xsl"/>
  <xsl:include href="../citation/json.xsl"/>
  <xsl:include href="../exchange/losses.xsl"/>
  <xsl:include href="../exchange/identifiers.xsl"/>
  <xsl:include href="tei-publisher/document.xsl"/>

  <xsl:template match="/" mode="m:document">
    <xsl:call-template name="t:result">
      <xsl:with-param name="result">
        <xsl:choose>
          <xsl:when test="$prefix eq ''"><xsl:call-template name="t:register"/></xsl:when>
          <xsl:otherwise><xsl:apply-templates select="*" mode="m:export"/></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="persons" as="item()*">
        <xsl:if test="$prefix ne ''"><xsl:apply-templates select="f:own-persons(*)" mode="m:entry"/></xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:package>
