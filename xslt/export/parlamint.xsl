<?xml version="1.0" encoding="UTF-8"?>
<!--
  A document as a component of a corpus in the form of ParlaMint and Parla-CLARIN: speeches are utterances of segments, the label is a note
  before them, what is no speech is a note too. Of the teiCorpus of an edition, which has no prefix, it is the root of the corpus with
  all persons, of whom `described` has what the components say; the program puts the components in the place of the instruction `documents`.
-->
<xsl:package name="urn:acta:export:parlamint" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  default-mode="m:corpus">

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:param name="described" as="xs:string" select="''">
    <!-- Persons of all components, as their result documents `persons` have them, one after the other. -->
  </xsl:param>

  <xsl:mode name="m:corpus" on-no-match="fail" on-multiple-match="fail" visibility="public" use-accumulators="#all"/>

  <xsl:include href="../shared/letters.xsl"/>
  <xsl:include href="../shared/pointers.xsl"/>
  <xsl:include href="../citation/json.xsl"/>
  <xsl:include href="../exchange/losses.xsl"/>
  <xsl:include href="../exchange/identifiers.xsl"/>
  <xsl:include href="parlamint/corpus.xsl"/>
  <xsl:include href="parlamint/text.xsl"/>
  <xsl:include href="parlamint/turns.xsl"/>

  <xsl:template match="/" mode="m:corpus">
    <xsl:call-template name="t:result">
      <xsl:with-param name="result">
        <xsl:apply-templates select="*" mode="#current"/>
      </xsl:with-param>
      <xsl:with-param name="persons" as="item()*">
        <xsl:if test="$prefix ne ''"><xsl:apply-templates select="f:persons(*)" mode="m:export"/></xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:package>
