<?xml version="1.0" encoding="UTF-8"?>
<!-- A row for each person, group or body that a list describes, or that speaks. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:people" as="element()*">
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="speakers" as="attribute()*" select="$document/text//(sp | u)/@who"/>
    <xsl:sequence select="$document//(person | personGrp | org)[@xml:id] | $speakers ! f:targets(.)"/>
  </xsl:function>

  <xsl:function name="f:person-row" as="xs:string">
    <xsl:param name="person" as="element()"/>
    <xsl:variable name="name" as="element()?" select="$person/(persName | orgName | name)[1]"/>
    <xsl:variable name="identifiers" as="element(idno)*" select="$person/idno[@type][normalize-space()]"/>
    <xsl:variable name="known" as="element(idno)?" select="($identifiers[f:authority-address(.)], $identifiers)[1]"/>
    <xsl:sequence select="f:json-object((
      f:json-text('person', $person/@xml:id),
      f:json-text('element', local-name($person)),
      f:json-text('name', f:name($person)),
      f:json-text('forename', string-join($name/forename ! normalize-space(), ' ')),
      f:json-text('surname', string-join($name/(nameLink | surname) ! normalize-space(), ' ')),
      f:json-text('other_names', string-join($person/(persName | orgName)[position() gt 1] ! f:words(.)[. ne ''], '; ')),
      f:json-text('birth', f:first-day($person/birth[1])),
      f:json-text('death', f:first-day($person/death[1])),
      f:json-text('occupation', string-join($person/occupation ! f:words(.)[. ne ''], '; ')),
      f:json-text('authority', $known ! (lower-case(@type) || ':' || normalize-space(.))),
      f:json-text('authority_url', $known ! f:authority-address(.)),
      f:json-text('identifiers', string-join($identifiers ! (lower-case(@type) || ':' || normalize-space(.)), ' '))))"/>
  </xsl:function>
</xsl:transform>
