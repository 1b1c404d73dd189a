<?xml version="1.0" encoding="UTF-8"?>
<!--
  The words that acta itself says, in the language of the edition where there is a file of labels for it, else in
  English. To add a language: copy labels/en.xml, include the copy here, and name it in $v:languages and fp:file.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:tei="http://www.tei-c.org/ns/1.0"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private" xmlns:v="urn:acta:variable">

  <xsl:include href="../labels/en.xml"/>
  <xsl:include href="../labels/cs.xml"/>
  <xsl:include href="../labels/de.xml"/>
  <xsl:include href="../labels/es.xml"/>
  <xsl:include href="../labels/fr.xml"/>
  <xsl:include href="../labels/hu.xml"/>
  <xsl:include href="../labels/it.xml"/>
  <xsl:include href="../labels/pl.xml"/>
  <xsl:include href="../labels/ru.xml"/>
  <xsl:include href="../labels/zh.xml"/>

  <xsl:param name="interface" as="xs:string" select="''">
    <!-- Language of acta’s own words, e.g. `fr`; where it is empty, that of the teiHeader or of the document. -->
  </xsl:param>

  <!-- The files of labels. A file is text and not elements, since a stylesheet with thousands of elements starts slowly. -->
  <xsl:variable name="v:languages" as="xs:string+" select="'en', 'cs', 'de', 'es', 'fr', 'hu', 'it', 'pl', 'ru', 'zh'"/>

  <xsl:function name="fp:file" as="xs:string">
    <xsl:param name="language" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$language eq 'cs'"><xsl:sequence select="$v:labels.cs"/></xsl:when>
      <xsl:when test="$language eq 'de'"><xsl:sequence select="$v:labels.de"/></xsl:when>
      <xsl:when test="$language eq 'es'"><xsl:sequence select="$v:labels.es"/></xsl:when>
      <xsl:when test="$language eq 'fr'"><xsl:sequence select="$v:labels.fr"/></xsl:when>
      <xsl:when test="$language eq 'hu'"><xsl:sequence select="$v:labels.hu"/></xsl:when>
      <xsl:when test="$language eq 'it'"><xsl:sequence select="$v:labels.it"/></xsl:when>
      <xsl:when test="$language eq 'pl'"><xsl:sequence select="$v:labels.pl"/></xsl:when>
      <xsl:when test="$language eq 'ru'"><xsl:sequence select="$v:labels.ru"/></xsl:when>
      <xsl:when test="$language eq 'zh'"><xsl:sequence select="$v:labels.zh"/></xsl:when>
      <xsl:otherwise><xsl:sequence select="$v:labels.en"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:variable name="v:language" as="xs:string" select="
    (($interface, (/*/tei:teiHeader/@xml:lang, /*/@xml:lang)[1]) ! lower-case(f:primary-subtag(.))[. = $v:languages], 'en')[1]"/>

  <!-- The lines of the language and then of English. Searched as they are: a map of them all takes longer to make than a page needs. -->
  <xsl:variable name="v:labels" as="xs:string" select="
    '&#10;' || string-join(distinct-values(($v:language, 'en')) ! fp:file(.), '&#10;') || '&#10;'"/>

  <!-- The label of a key. A key without a label is a fault of the stylesheet. -->
  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:variable name="found" as="xs:string" select="fp:found($key)"/>
    <xsl:sequence select="
      if ($found ne '' or f:has-label($key)) then $found
      else error(QName('urn:acta:fault', 'no-label'), 'labels/en.xml has no label for ' || $key)"/>
  </xsl:function>

  <xsl:function name="f:has-label" as="xs:boolean">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="contains($v:labels, '&#10;' || $key || ': ')"/>
  </xsl:function>

  <xsl:function name="fp:found" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="substring-before(substring-after($v:labels, '&#10;' || $key || ': '), '&#10;')"/>
  </xsl:function>

  <!-- The label of the first of the keys that has one, else the default. -->
  <xsl:function name="f:label-or" as="xs:string">
    <xsl:param name="keys" as="xs:string*"/>
    <xsl:param name="default" as="xs:string"/>
    <xsl:sequence select="($keys[f:has-label(.)] ! fp:found(.), $default)[1]"/>
  </xsl:function>

  <!-- The label of a key with its {places} filled, as text nodes and the nodes or strings that fill them. -->
  <xsl:function name="f:phrase" as="node()*">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="map(xs:string, item()*)"/>
    <xsl:sequence select="fp:filled(f:label($key), $values) ! (if (. instance of node()) then . else f:text(.))"/>
  </xsl:function>

  <!-- The same as one string, for attributes and plain text. -->
  <xsl:function name="f:sentence" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="values" as="map(xs:string, item()*)"/>
    <xsl:sequence select="string-join(fp:filled(f:label($key), $values) ! string())"/>
  </xsl:function>

  <!-- What stands before the first place, what fills it, and the rest in the same way. -->
  <xsl:function name="fp:filled" as="item()*">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="values" as="map(xs:string, item()*)"/>
    <xsl:sequence select="
      if (not(contains($label, '{'))) then $label
      else (
        substring-before($label, '{'),
        $values(substring-before(substring-after($label, '{'), '}')),
        fp:filled(substring-after($label, '}'), $values))"/>
  </xsl:function>

  <!-- The label for a number of things, from the key `key.one`, `key.few` or `key.other`, as its language counts. -->
  <xsl:function name="f:count" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="count" as="xs:integer"/>
    <xsl:variable name="form" as="xs:string" select="(($key || '.' || fp:plural($count))[f:has-label(.)], $key || '.other')[1]"/>
    <xsl:sequence select="f:sentence($form, map { 'count': string($count) })"/>
  </xsl:function>

  <!-- The form in which a language counts: Unicode’s plural rules (CLDR) for the languages of labels/, where many is other. -->
  <xsl:function name="fp:plural" as="xs:string">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:variable name="ends-few" as="xs:boolean" select="$count mod 10 = (2, 3, 4) and not($count mod 100 = (12, 13, 14))"/>
    <xsl:sequence select="
      if ($v:language eq 'ru') then
        if ($count mod 10 eq 1 and $count mod 100 ne 11) then 'one' else if ($ends-few) then 'few' else 'other'
      else if ($v:language eq 'pl') then
        if ($count eq 1) then 'one' else if ($ends-few) then 'few' else 'other'
      else if ($v:language eq 'cs') then
        if ($count eq 1) then 'one' else if ($count = (2, 3, 4)) then 'few' else 'other'
      else if ($count eq 1) then 'one' else 'other'"/>
  </xsl:function>

  <!-- `A`, `A and B`, `A, B and C`. -->
  <xsl:function name="f:enumeration" as="xs:string">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:sequence select="
      if (count($names) le 1) then string($names)
      else f:sentence('and', map {
        'first': string-join($names[position() lt last()], ', '),
        'last': $names[last()] })"/>
  </xsl:function>

  <!-- The name of a language in the language of the labels, else its code. -->
  <xsl:function name="f:language-name" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="f:label-or('language.' || f:primary-subtag($tag), $tag)"/>
  </xsl:function>

  <xsl:function name="f:capitalized" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>

  <!-- `en` of `en-GB`; nothing of nothing. -->
  <xsl:function name="f:primary-subtag" as="xs:string?">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:sequence select="$tag[. ne ''] ! (if (contains(., '-')) then substring-before(., '-') else .)"/>
  </xsl:function>

  <xsl:function name="f:text" as="text()">
    <xsl:param name="string" as="xs:string"/>
    <xsl:value-of select="$string"/>
  </xsl:function>
</xsl:transform>
