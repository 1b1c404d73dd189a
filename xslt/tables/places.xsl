<?xml version="1.0" encoding="UTF-8"?>
<!-- Identifiers of rows, and where on the site what they hold is read. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- `007#sp1`: unique in the edition, as the identifier is in its document. -->
  <xsl:function name="f:row-id" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="$name || '#' || $id"/>
  </xsl:function>

  <!-- The address of a page, or of a passage on it. -->
  <xsl:function name="f:address" as="xs:string">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:sequence select="string-join(($site || encode-for-uri($name) || '.html', $id ! encode-for-uri(.)), '#')"/>
  </xsl:function>

  <!-- The identifier of the smallest passage around a node that readers can be sent to. -->
  <xsl:function name="f:passage-id" as="xs:string?">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="passage" as="element()?" select="
      $node/ancestor::*[ancestor::text][self::sp or self::u or self::p[f:paragraph-id(.)] or self::ab[f:paragraph-id(.)] or self::div][1]"/>
    <xsl:sequence select="
      if ($passage[self::sp or self::u]) then f:speech-id($passage)
      else if ($passage[self::p or self::ab]) then f:paragraph-id($passage)
      else $passage ! f:division-id(.)"/>
  </xsl:function>

  <!-- The innermost speech around a node, as an identifier of a row. -->
  <xsl:function name="f:speech-around" as="xs:string?">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node/ancestor::*[self::sp or self::u][1] ! f:row-id(f:speech-id(.))"/>
  </xsl:function>
</xsl:transform>
