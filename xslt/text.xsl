<?xml version="1.0" encoding="UTF-8"?>
<!--
  TEI to plain text, as a manuscript is read: a paragraph to a line and an empty line between, nothing wrapped. Speakers
  keep their labels, numbered paragraphs their number (¶3), notes stand at the end and their numbers in brackets at the
  call, the editors' signs are those of the page. Marked with brackets is what the editors say.
-->
<xsl:package name="urn:acta:text" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  default-mode="m:document">

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:mode name="m:document" on-no-match="fail" on-multiple-match="fail" visibility="public" use-accumulators="#all"/>

  <xsl:include href="shared/labels.xsl"/>
  <xsl:include href="shared/letters.xsl"/>
  <xsl:include href="shared/notes.xsl"/>
  <xsl:include href="shared/persons.xsl"/>
  <xsl:include href="shared/pointers.xsl"/>
  <xsl:include href="shared/gaps.xsl"/>
  <xsl:include href="shared/quotations.xsl"/>
  <xsl:include href="shared/sources.xsl"/>
  <xsl:include href="shared/titles.xsl"/>
  <xsl:include href="shared/facing.xsl"/>
  <xsl:include href="shared/groups.xsl"/>
  <xsl:include href="text/blocks.xsl"/>
  <xsl:include href="text/divisions.xsl"/>
  <xsl:include href="text/speech.xsl"/>
  <xsl:include href="text/lists.xsl"/>
  <xsl:include href="text/notes.xsl"/>
  <xsl:include href="text/editorial.xsl"/>
  <xsl:include href="text/phrases.xsl"/>
  <xsl:include href="text/imprint.xsl"/>

  <xsl:template match="/" mode="m:document">
    <xsl:variable name="document" as="element()" select="*"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="f:printed-title($document)" mode="m:lines">
        <xsl:with-param name="head-of-page" select="true()"/>
      </xsl:apply-templates>
      <xsl:if test="empty(f:printed-title($document))">
        <xsl:sequence select="(f:title($document)[. ne ''], f:label('untitled'))[1]"/>
      </xsl:if>
      <xsl:apply-templates select="$document//text[not(ancestor::text)]" mode="m:lines"/>
      <xsl:call-template name="t:notes" xmlns:t="urn:acta:template"/>
      <xsl:sequence select="f:imprint($document)"/>
    </xsl:variable>
    <xsl:value-of select="$lines[normalize-space()]" separator="&#10;&#10;"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:package>
