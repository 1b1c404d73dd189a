<?xml version="1.0" encoding="UTF-8"?>
<!-- What the headers of an edition say of it, as JSON: the Description of src/artifact/deposit.ts. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:description" as="xs:string">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:variable name="header" as="element(teiHeader)" select="$corpus/teiHeader"/>
    <xsl:variable name="titles" as="element(titleStmt)" select="$header/fileDesc/titleStmt"/>
    <xsl:variable name="publication" as="element(publicationStmt)" select="$header/fileDesc/publicationStmt"/>
    <xsl:variable name="contact" as="element(address)?" select="$publication/address[@n = 'contact'][1]"/>
    <xsl:variable name="classes" as="element(textClass)*" select="$header/profileDesc/textClass"/>
    <xsl:variable name="application" as="element(application)" select="$header/encodingDesc/appInfo/application[1]"/>
    <xsl:sequence select="f:json-object((
      f:json-text('title', f:line($titles/title[1])),
      f:json-text('subtitle', f:line($titles/title[@type = 'sub'][1])),
      f:json-text('description', f:abstract($corpus)),
      f:json-text('language', $corpus/@xml:lang),
      f:json-member('languages', (f:json-array(distinct-values($corpus/TEI/@xml:lang) ! f:json-string(.)), '[]')[1]),
      f:json-member('contributors', (f:json-array($titles/(author | editor | respStmt) ! f:maker(.)), '[]')[1]),
      f:json-member('funders', (f:json-array($titles/funder ! f:funder(.)), '[]')[1]),
      f:json-text('publisher', f:line($publication/publisher[1])),
      f:json-text('date', $publication/date[1]/@when),
      f:json-text('version', $header/fileDesc/editionStmt/edition[1]/@n),
      f:json-member('licence', fp:licence($publication/availability/licence[1])),
      f:json-member('access', fp:access($publication/availability)),
      f:json-text('url', f:edition-address($corpus)),
      f:json-member('identifiers', (f:json-object(f:identifiers($publication/idno)), '{}')[1]),
      f:json-member('contact', f:json-object((
        f:json-text('name', f:line($contact/name)), f:json-text('email', f:line($contact/addrLine/ref)),
        f:json-text('affiliation', f:line($contact/orgName))))),
      f:json-text('coverage', f:coverage($corpus)),
      f:json-member('copiedPages', (f:json-array(f:copied-pages($corpus) ! f:json-string(.)), '[]')[1]),
      f:json-member('subjects', (f:json-array(f:subjects($corpus) ! f:json-string(.)), '[]')[1]),
      f:json-member('classes', (f:json-object($classes/classCode ! f:json-text(@scheme, f:line(.))), '{}')[1]),
      f:json-member('persons', (f:json-array($corpus/standOff/listPerson/person ! fp:person(.)), '[]')[1]),
      f:json-member('documents', (f:json-array($corpus/TEI ! f:described-document(.)), '[]')[1]),
      f:json-member('software', f:json-object((
        f:json-text('name', $application/@ident), f:json-text('version', $application/@version))))))"/>
  </xsl:function>

  <xsl:function name="fp:licence" as="xs:string?">
    <xsl:param name="licence" as="element(licence)?"/>
    <xsl:sequence select="$licence ! f:json-object((
      f:json-text('name', f:line(.)), f:json-text('spdx', @n), f:json-text('url', @target)))"/>
  </xsl:function>

  <!-- What is not open to everybody. -->
  <xsl:function name="fp:access" as="xs:string?">
    <xsl:param name="availability" as="element(availability)*"/>
    <xsl:sequence select="$availability/p[@n = ('restricted-files', 'restricted-record')][1] ! f:json-object((
      f:json-text('restricted', substring-after(@n, 'restricted-')),
      f:json-text('until', date[1]/@notBefore),
      f:json-text('reason', f:line(../p[@n = 'restriction'][1]))))"/>
  </xsl:function>

  <!-- An entry of the register; nothing where it has no name. -->
  <xsl:function name="fp:person" as="xs:string?">
    <xsl:param name="person" as="element(person)"/>
    <xsl:sequence select="$person/persName[1] ! f:json-object((
      f:json-text('id', $person/@xml:id), f:agent-members(., f:identifiers($person/idno), $person/idno ! f:authority-address(.))))"/>
  </xsl:function>

</xsl:transform>
