<?xml version="1.0" encoding="UTF-8"?>
<!--
  Who is who. Two entries of documents are one person, place or body where they bear one identifier of the edition’s register
  or one of an authority file. Those that only bear one name stand under one heading, which claims nothing.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:key name="mention" match="standOff/list[@type = 'mentions']/item" use="tokenize(@corresp)"/>
  <xsl:key name="speech" match="standOff/list[@type = 'speeches']/item" use="tokenize(@corresp)"/>

  <!-- What may stand in a register, by its kind. -->
  <xsl:variable name="v:entries" as="map(xs:string, element()*)" select="
    map:merge(
      for $kind in ('person', 'place', 'org')
      return map:entry($kind, (
        $v:corpus/standOff//*[f:kind(.) = $kind],
        $v:corpus/TEI/(teiHeader/profileDesc/(particDesc, settingDesc)//*[f:kind(.) = $kind], standOff/(listPerson, listPlace, listOrg)//*[f:kind(.) = $kind]),
        $v:corpus/TEI/standOff/list[@type = 'mentions']/item[not(f:targets(@corresp))][f:kind(f:mentioned(.)) = $kind])))"/>

  <!-- The name in a mention. -->
  <xsl:function name="f:mentioned" as="element()">
    <xsl:param name="mention" as="element(item)"/>
    <xsl:sequence select="($mention/(persName, placeName, orgName, geogName, name, rs), $mention)[1]"/>
  </xsl:function>

  <!-- A bearer of a name in a list, or a name that stands for its bearer: nothing for names within the description of another. -->
  <xsl:function name="f:kind" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if ($element[self::person or self::personGrp]) then 'person'
      else if ($element[self::place]) then 'place'
      else if ($element[self::org]) then 'org'
      else if ($element[not(parent::item or parent::setting)]) then ()
      else if ($element[self::persName]) then 'person'
      else if ($element[self::placeName or self::geogName]) then 'place'
      else if ($element[self::orgName]) then 'org'
      else if ($element/@type = ('person', 'place', 'org')) then string($element/@type)
      else ()"/>
  </xsl:function>

  <xsl:variable name="v:registered" as="map(xs:string, element())" select="
    map:merge($v:corpus/standOff//*[f:kind(.)][@xml:id] ! map:entry(string(@xml:id), .))"/>

  <!-- Identifiers of the edition’s register by the addresses of authority files in it. -->
  <xsl:variable name="v:authorities" as="map(xs:string, xs:string)" select="
    map:merge(for $entry in $v:corpus/standOff//*[f:kind(.)][@xml:id], $address in f:authority-addresses($entry)
      return map:entry($address, string($entry/@xml:id)), map { 'duplicates': 'use-first' })"/>

  <xsl:function name="f:authority-addresses" as="xs:string*">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="names" as="element()*" select="if ($entry/self::item) then f:mentioned($entry) else $entry/(., persName, placeName, orgName, geogName, name)"/>
    <xsl:sequence select="
      distinct-values(($entry/idno ! f:authority-address(.),
        $names/tokenize(@ref)[matches(., '^https?://', 'i')] ! f:safe-address(.)))"/>
  </xsl:function>

  <!-- What entries must share to stand under one heading. -->
  <xsl:function name="f:identity" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="id" as="xs:string?" select="
      $entry/@xml:id ! (if (f:member($entry)) then substring-after(., 'doc.' || f:member($entry)/@n || '.') else string(.))"/>
    <xsl:variable name="addresses" as="xs:string*" select="f:authority-addresses($entry)"/>
    <xsl:sequence select="
      if (exists($id) and map:contains($v:registered, $id)) then $id
      else ($addresses ! $v:authorities(.), $addresses, 'name:' || f:folded(f:heading($entry)))[1]"/>
  </xsl:function>

  <!-- Letters as they are sorted and compared: without capitals and accents. The same in every locale. -->
  <xsl:function name="f:folded" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="
      replace(replace(lower-case(replace(normalize-unicode($words, 'NFKD'), '[' || $v:accents || ']', '')), '^[^' || $v:letters || ']+', ''), '\s+', ' ')"/>
  </xsl:function>

  <!-- The name for the heading of an entry: the surname first where the file tells it. -->
  <xsl:function name="f:heading" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="name" as="element()" select="
      if ($entry/self::item) then f:mentioned($entry) else ($entry/(persName, placeName, orgName, geogName, name), $entry)[1]"/>
    <xsl:variable name="surname" as="xs:string" select="string-join($name/surname ! normalize-space(), ' ')"/>
    <xsl:variable name="rest" as="xs:string" select="string-join($name/(forename, nameLink, genName, roleName, addName) ! normalize-space(), ' ')"/>
    <xsl:sequence select="
      if ($surname ne '' and $rest ne '') then f:sentence('name.inverted', map { 'surname': $surname, 'rest': $rest })
      else if ($name/@n and $entry/self::item) then string($name/@n)
      else f:name($name)"/>
  </xsl:function>
</xsl:transform>
