<?xml version="1.0" encoding="UTF-8"?>
<!--
  Debates as utterances, in the form of Parla-CLARIN and ParlaMint, as an edition: each TEI a document, each `u` a speech with its label, each
  `seg` a paragraph. Elements of the source bear their places (`@x:at`); the result is `x:edition`.
-->
<xsl:package name="urn:acta:import:parlamint" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  default-mode="m:edition">

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:param name="name" as="xs:string" select="'debate'">
    <!-- Name of a document that has no identifier: that of its file. -->
  </xsl:param>

  <xsl:mode name="m:edition" on-no-match="fail" on-multiple-match="fail" visibility="public"/>

  <!-- All attributes mean the same in an edition. -->
  <xsl:variable name="v:translated" as="xs:string*" select="()"/>
  <xsl:variable name="v:source" as="document-node()" select="/"/>
  <!-- The header that all documents share, where the file is a corpus. -->
  <xsl:variable name="v:corpus" as="element()?" select="/teiCorpus/teiHeader"/>

  <!-- What documents may point to in the header of their corpus. -->
  <xsl:key name="shared" match="teiCorpus/teiHeader//(person | personGrp | org | category)[@xml:id]" use="string(@xml:id)"/>

  <xsl:include href="../exchange/copy.xsl"/>
  <xsl:include href="parlamint/header.xsl"/>
  <xsl:include href="parlamint/speech.xsl"/>
  <xsl:include href="parlamint/blocks.xsl"/>
  <xsl:include href="parlamint/annotation.xsl"/>

  <xsl:template match="/">
    <xsl:variable name="titles" as="element()*" select="/*/teiHeader/fileDesc/titleStmt/title"/>
    <xsl:variable name="language" as="xs:string?" select="/*/@xml:lang"/>
    <x:edition title="{($titles[@type = 'main'][not(@xml:lang) or @xml:lang = $language], $titles)[1] ! normalize-space()}">
      <xsl:if test="$language">
        <xsl:attribute name="language" select="$language"/>
      </xsl:if>
      <xsl:if test="$v:corpus">
        <xsl:call-template name="t:loss">
          <xsl:with-param name="construct" select="'teiCorpus/teiHeader'"/>
          <xsl:with-param name="kept" select="'left out, but for its title, and for the persons, bodies and categories that documents point to'"/>
          <xsl:with-param name="at" select="$v:corpus/@x:at"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:variable name="documents" as="element(TEI)+" select="//TEI"/>
      <xsl:for-each select="$documents">
        <x:document name="{if ($documents[2]) then (@xml:id, $name || '-' || position())[1] else $name}">
          <xsl:copy-of select="@x:at"/>
          <xsl:apply-templates select="." mode="m:import"/>
        </x:document>
      </xsl:for-each>
    </x:edition>
  </xsl:template>
</xsl:package>
