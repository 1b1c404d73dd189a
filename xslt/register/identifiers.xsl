<?xml version="1.0" encoding="UTF-8"?>
<!--
  Identifiers that stay unique where many documents stand in one file: doc.NAME.ID for ID, and pointers to match. What stays
  behind in the document is pointed to by its file: NAME.xml#ID.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="m:member" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <!-- What machines keep in comments and instructions is of the file. -->
  <xsl:template match="comment() | processing-instruction()" mode="m:member"/>

  <xsl:template match="@xml:id" mode="m:member">
    <xsl:attribute name="xml:id" select="f:member-id(.)"/>
  </xsl:template>

  <xsl:template match="@*[contains(., '#')][some $part in tokenize(.) satisfies starts-with($part, '#')]" mode="m:member">
    <xsl:variable name="document" as="document-node()" select="root()"/>
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}" select="tokenize(.) ! f:member-pointer(., $document)"/>
  </xsl:template>

  <xsl:function name="f:member-id" as="xs:string">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:sequence select="string-join(('doc', $name, $id), '.')"/>
  </xsl:function>

  <!-- A pointer of the document as one of the corpus. One that points nowhere stays as it is. -->
  <xsl:function name="f:member-pointer" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:param name="document" as="document-node()"/>
    <xsl:variable name="target" as="element()?" select="
      if (starts-with($pointer, '#')) then key('id', substring($pointer, 2), $document)[1] else ()"/>
    <xsl:sequence select="
      if (empty($target)) then $pointer
      else if ($target/ancestor-or-self::text or $target[self::TEI]) then f:file-address(string($target/@xml:id))
      else '#' || f:member-id(substring($pointer, 2))"/>
  </xsl:function>

  <!-- Address of a place in the document’s file, as seen from the file of the edition beside it. -->
  <xsl:function name="f:file-address" as="xs:string">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:sequence select="string-join((encode-for-uri($name) || '.xml', $id), '#')"/>
  </xsl:function>

  <!-- Address of the smallest passage around a node that has one: a called note, a paragraph, a speech, a division. -->
  <xsl:function name="f:passage-address" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="passage" as="element()?" select="
      $node/ancestor-or-self::*[self::note[f:is-called(.)] or self::sp or self::u or self::p[f:paragraph-id(.)] or self::ab[f:paragraph-id(.)]
        or self::div or self::div1 or self::div2 or self::div3 or self::div4 or self::div5 or self::div6 or self::div7][ancestor::text][1]"/>
    <xsl:sequence select="f:file-address(
      if ($passage/self::note) then f:note-id($passage)
      else if ($passage[self::sp or self::u]) then f:speech-id($passage)
      else if ($passage[self::p or self::ab]) then f:paragraph-id($passage)
      else $passage ! f:division-id(.))"/>
  </xsl:function>
</xsl:transform>
