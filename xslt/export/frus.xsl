<?xml version="1.0" encoding="UTF-8"?>
<!--
  A document as a division of a volume in the form of Foreign Relations of the United States: turns are paragraphs that open with a name, the
  source is a note in the heading, the participants are a list. Of the teiCorpus of an edition, which has no prefix, it is the volume
  with its list of persons; the program puts the documents in the place of the instruction `documents`, and their persons in that of
  `persons`.
-->
<xsl:package name="urn:acta:export:frus" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  default-mode="m:volume">

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:mode name="m:volume" on-no-match="fail" on-multiple-match="fail" visibility="public" use-accumulators="#all"/>

  <xsl:include href="../shared/letters.xsl"/>
  <xsl:include href="../shared/pointers.xsl"/>
  <xsl:include href="../shared/persons.xsl"/>
  <xsl:include href="../shared/titles.xsl"/>
  <xsl:include href="../citation/json.xsl"/>
  <xsl:include href="../exchange/losses.xsl"/>
  <xsl:include href="../exchange/identifiers.xsl"/>
  <xsl:include href="frus/volume.xsl"/>
  <xsl:include href="frus/document.xsl"/>
  <xsl:include href="frus/turns.xsl"/>
  <xsl:include href="frus/phrases.xsl"/>

  <xsl:template match="/" mode="m:volume">
    <xsl:call-template name="t:result">
      <xsl:with-param name="result">
        <xsl:apply-templates select="*" mode="#current"/>
      </xsl:with-param>
      <xsl:with-param name="persons" as="item()*">
        <xsl:for-each select="*[$prefix ne '']">
          <xsl:call-template name="t:own-persons"/>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:package>
