<?xml version="1.0" encoding="UTF-8"?>
<!-- What the texts of a group are called. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!--
    The name that the file gives a text (@n); else whether it is the original or the translation (@type) and its language, where that
    tells it from the others; else its place among them, where it faces another; else nothing.
  -->
  <xsl:function name="f:text-name" as="xs:string">
    <xsl:param name="text" as="element(text)"/>
    <xsl:variable name="texts" as="element(text)+" select="$text/../text"/>
    <xsl:variable name="said" as="xs:string*" select="
      $text/@type ! f:label-or('text.' || ., ''),
      f:text-language($text)[count(distinct-values($texts ! f:text-language(.))) gt 1] ! f:language-name(.)"/>
    <xsl:variable name="given" as="xs:string*" select="(normalize-space($text/@n), string-join($said[. ne ''], ' · '))[. ne '']"/>
    <xsl:sequence select="
      if (exists($given)) then f:capitalized($given[1])
      else if ($text/.. is $v:facing) then f:sentence('text.number', map { 'number': string(count($text/preceding-sibling::text) + 1) })
      else ''"/>
  </xsl:function>

  <xsl:function name="f:text-language" as="xs:string?">
    <xsl:param name="text" as="element(text)"/>
    <xsl:sequence select="$text/ancestor-or-self::*[@xml:lang][1]/@xml:lang ! f:primary-subtag(.)"/>
  </xsl:function>
</xsl:transform>
