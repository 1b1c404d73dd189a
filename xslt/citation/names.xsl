<?xml version="1.0" encoding="UTF-8"?>
<!-- Names of persons and bodies, in the parts that CSL distinguishes. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Persons, bodies and bibliographic persons that a pointer may lead to. -->
  <xsl:key name="named" match="person | personGrp | org | editor | author" use="@xml:id"/>

  <!-- The names of several elements, without those that turn out empty. -->
  <xsl:function name="f:names" as="map(xs:string, xs:string)*">
    <xsl:param name="elements" as="element()*"/>
    <xsl:sequence select="$elements ! f:name(.)"/>
  </xsl:function>

  <!--
    The name in an author, editor, person, personGrp or org. With a surname: family, and given, prefix and suffix where
    there are such; else the whole as literal, because nobody but the encoder can say where a family name begins, and for
    a body its ror, which is an address. An element without any text is looked up by its pointer.
  -->
  <xsl:function name="f:name" as="map(xs:string, xs:string)?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="name" as="element()"
                  select="($element/(persName | orgName | name), $element)[1]"/>
    <xsl:variable name="surname" as="xs:string" select="string-join($name/surname ! f:text(.), ' ')"/>
    <xsl:choose>
      <xsl:when test="f:text($name) = ''">
        <xsl:variable name="pointer" as="xs:string?"
                      select="($element/(. | persName | orgName | name)/(@ref, @corresp))[starts-with(., '#')][1] ! substring(., 2)"/>
        <xsl:sequence select="key('named', $pointer, root($element))[f:text(.) ne ''][1] ! f:name(.)"/>
      </xsl:when>
      <xsl:when test="$surname = ''">
        <xsl:sequence select="map:merge((
          map { 'literal': f:text($name) },
          $name/self::orgName/@ref[starts-with(., 'https://ror.org/')] ! map { 'ror': f:line(.) }))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="map:merge((
          map { 'family': $surname },
          $name[forename] ! map { 'given': string-join(forename ! f:text(.), ' ') },
          $name[nameLink] ! map { 'prefix': string-join(nameLink ! f:text(.), ' ') },
          $name[genName] ! map { 'suffix': string-join(genName ! f:text(.), ' ') }))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:transform>
