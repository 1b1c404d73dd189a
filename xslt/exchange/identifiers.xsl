<?xml version="1.0" encoding="UTF-8"?>
<!--
  Identifiers that stay unique where many documents stand in one file or one corpus: the document's prefix before each, `d7fn1` for `fn1`. Persons
  of the edition's register have one for all documents. A form says of persons what they are called (f:exported-person), what of a document
  it has (f:is-exported), and what stands for something that is not itself there (f:standing-for).
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:param name="prefix" as="xs:string" select="''">
    <!-- What stands before identifiers of the document, e.g. `d7`; nothing of the edition itself. -->
  </xsl:param>

  <xsl:param name="registered" as="xs:string" select="''">
    <!-- Identifiers of the persons of the edition's register, separated by spaces. -->
  </xsl:param>

  <xsl:variable name="v:registered" as="map(xs:string, xs:boolean)" select="map:merge(tokenize($registered) ! map:entry(., true()))"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>

  <xsl:function name="f:exported-id" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if (f:is-person($element)) then f:exported-person($element)
      else if (starts-with($element/@xml:id, $prefix)) then string($element/@xml:id)
      else $prefix || $element/@xml:id"/>
  </xsl:function>

  <xsl:function name="f:is-person" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::person or self::personGrp or self::org][not(ancestor::text)])"/>
  </xsl:function>

  <xsl:template match="@xml:id" mode="m:export">
    <xsl:attribute name="xml:id" select="f:exported-id(..)"/>
  </xsl:template>

  <xsl:template match="@*[contains(., '#')][some $part in tokenize(.) satisfies starts-with($part, '#')]" mode="m:export">
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}" select="f:exported-pointers(.)"/>
  </xsl:template>

  <!-- Pointers of the document as those of the export; what is not in it is pointed to no more. -->
  <xsl:function name="f:exported-pointers" as="xs:string*">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:variable name="document" as="document-node()?" select="root($pointers)"/>
    <xsl:for-each select="tokenize($pointers)">
      <xsl:variable name="target" as="element()?" select="
        if (starts-with(., '#')) then key('id', substring(., 2), $document)[1] else ()"/>
      <xsl:sequence select="
        if (empty($target)) then .
        else if (f:is-exported($target)) then '#' || f:exported-id(f:standing-for($target))
        else ()"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:template match="@*[contains(., '#')][some $part in tokenize(.) satisfies starts-with($part, '#')]" mode="m:fate">
    <xsl:if test="empty(f:exported-pointers(.))">left out: what it points to has no place there</xsl:if>
  </xsl:template>
</xsl:transform>
