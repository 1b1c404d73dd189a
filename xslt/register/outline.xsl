<?xml version="1.0" encoding="UTF-8"?>
<!--
  A member of the corpus without what is only for its own part of the registers (edition/register.xsl): speeches, mentions and the words
  around them; and without what no page of the edition says. So a word that changes in a text leaves the outline as it was.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="m:outline" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:template match="standOff/list[@type = 'speeches']" mode="m:outline"/>
  <xsl:template match="list[@type = 'ledger']/node()" mode="m:outline"/>
  <xsl:template match="idno[@type = 'sha256']/node()" mode="m:outline"/>

  <!-- A name that no list has is an entry of its own, once. -->
  <xsl:template match="standOff/list[@type = 'mentions']" mode="m:outline">
    <xsl:copy>
      <xsl:sequence select="@*"/>
      <xsl:for-each-group select="item[empty(f:targets(@corresp))]" group-by="f:mention-key(.)">
        <xsl:copy>
          <xsl:sequence select="@*, * except ref"/>
        </xsl:copy>
      </xsl:for-each-group>
    </xsl:copy>
  </xsl:template>
</xsl:transform>
