<?xml version="1.0" encoding="UTF-8"?>
<!--
  What is not speech: stage directions, noises, what happened. A line between speeches, or words within one.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="stage | incident | kinesic | vocal | writing | event | move | view | camera | caption | sound | tech | pause | shift"
      mode="m:text">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="inline" as="xs:boolean" select="$phrasing or not(f:is-block-context(..))"/>
    <xsl:if test="not($inline)">
      <xsl:sequence select="$v:newline"/>
    </xsl:if>
    <xsl:if test="normalize-space() or @xml:id">
      <xsl:element name="{if ($inline) then 'span' else if (f:has-blocks(.)) then 'div' else 'p'}">
        <xsl:call-template name="t:attributes">
          <xsl:with-param name="class" select="'stage', f:class('stage-', @type)"/>
        </xsl:call-template>
        <xsl:apply-templates mode="#current">
          <xsl:with-param name="phrasing" select="$inline or not(f:has-blocks(.))" tunnel="yes"/>
        </xsl:apply-templates>
      </xsl:element>
    </xsl:if>
  </xsl:template>

  <xsl:template match="desc" mode="m:text">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- Elements whose children are blocks, so that a direction among them is a line of its own. -->
  <xsl:function name="f:is-block-context" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="local-name($element) = (
      'div', 'sp', 'body', 'front', 'back', 'text', 'group', 'div1', 'div2', 'div3', 'div4', 'div5', 'div6', 'div7', 'spGrp',
      'floatingText', 'castList', 'set', 'prologue', 'epilogue', 'lg', 'list')"/>
  </xsl:function>
</xsl:transform>
