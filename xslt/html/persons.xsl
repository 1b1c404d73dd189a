<?xml version="1.0" encoding="UTF-8"?>
<!--
  The persons and bodies that the header knows, each with what it says of them and links to authority files.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:param name="registers" as="xs:string" select="''">
    <!-- On which pages of divided registers those stand whom the document lists, as `identifier=page` separated by spaces, e.g. `pers-holt=persons.H`. -->
  </xsl:param>

  <xsl:mode name="m:person" on-no-match="shallow-skip" on-multiple-match="use-last"/>

  <xsl:template name="t:persons">
    <xsl:variable name="described" as="element()*" select="teiHeader/profileDesc/particDesc"/>
    <xsl:if test="$described//(person | personGrp | org)">
      <xsl:sequence select="$v:newline"/>
      <section class="persons" aria-labelledby="page:persons">
        <xsl:sequence select="$v:newline"/>
        <h2 id="page:persons">
          <xsl:value-of select="f:label('persons')"/>
        </h2>
        <xsl:apply-templates select="$described/*" mode="m:person"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="listPerson | listOrg" mode="m:person">
    <xsl:variable name="heading" as="xs:string" select="
      (head[1] ! f:words(.), f:label-or((@type ! ('listPerson.' || .), .[self::listOrg] ! 'organizations'), ''))[1]"/>
    <xsl:if test="$heading ne ''">
      <xsl:sequence select="$v:newline"/>
      <h3><xsl:value-of select="$heading"/></h3>
    </xsl:if>
    <xsl:apply-templates select="listPerson | listOrg" mode="#current"/>
    <xsl:if test="person | personGrp | org">
      <xsl:sequence select="$v:newline"/>
      <ul>
        <xsl:apply-templates select="person | personGrp | org" mode="#current"/>
      </ul>
    </xsl:if>
  </xsl:template>

  <xsl:template match="person | personGrp | org" mode="m:person">
    <xsl:variable name="name" as="element()?" select="(persName | orgName | name)[1]"/>
    <xsl:sequence select="$v:newline"/>
    <li>
      <xsl:call-template name="t:attributes"/>
      <b class="person-name">
        <xsl:sequence select="f:foreign-language(($name, .)[1])"/>
        <bdi><xsl:value-of select="if ($name) then f:name(.) else f:words(.)"/></bdi>
      </b>
      <xsl:variable name="phrases" as="element()*">
        <xsl:call-template name="t:person-phrases"/>
      </xsl:variable>
      <xsl:for-each select="$phrases">
        <xsl:value-of select="if (position() eq 1) then ' — ' else '; '"/>
        <xsl:sequence select="."/>
      </xsl:for-each>
      <xsl:call-template name="t:person-links"/>
    </li>
  </xsl:template>

  <!-- What the file says of a person, one phrase for each statement. -->
  <xsl:template name="t:person-phrases">
    <xsl:param name="roles" as="xs:boolean" select="true()"/>
    <xsl:if test="$roles">
      <xsl:for-each select="tokenize(@role)">
        <span><xsl:value-of select="f:label-or('role.' || ., .)"/></span>
      </xsl:for-each>
    </xsl:if>
    <xsl:for-each select="* except (persName, orgName, placeName, name, birth, death, idno, ptr, ref, note, person, org, listPerson, listOrg)">
      <xsl:variable name="words" as="xs:string" select="(normalize-space()[. ne ''], (@value, @when, @from, @key)[1] ! string(), '')[1]"/>
      <xsl:if test="$words ne ''">
        <span>
          <xsl:sequence select="f:language-attributes(.)"/>
          <xsl:choose>
            <xsl:when test="normalize-space()"><xsl:call-template name="t:header-content"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="$words"/></xsl:otherwise>
          </xsl:choose>
        </span>
      </xsl:if>
    </xsl:for-each>
    <xsl:for-each select="birth | death">
      <xsl:variable name="date" as="xs:string" select="f:date-words(.)"/>
      <xsl:if test="$date ne ''">
        <span><xsl:value-of select="f:sentence('person.' || local-name(), map { 'date': $date })"/></span>
      </xsl:if>
    </xsl:for-each>
    <xsl:variable name="other-names" as="xs:string*" select="
      distinct-values((persName | orgName | placeName | name)[position() gt 1] ! (if (text()[normalize-space()]) then normalize-space() else string-join(* ! normalize-space(), ' ')))"/>
    <xsl:if test="exists($other-names)">
      <span><xsl:value-of select="f:sentence('person.also', map { 'names': string-join($other-names, ', ') })"/></span>
    </xsl:if>
    <xsl:for-each select="note">
      <span>
        <xsl:sequence select="f:language-attributes(.)"/>
        <xsl:for-each select="if (p) then p else .">
          <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
          <xsl:call-template name="t:inline-content"/>
        </xsl:for-each>
        <xsl:variable name="source" as="element()?" select="f:targets(@source)[ancestor::text][1]"/>
        <xsl:if test="$source">
          <xsl:text> (</xsl:text>
          <a href="#{$source/@xml:id}"><xsl:value-of select="f:label('person.stated-in')"/></a>
          <xsl:text>)</xsl:text>
        </xsl:if>
      </span>
    </xsl:for-each>
  </xsl:template>

  <!-- Where to go from here: to the speeches, to the register of the edition, to authority files. -->
  <xsl:template name="t:person-links">
    <xsl:variable name="speeches" as="element()*" select="@xml:id ! key('speech-by-speaker', '#' || ., root())[not(f:is-retold(.))]"/>
    <xsl:variable name="links" as="element()*">
      <xsl:if test="exists($speeches)">
        <a href="#{f:speech-id($speeches[1])}"><xsl:value-of select="f:count('person.speeches', count($speeches))"/></a>
      </xsl:if>
      <xsl:variable name="register" as="xs:string" select="if (self::org) then 'organizations' else 'persons'"/>
      <xsl:if test="@xml:id and $v:pages = $register">
        <xsl:variable name="entry" as="xs:string" select="'doc.' || $name || '.' || @xml:id || '='"/>
        <xsl:variable name="page" as="xs:string" select="(tokenize($registers)[starts-with(., $entry)] ! substring-after(., '='), $register)[1]"/>
        <a href="{$page}.html#doc.{$name}.{@xml:id}"><xsl:value-of select="f:label('person.register')"/></a>
      </xsl:if>
      <xsl:call-template name="t:authority-links"/>
    </xsl:variable>
    <xsl:if test="exists($links)">
      <xsl:text> </xsl:text>
      <span class="person-links">
        <xsl:for-each select="$links">
          <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
          <xsl:sequence select="."/>
        </xsl:for-each>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- Links to authority files; an identifier whose address is not known as it stands. -->
  <xsl:template name="t:authority-links" as="element()*">
    <xsl:variable name="bearer" as="element()" select="."/>
    <xsl:for-each select="idno[normalize-space()], (ptr | ref[not(parent::item)])[f:safe-address(@target)]">
      <xsl:variable name="address" as="xs:string?" select="if (self::idno) then f:authority-address(.) else f:safe-address(@target)"/>
      <xsl:choose>
        <xsl:when test="$address">
          <a href="{$address}"><xsl:value-of select="f:authority-name(., $address)"/></a>
        </xsl:when>
        <xsl:otherwise>
          <span><xsl:value-of select="string-join((@type, normalize-space()), ' ')"/></span>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:for-each select="distinct-values((persName | orgName | placeName | name)/tokenize(@ref)[matches(., '^https?://', 'i')]) ! f:safe-address(.)">
      <a href="{.}"><xsl:value-of select="f:authority-name($bearer, .)"/></a>
    </xsl:for-each>
  </xsl:template>
</xsl:transform>
