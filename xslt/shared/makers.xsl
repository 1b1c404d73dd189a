<?xml version="1.0" encoding="UTF-8"?>
<!-- Who had a part in making an edition: of whom each statement in its header speaks, in which role, and who counts as creator. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The words of an element on one line. -->
  <xsl:function name="f:line" as="xs:string">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="normalize-space($element)"/>
  </xsl:function>

  <!-- The name of who made something, or paid for it: not of a program. The first, where a statement names several. -->
  <xsl:function name="f:name-of-maker" as="element()?">
    <xsl:param name="statement" as="element()"/>
    <xsl:sequence select="f:names-of-maker($statement)[1]"/>
  </xsl:function>

  <xsl:function name="f:names-of-maker" as="element()*">
    <xsl:param name="statement" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$statement/(persName | orgName | name[not(@type = 'software')])[f:line(.) ne '']"/>
    <xsl:sequence select="if (exists($names)) then $names else $statement[self::editor | self::author | self::funder][f:line(.) ne '']"/>
  </xsl:function>

  <!-- What the words of a role mean to archives; what they do not tell apart is `other`. -->
  <xsl:function name="f:kind-of-maker" as="xs:string">
    <xsl:param name="statement" as="element()"/>
    <xsl:variable name="role" as="xs:string" select="lower-case(f:role($statement))"/>
    <xsl:sequence select="
      if ($role = ('author', 'editor', 'translator', 'curator', 'depositor', 'contact', 'host', 'licensor')) then $role
      else if ($role = ('co-editor', 'general editor', 'editor-in-chief')) then 'editor'
      else if ($role = ('data curator')) then 'curator'
      else if ($role = ('contact person')) then 'contact'
      else if ($role = ('hosting', 'hosting institution')) then 'host'
      else if ($role = ('rights holder')) then 'rights-holder'
      else if ($role = ('metadata', 'metadata creator')) then 'metadata-creator'
      else 'other'"/>
  </xsl:function>

  <!--
    Who is named as creator of the edition: its authors, else its editors, else all who had a part in it. The others are contributors.
  -->
  <xsl:function name="f:creators" as="element()*">
    <xsl:param name="titles" as="element(titleStmt)"/>
    <xsl:variable name="makers" as="element()*" select="$titles/(author | editor | respStmt)[f:name-of-maker(.)]"/>
    <xsl:variable name="authors" as="element()*" select="$makers[f:kind-of-maker(.) = 'author']"/>
    <xsl:variable name="editors" as="element()*" select="$makers[f:kind-of-maker(.) = 'editor']"/>
    <xsl:sequence select="if (exists($authors)) then $authors else if (exists($editors)) then $editors else $makers"/>
  </xsl:function>

  <!-- Those who had a part beside the creators. -->
  <xsl:function name="f:contributors" as="element()*">
    <xsl:param name="titles" as="element(titleStmt)"/>
    <xsl:sequence select="$titles/(author | editor | respStmt)[f:name-of-maker(.)] except f:creators($titles)"/>
  </xsl:function>

  <!-- A name as catalogues sort it: `Smith, Ada`; as it is where its parts are not known. -->
  <xsl:function name="f:sorted-name" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="
      if ($name/surname and $name/forename) then f:surname($name) || ', ' || f:forename($name) else f:line($name)"/>
  </xsl:function>

  <xsl:function name="f:forename" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="string-join($name/forename ! f:line(.), ' ')"/>
  </xsl:function>

  <xsl:function name="f:surname" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="string-join($name/(nameLink | surname) ! f:line(.), ' ')"/>
  </xsl:function>

  <!-- The ORCID iD of a person, without its address. -->
  <xsl:function name="f:orcid" as="xs:string?">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="$name/@ref[starts-with(., 'https://orcid.org/')] ! substring-after(., 'https://orcid.org/')"/>
  </xsl:function>

  <!-- The ROR ID of a body, without its address. -->
  <xsl:function name="f:ror" as="xs:string?">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="$name/@ref[starts-with(., 'https://ror.org/')] ! substring-after(., 'https://ror.org/')"/>
  </xsl:function>

  <xsl:function name="f:role" as="xs:string">
    <xsl:param name="statement" as="element()"/>
    <xsl:sequence select="(f:line($statement/resp[1])[. ne ''], string($statement/@role)[. ne ''], local-name($statement))[1]"/>
  </xsl:function>

</xsl:transform>
