<?xml version="1.0" encoding="UTF-8"?>
<!--
  A document as a play in the form of DraCor: who speaks is in `sp`, all else that happens in `stage`, who was there is a cast list, and when it
  was written an event. Nothing is made up: a play of DraCor says of each speaker the sex, which an edition does not know.
-->
<xsl:package name="urn:acta:export:dracor" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
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
  <xsl:include href="dracor/play.xsl"/>

  <xsl:template match="/" mode="m:document">
    <xsl:call-template name="t:result">
      <xsl:with-param name="result">
        <xsl:apply-templates select="*" mode="m:export"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:package>
