<?xml version="1.0" encoding="UTF-8"?>
<!--
  Two texts of one document that face each other: an original and its translation, two records of one conversation. TEI holds them
  in a group, and what in one corresponds to what in the other is said with @corresp, from either side.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The group whose texts face each other: two of them, and something in one points to something in the other. -->
  <xsl:variable name="v:facing" as="element(group)?" select="/TEI/text/group[count(text) eq 2 and empty(group)][f:is-tied(.)]"/>

  <xsl:function name="f:is-tied" as="xs:boolean">
    <xsl:param name="group" as="element(group)"/>
    <xsl:sequence select="
      some $here in $group/text/descendant-or-self::*[@corresp], $there in f:targets($here/@corresp) satisfies
        exists(f:text-of-group($there)[.. is $group][not(. is f:text-of-group($here))])"/>
  </xsl:function>

  <!-- The text of a group that an element is or stands in. -->
  <xsl:function name="f:text-of-group" as="element(text)?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/ancestor-or-self::text[parent::group][1]"/>
  </xsl:function>

  <!-- Whether a speech is told a second time, in the second of two texts: it counts once where speeches are counted. -->
  <xsl:function name="f:is-retold" as="xs:boolean">
    <xsl:param name="speech" as="element()"/>
    <xsl:sequence select="exists($v:facing) and exists($speech/ancestor::text[. is $v:facing/text[2]])"/>
  </xsl:function>
</xsl:transform>
