<?xml version="1.0" encoding="UTF-8"?>
<!--
  What an archive is told of an edition. In goes the teiCorpus; out come result documents named after what was asked for. `description`
  is what its headers say, as JSON (see src/artifact/deposit.ts), from which records that are JSON are made; records that are XML are
  written from the TEI itself, each by a module of its own.
-->
<xsl:package name="urn:acta:deposit" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  default-mode="m:deposit">

  <xsl:output name="json" method="text" encoding="UTF-8"/>
  <xsl:output name="xml" method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:param name="records" as="xs:string" select="'description'">
    <!-- What to write, separated by spaces. -->
  </xsl:param>

  <xsl:param name="language-codes" as="xs:string" select="''">
    <!-- The tags of the documents' languages with their codes in ISO 639-3: `en=eng pt-BR=por`. -->
  </xsl:param>

  <xsl:param name="language-names" as="xs:string" select="''">
    <!-- The codes with their names in English, a line for each: `eng=English`. -->
  </xsl:param>

  <xsl:param name="hal-file" as="xs:string" select="''">
    <!-- The file that is sent to HAL with the notice: `edition.pdf`; empty where the notice is sent alone. -->
  </xsl:param>

  <xsl:mode name="m:deposit" on-no-match="fail" on-multiple-match="fail" visibility="public"/>

  <xsl:include href="shared/letters.xsl"/>
  <xsl:include href="shared/dublin-core.xsl"/>
  <xsl:include href="shared/pointers.xsl"/>
  <xsl:include href="shared/makers.xsl"/>
  <xsl:include href="shared/relators.xsl"/>
  <xsl:include href="citation/json.xsl"/>
  <xsl:include href="deposit/agents.xsl"/>
  <xsl:include href="deposit/documents.xsl"/>
  <xsl:include href="deposit/description.xsl"/>
  <xsl:include href="deposit/publication.xsl"/>
  <xsl:include href="deposit/datacite.xsl"/>
  <xsl:include href="deposit/dublin-core.xsl"/>
  <xsl:include href="deposit/mods.xsl"/>
  <xsl:include href="deposit/dspace.xsl"/>
  <xsl:include href="deposit/textgrid.xsl"/>
  <xsl:include href="deposit/clarin.xsl"/>
  <xsl:include href="deposit/hal.xsl"/>

  <xsl:template match="document-node()[teiCorpus]" as="empty-sequence()">
    <xsl:variable name="corpus" as="element(teiCorpus)" select="teiCorpus"/>
    <xsl:for-each select="tokenize($records)">
      <xsl:choose>
        <xsl:when test=". = 'description'">
          <xsl:result-document href="description" format="json">{f:description($corpus)}</xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'datacite'">
          <xsl:result-document href="datacite-4.7.xml" format="xml"><xsl:sequence select="f:datacite($corpus, '4.7')"/></xsl:result-document>
          <xsl:result-document href="datacite-4.6.xml" format="xml"><xsl:sequence select="f:datacite($corpus, '4.6')"/></xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'dublin-core'">
          <xsl:result-document href="oai_dc.xml" format="xml"><xsl:sequence select="f:oai-dc($corpus)"/></xsl:result-document>
          <xsl:result-document href="dcterms.xml" format="xml"><xsl:sequence select="f:dc-terms($corpus)"/></xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'mods'">
          <xsl:result-document href="mods.xml" format="xml"><xsl:sequence select="f:mods($corpus)"/></xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'dspace'">
          <xsl:result-document href="dublin_core.xml" format="xml"><xsl:sequence select="f:dspace-record($corpus)"/></xsl:result-document>
        </xsl:when>
        <xsl:when test=". = 'textgrid'">
          <xsl:call-template name="t:textgrid">
            <xsl:with-param name="corpus" select="$corpus"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test=". = 'clarin'">
          <xsl:result-document href="cmdi.xml" format="xml"><xsl:sequence select="f:cmdi($corpus)"/></xsl:result-document>
          <xsl:call-template name="t:clarin-item">
            <xsl:with-param name="corpus" select="$corpus"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test=". = 'hal'">
          <xsl:result-document href="meta.xml" format="xml"><xsl:sequence select="f:hal-notice($corpus, $hal-file[. ne ''])"/></xsl:result-document>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>
</xsl:package>
