<?xml version="1.0" encoding="UTF-8"?>
<!-- Persons and bodies as JSON objects: name, its parts, identifiers by authority. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The members that each agent has, from the element with the name in it: a persName, orgName or name. -->
  <xsl:function name="f:agent-members" as="xs:string*">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="identifiers" as="xs:string*"/>
    <xsl:param name="addresses" as="xs:string*"/>
    <xsl:sequence select="f:json-text('name', f:line($name)),
      f:json-text('forename', f:forename($name)),
      f:json-text('surname', f:surname($name)),
      f:json-member('identifiers', (f:json-object($identifiers), '{}')[1]),
      f:json-member('addresses', (f:json-array($addresses ! f:json-string(.)), '[]')[1])"/>
  </xsl:function>

  <!-- Someone who had a part in making what the header describes; nothing for a program, or where nobody is named. -->
  <xsl:function name="f:maker" as="xs:string?">
    <xsl:param name="statement" as="element()"/>
    <xsl:sequence select="f:name-of-maker($statement) ! f:json-object((
      fp:named-members(.),
      f:json-text('role', f:role($statement)),
      f:json-text('kind', f:kind-of-maker($statement)),
      f:json-member('creator', 'true'[$statement intersect f:creators($statement/parent::titleStmt)])))"/>
  </xsl:function>

  <!-- Who paid for it. -->
  <xsl:function name="f:funder" as="xs:string?">
    <xsl:param name="funder" as="element(funder)"/>
    <xsl:sequence select="f:name-of-maker($funder) ! f:json-object(fp:named-members(.))"/>
  </xsl:function>

  <!-- Members of a person or body, of whom the title statement says no more than the name and its @ref. -->
  <xsl:function name="fp:named-members" as="xs:string*">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="
      f:agent-members($name, (f:orcid($name) ! f:json-text('orcid', .), f:ror($name) ! f:json-text('ror', .)),
        $name/@ref[starts-with(., 'https://')]),
      f:json-member('body', 'true'[$name[self::orgName or self::funder]])"/>
  </xsl:function>

  <!-- Identifiers by their kind, the first of each. -->
  <xsl:function name="f:identifiers" as="xs:string*">
    <xsl:param name="numbers" as="element(idno)*"/>
    <xsl:for-each-group select="$numbers[@type]" group-by="lower-case(@type)">
      <xsl:sequence select="f:json-text(current-grouping-key(), f:line(current-group()[1]))"/>
    </xsl:for-each-group>
  </xsl:function>

</xsl:transform>
