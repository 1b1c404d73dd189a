<?xml version="1.0" encoding="UTF-8"?>
<!-- Sentences, words and their grammar: the words stay, and what is said of each of them goes. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Says once for a speech or a note how much of its annotation was left out. -->
  <xsl:template name="t:annotation-lost">
    <xsl:variable name="annotated" as="element()*" select=".//(s | w | pc | c | linkGrp)"/>
    <xsl:if test="exists($annotated)">
      <xsl:call-template name="t:loss">
        <xsl:with-param name="construct" select="string-join(sort(distinct-values($annotated/name())), ', ')"/>
        <xsl:with-param name="kept" select="'left out, their words kept'"/>
        <xsl:with-param name="value" select="
          string-join(for $name in sort(distinct-values($annotated/name())) return count($annotated[name() = $name]) || ' ' || $name, ', ')"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="text//s | text//w | text//pc | text//c" mode="m:import">
    <xsl:apply-templates mode="m:import"/>
  </xsl:template>

  <xsl:template match="text//linkGrp" mode="m:import"/>

  <!-- Between words there is a space, unless the first is joined to the next, or spaces are elements of their own. -->
  <xsl:template match="s/text()[not(normalize-space())]" mode="m:import">
    <xsl:if test="not(../c) and not(preceding-sibling::*[1]/@join = ('right', 'both')) and preceding-sibling::*">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>
</xsl:transform>
