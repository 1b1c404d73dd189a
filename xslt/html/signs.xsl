<?xml version="1.0" encoding="UTF-8"?>
<!--
  The legend of the editorial signs that occur in the text.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:signs">
    <xsl:variable name="rows" as="element()*">
      <xsl:for-each-group select="text//gap[not(f:is-block-context(..))]" group-by="f:legend-words(.)">
        <xsl:call-template name="t:sign">
          <xsl:with-param name="signs" select="distinct-values(current-group() ! f:gap-sign(.))"/>
          <xsl:with-param name="meaning" select="current-grouping-key()"/>
        </xsl:call-template>
      </xsl:for-each-group>
      <xsl:call-template name="t:sign">
        <xsl:with-param name="signs" select="'[' || f:label('sign.word') || ']'"/>
        <xsl:with-param name="meaning" select="f:label('supplied.legend')"/>
        <xsl:with-param name="occurs" select="exists(text//(supplied | ex))"/>
      </xsl:call-template>
      <xsl:call-template name="t:sign">
        <xsl:with-param name="signs" select="'[' || f:label('sign.word') || '?]'"/>
        <xsl:with-param name="meaning" select="f:label('unclear.legend')"/>
        <xsl:with-param name="occurs" select="exists(text//unclear)"/>
      </xsl:call-template>
      <xsl:call-template name="t:sign">
        <xsl:with-param name="signs" select="'[sic]'"/>
        <xsl:with-param name="meaning" select="f:label('sic.legend')"/>
        <xsl:with-param name="occurs" select="exists(text//sic[not(parent::choice)])"/>
      </xsl:call-template>
      <xsl:call-template name="t:sign">
        <xsl:with-param name="signs" select="f:label('sign.word') || ' [' || f:label('sign.word') || ']'"/>
        <xsl:with-param name="meaning" select="f:label('alternative.legend')"/>
        <xsl:with-param name="occurs" select="exists(text//choice)"/>
      </xsl:call-template>
      <xsl:call-template name="t:sign">
        <xsl:with-param name="signs" select="'⟨' || f:label('sign.word') || '⟩'"/>
        <xsl:with-param name="meaning" select="f:label('add.legend')"/>
        <xsl:with-param name="occurs" select="exists(text//add)"/>
      </xsl:call-template>
      <xsl:if test="text//(del | surplus)">
        <div>
          <dt><del><xsl:value-of select="f:label('sign.word')"/></del></dt>
          <dd><xsl:value-of select="f:label('del.legend')"/></dd>
        </div>
      </xsl:if>
      <xsl:call-template name="t:sign">
        <xsl:with-param name="signs" select="'[' || f:label('sign.gloss') || ']'"/>
        <xsl:with-param name="meaning" select="f:label('gloss.legend')"/>
        <xsl:with-param name="occurs" select="exists(text//note[@type = 'gloss' or matches(@rend, '^\s*\[')])"/>
      </xsl:call-template>
      <xsl:call-template name="t:sign">
        <xsl:with-param name="signs" select="(text//(pb | cb)[@n])[1] ! ('[' || @n || ']')"/>
        <xsl:with-param name="meaning" select="f:label('pb.legend')"/>
        <xsl:with-param name="occurs" select="exists(text//(pb | cb)[@n])"/>
      </xsl:call-template>
      <xsl:if test="text//(p | ab)[@n]">
        <div>
          <dt class="number-sign"><xsl:value-of select="subsequence(text//(p | ab)/@n, 1, 3)" separator=", "/></dt>
          <dd><xsl:value-of select="f:label('number.legend')"/></dd>
        </div>
      </xsl:if>
    </xsl:variable>
    <xsl:if test="exists($rows)">
      <xsl:sequence select="$v:newline"/>
      <section class="signs" aria-labelledby="page:signs">
        <h2 id="page:signs"><xsl:value-of select="f:label('signs')"/></h2>
        <xsl:sequence select="$v:newline"/>
        <dl class="facts">
          <xsl:for-each select="$rows">
            <xsl:sequence select="., $v:newline"/>
          </xsl:for-each>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="t:sign" as="element()?">
    <xsl:param name="signs" as="xs:string*"/>
    <xsl:param name="meaning" as="xs:string"/>
    <xsl:param name="occurs" as="xs:boolean" select="true()"/>
    <xsl:if test="$occurs">
      <div>
        <dt><xsl:value-of select="$signs" separator=", "/></dt>
        <dd><xsl:value-of select="$meaning"/></dd>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- The meaning of a gap for the legend: without its extent or number. -->
  <xsl:function name="f:legend-words" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="plain" as="element(gap)">
      <gap xmlns="http://www.tei-c.org/ns/1.0">
        <xsl:copy-of select="$gap/@reason"/>
      </gap>
    </xsl:variable>
    <xsl:sequence select="if ($gap/@resp) then f:gap-words($gap) else f:gap-words($plain)"/>
  </xsl:function>
</xsl:transform>
