<?xml version="1.0" encoding="UTF-8"?>
<!--
  What an archive is told of an edition. In goes the teiCorpus; out come result documents named after what was asked for. `description`
  is what its headers say, as JSON (see src/artifact/deposit.ts), from which records that are JSON are made; records that are XML are
  written from the TEI itself, each by a module of its own.
-->
<xsl:package name="urn:acta:deposit" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  default-mode="m:deposit">

  <xsl:output name="json" method="text" encoding="UTF-8"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:param name="records" as="xs:string" select="'description'">
    <!-- What to write, separated by spaces. -->
  </xsl:param>

  <xsl:mode name="m:deposit" on-no-match="fail" on-multiple-match="fail" visibility="public"/>

  <xsl:include href="shared/letters.xsl"/>
  <xsl:include href="shared/pointers.xsl"/>
  <xsl:include href="citation/json.xsl"/>
  <xsl:include href="deposit/agents.xsl"/>
  <xsl:include href="deposit/documents.xsl"/>
  <xsl:include href="deposit/description.xsl"/>

  <xsl:template match="document-node()[teiCorpus]" as="empty-sequence()">
    <xsl:variable name="corpus" as="element(teiCorpus)" select="teiCorpus"/>
    <xsl:for-each select="tokenize($records)">
      <xsl:choose>
        <xsl:when test=". = 'description'">
          <xsl:result-document href="description" format="json">{f:description($corpus)}</xsl:result-document>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>
</xsl:package>
