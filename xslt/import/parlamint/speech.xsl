<?xml version="1.0" encoding="UTF-8"?>
<!-- Utterances as speeches, and what is told beside them. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The label of a speech is the note right before it. -->
  <xsl:template match="u" mode="m:import">
    <xsl:variable name="label" as="element(note)?" select="preceding-sibling::*[1]/self::note[f:is-label(.)]"/>
    <sp>
      <xsl:call-template name="t:attributes"/>
      <xsl:for-each select="$label">
        <speaker>
          <xsl:copy-of select="@* except @type"/>
          <xsl:call-template name="t:annotation-lost"/>
          <xsl:apply-templates mode="m:import"/>
        </speaker>
      </xsl:for-each>
      <xsl:call-template name="t:annotation-lost"/>
      <xsl:choose>
        <xsl:when test="seg or p">
          <xsl:apply-templates mode="m:import"/>
        </xsl:when>
        <xsl:otherwise>
          <p>
            <xsl:copy-of select="@x:at"/>
            <xsl:apply-templates mode="m:import"/>
          </p>
        </xsl:otherwise>
      </xsl:choose>
    </sp>
  </xsl:template>

  <!-- What else than paragraphs is said has a segment around it, which says nothing. -->
  <xsl:template match="u/seg[not(@* except @x:at)][count(*) eq 1][list or table or lg or l or quote or q or floatingText or figure or said or label][not(text()[normalize-space()])]"
    mode="m:import" priority="2">
    <xsl:apply-templates select="*" mode="m:import"/>
  </xsl:template>

  <xsl:template match="u/seg" mode="m:import">
    <p>
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:import"/>
    </p>
  </xsl:template>

  <xsl:template match="note[f:is-label(.)]" mode="m:import"/>

  <!-- A note that names the speaker of the speech after it. -->
  <xsl:function name="f:is-label" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="$note/@type = 'speaker' and exists($note/following-sibling::*[1]/self::u)"/>
  </xsl:function>

  <!-- A note that has a place or a number is one of the record or of its editors, called somewhere. -->
  <xsl:template match="text//note[@place or @n or @target or @resp][not(f:is-label(.))]" mode="m:import">
    <note>
      <xsl:call-template name="t:attributes"/>
      <xsl:call-template name="t:annotation-lost"/>
      <xsl:apply-templates mode="m:import"/>
    </note>
  </xsl:template>

  <!-- Any other note in the record tells what happened: it is the record's own, not an editor's. -->
  <xsl:template match="text//note[not(@place or @n or @target or @resp)][not(f:is-label(.))]" mode="m:import">
    <stage>
      <xsl:call-template name="t:attributes"/>
      <xsl:call-template name="t:annotation-lost"/>
      <xsl:apply-templates mode="m:import"/>
    </stage>
  </xsl:template>
</xsl:transform>
