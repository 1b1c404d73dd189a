<?xml version="1.0" encoding="UTF-8"?>
<!-- What makes a name in a mention another one: a name that no list has is an entry of its own, once. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:mention-key" as="xs:string">
    <xsl:param name="mention" as="element(item)"/>
    <xsl:variable name="name" as="element()" select="$mention/(* except ref)"/>
    <xsl:sequence select="
      string-join((local-name($name), sort(($mention, $name)/@* ! (name(..) || '/' || name() || '=' || .)), string($name)), '&#xA;')"/>
  </xsl:function>
</xsl:transform>
