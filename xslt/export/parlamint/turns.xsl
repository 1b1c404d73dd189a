<?xml version="1.0" encoding="UTF-8"?>
<!-- A speech is the label, a note, and an utterance of segments. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="sp" mode="m:export">
    <xsl:apply-templates select="speaker" mode="m:export"/>
    <u>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except @part"/>
      </xsl:call-template>
      <xsl:for-each select="@part">
        <xsl:sequence select="f:loss(.., 'sp/@part', 'left out', .)"/>
      </xsl:for-each>
      <xsl:apply-templates select="node() except speaker" mode="m:export"/>
    </u>
    <!-- The speeches of others in it stand behind it, since no utterance holds another. -->
    <xsl:for-each select="sp">
      <xsl:sequence select="f:loss(., 'sp/sp', 'kept as u behind the other', ())"/>
      <xsl:apply-templates select="." mode="m:export"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="speaker" mode="m:export">
    <note type="speaker">
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:export"/>
    </note>
  </xsl:template>

  <xsl:template match="sp/text() | sp/sp/text()" mode="m:export"/>

  <xsl:template match="sp/p | sp/ab | u/p | u/ab" mode="m:export">
    <seg>
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:export"/>
    </seg>
  </xsl:template>

  <xsl:template match="*[self::list or self::table or self::lg or self::l or self::quote or self::q or self::floatingText or self::figure or self::said or self::label][parent::sp]" mode="m:export">
    <seg>
      <xsl:next-match/>
    </seg>
  </xsl:template>

  <!-- A direction is a note of the record, whose type says which. -->
  <xsl:template match="stage" mode="m:export">
    <note>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except @who"/>
      </xsl:call-template>
      <xsl:for-each select="@who">
        <xsl:sequence select="f:loss(.., 'stage/@who', 'left out', .)"/>
      </xsl:for-each>
      <xsl:apply-templates mode="m:export"/>
    </note>
  </xsl:template>
</xsl:transform>
