<?xml version="1.0" encoding="UTF-8"?>
<!--
  Dates and times, readable by machines where HTML knows the form.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="date | time" mode="m:text">
    <xsl:variable name="value" as="xs:string?" select="f:datetime(@when)"/>
    <xsl:choose>
      <xsl:when test="$value and not(ancestor::date | ancestor::time)">
        <time datetime="{$value}">
          <!-- A date of the header stands among acta's own words. -->
          <xsl:sequence select="self::*[ancestor::teiHeader] ! f:foreign-language(.)"/>
          <xsl:call-template name="t:attributes"/>
          <xsl:call-template name="t:inline-content"/>
        </time>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="t:phrase"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A W3C date or time that HTML's time element knows too: years of four digits, times with or without seconds. -->
  <xsl:function name="f:datetime" as="xs:string?">
    <xsl:param name="when" as="xs:string?"/>
    <xsl:sequence select="
      $when[matches(., '^([0-9]{4}|[0-9]{4}-(0[1-9]|1[0-2])|([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?)$')
        or (. castable as xs:date and matches(., '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')) and not(matches(., '^0000'))]"/>
  </xsl:function>
</xsl:transform>
