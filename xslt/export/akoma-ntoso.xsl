<?xml version="1.0" encoding="UTF-8"?>
<!--
  A document as the record of a debate in Akoma Ntoso 3.0 (OASIS LegalDocML): speeches with the label in `from`, scenes, narrative, sections; who is
  meant stands in the references. What Akoma Ntoso asks for and an edition does not know is not made up: where no day is known, its date is 0001-01-01.
-->
<xsl:package name="urn:acta:export:akoma-ntoso" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
  xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  default-mode="m:document">

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:param name="prefix" as="xs:string" select="''">
    <!-- Name of the document, for its address. -->
  </xsl:param>

  <xsl:mode name="m:document" on-no-match="fail" on-multiple-match="fail" visibility="public" use-accumulators="#all"/>

  <xsl:include href="../shared/letters.xsl"/>
  <xsl:include href="../shared/pointers.xsl"/>
  <xsl:include href="../citation/json.xsl"/>
  <xsl:include href="../exchange/losses.xsl"/>
  <xsl:include href="akoma-ntoso/identification.xsl"/>
  <xsl:include href="akoma-ntoso/debate.xsl"/>
  <xsl:include href="akoma-ntoso/phrases.xsl"/>

  <xsl:template match="/" mode="m:document">
    <xsl:call-template name="t:result">
      <xsl:with-param name="result">
        <akomaNtoso>
          <debate name="debate">
            <xsl:call-template name="t:meta"/>
            <xsl:apply-templates select="//text[not(ancestor::text)]" mode="m:export"/>
          </debate>
        </akomaNtoso>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The identifier of an element, and what is lost with its other attributes but these. -->
  <xsl:template name="t:common">
    <xsl:param name="known" as="attribute()*" select="()"/>
    <xsl:for-each select="@xml:id"><xsl:attribute name="eId" select="."/></xsl:for-each>
    <xsl:copy-of select="@xml:lang"/>
    <xsl:for-each select="@* except (@xml:id, @xml:lang, $known)">
      <xsl:sequence select="f:loss(.., local-name(..) || '/@' || name(), 'left out', .)"/>
    </xsl:for-each>
  </xsl:template>

  <!-- What has no counterpart: its words stay. -->
  <xsl:template match="*" mode="m:export" priority="-0.4">
    <xsl:sequence select="f:loss(., local-name(), if (normalize-space()) then 'left out, its content kept' else 'left out', string-join(@* ! (name() || '=' || .), ' '))"/>
    <xsl:apply-templates mode="m:export"/>
  </xsl:template>
</xsl:package>
