<?xml version="1.0" encoding="UTF-8"?>
<!-- A record for library catalogues (MODS 3.7), with its documents as parts. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:v="urn:acta:variable"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:mods" as="element()">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:variable name="file" as="element(fileDesc)" select="$corpus/teiHeader/fileDesc"/>
    <xsl:variable name="publication" as="element(publicationStmt)" select="$file/publicationStmt"/>
    <mods xmlns="http://www.loc.gov/mods/v3" version="3.7"
      xsi:schemaLocation="http://www.loc.gov/mods/v3 http://www.loc.gov/standards/mods/v3/mods-3-7.xsd">
      <titleInfo>
        <title>{f:line($file/titleStmt/title[1])}</title>
        <xsl:for-each select="$file/titleStmt/title[@type = 'sub'][1]">
          <subTitle>{f:line(.)}</subTitle>
        </xsl:for-each>
      </titleInfo>
      <xsl:for-each select="$file/titleStmt/(author | editor | respStmt | funder)[f:name-of-maker(.)]">
        <xsl:variable name="name" as="element()" select="f:name-of-maker(.)"/>
        <xsl:variable name="role" as="xs:string" select="f:role(.)"/>
        <xsl:variable name="kind" as="xs:string" select="if (self::funder) then 'funder' else f:kind-of-maker(.)"/>
        <name type="{if ($name[self::orgName or self::funder]) then 'corporate' else 'personal'}">
          <xsl:choose>
            <xsl:when test="$name/surname and $name/forename">
              <namePart type="family">{f:surname($name)}</namePart>
              <namePart type="given">{f:forename($name)}</namePart>
            </xsl:when>
            <xsl:otherwise>
              <namePart>{f:line($name)}</namePart>
            </xsl:otherwise>
          </xsl:choose>
          <role>
            <xsl:for-each select="$v:relators($kind)[. ne 'his' or $name/self::orgName]">
              <roleTerm type="code" authority="marcrelator">{.}</roleTerm>
            </xsl:for-each>
            <roleTerm type="text">{$role}</roleTerm>
          </role>
          <xsl:for-each select="f:orcid($name)">
            <nameIdentifier type="orcid">{.}</nameIdentifier>
          </xsl:for-each>
          <xsl:for-each select="f:ror($name)">
            <nameIdentifier type="ror">{.}</nameIdentifier>
          </xsl:for-each>
        </name>
      </xsl:for-each>
      <typeOfResource>text</typeOfResource>
      <xsl:where-populated>
        <originInfo>
          <xsl:for-each select="$publication/pubPlace[1]">
            <place>
              <placeTerm type="text">{f:line(.)}</placeTerm>
            </place>
          </xsl:for-each>
          <xsl:for-each select="$publication/publisher[1]">
            <publisher>{f:line(.)}</publisher>
          </xsl:for-each>
          <xsl:for-each select="$publication/date[1]/@when">
            <dateIssued encoding="w3cdtf" keyDate="yes">{.}</dateIssued>
          </xsl:for-each>
          <xsl:for-each select="$file/editionStmt/edition[1]">
            <edition>{f:line(.)}</edition>
          </xsl:for-each>
        </originInfo>
      </xsl:where-populated>
      <xsl:for-each select="f:languages($corpus)">
        <language>
          <languageTerm type="code" authority="rfc5646">{.}</languageTerm>
        </language>
      </xsl:for-each>
      <xsl:for-each select="f:abstract($corpus)">
        <abstract>{.}</abstract>
      </xsl:for-each>
      <xsl:for-each select="f:subjects($corpus)">
        <subject>
          <topic>{.}</topic>
        </subject>
      </xsl:for-each>
      <xsl:for-each select="$corpus/TEI">
        <relatedItem type="constituent">
          <titleInfo>
            <title>{f:title-of-document(.)}</title>
          </titleInfo>
          <xsl:for-each select="f:record-date(teiHeader)">
            <originInfo>
              <dateCreated encoding="w3cdtf">{.}</dateCreated>
            </originInfo>
          </xsl:for-each>
          <identifier type="local">{@n}</identifier>
        </relatedItem>
      </xsl:for-each>
      <xsl:for-each select="$publication/idno">
        <identifier type="{lower-case(@type)}">{f:line(.)}</identifier>
      </xsl:for-each>
      <xsl:for-each select="f:edition-address($corpus)">
        <location>
          <url usage="primary">{.}</url>
        </location>
      </xsl:for-each>
      <xsl:for-each select="$publication/availability/licence[1]">
        <accessCondition type="use and reproduction">
          <xsl:for-each select="f:licence-url(.)">
            <xsl:attribute name="xlink:href" select="."/>
          </xsl:for-each>
          <xsl:text>{f:line(.)}</xsl:text>
        </accessCondition>
      </xsl:for-each>
    </mods>
  </xsl:function>

</xsl:transform>
