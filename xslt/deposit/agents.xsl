<?xml version="1.0" encoding="UTF-8"?>
<!-- Persons and bodies as JSON objects: name, its parts, identifiers by authority. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The words of an element on one line. -->
  <xsl:function name="f:line" as="xs:string">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="normalize-space($element)"/>
  </xsl:function>

  <!-- The members that each agent has, from the element with the name in it: a persName, orgName or name. -->
  <xsl:function name="f:agent-members" as="xs:string*">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="identifiers" as="xs:string*"/>
    <xsl:param name="addresses" as="xs:string*"/>
    <xsl:sequence select="f:json-text('name', f:line($name)),
      f:json-text('forename', string-join($name/forename ! f:line(.), ' ')),
      f:json-text('surname', string-join($name/(nameLink | surname) ! f:line(.), ' ')),
      f:json-member('identifiers', (f:json-object($identifiers), '{}')[1]),
      f:json-member('addresses', (f:json-array($addresses ! f:json-string(.)), '[]')[1])"/>
  </xsl:function>

  <!-- Someone who had a part in making what the header describes; nothing for a program, or where nobody is named. -->
  <xsl:function name="f:maker" as="xs:string?">
    <xsl:param name="statement" as="element()"/>
    <xsl:variable name="name" as="element()?"
                  select="($statement/(persName | orgName | name[not(@type = 'software')]), $statement[self::editor | self::author])[1]"/>
    <xsl:sequence select="$name[f:line(.) ne ''] ! f:json-object((
      f:agent-members(., fp:orcid(.), @ref[starts-with(., 'https://')]),
      f:json-text('role', fp:role($statement))))"/>
  </xsl:function>

  <xsl:function name="fp:role" as="xs:string">
    <xsl:param name="statement" as="element()"/>
    <xsl:sequence select="(f:line($statement/resp[1])[. ne ''], string($statement/@role)[. ne ''], local-name($statement))[1]"/>
  </xsl:function>

  <xsl:function name="fp:orcid" as="xs:string*">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="$name/@ref[starts-with(., 'https://orcid.org/')] ! f:json-text('orcid', substring-after(., 'https://orcid.org/'))"/>
  </xsl:function>

  <!-- Identifiers by their kind, the first of each. -->
  <xsl:function name="f:identifiers" as="xs:string*">
    <xsl:param name="numbers" as="element(idno)*"/>
    <xsl:for-each-group select="$numbers[@type]" group-by="lower-case(@type)">
      <xsl:sequence select="f:json-text(current-grouping-key(), f:line(current-group()[1]))"/>
    </xsl:for-each-group>
  </xsl:function>

</xsl:transform>
