<?xml version="1.0" encoding="UTF-8"?>
<!-- A record for who registers the DOI: DataCite Metadata Schema 4.7, and 4.6 for those who have not followed yet. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private" xmlns:vp="urn:acta:variable:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What the schemas tell apart among contributors (appendix 1, contributorType). -->
  <xsl:variable name="vp:datacite-contributors" as="map(xs:string, xs:string)" select="map {
    'editor': 'Editor', 'translator': 'Translator', 'curator': 'DataCurator', 'contact': 'ContactPerson',
    'host': 'HostingInstitution', 'rights-holder': 'RightsHolder' }"/>

  <xsl:function name="f:datacite" as="element()">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:param name="version" as="xs:string"/>
    <xsl:variable name="file" as="element(fileDesc)" select="$corpus/teiHeader/fileDesc"/>
    <xsl:variable name="titles" as="element(titleStmt)" select="$file/titleStmt"/>
    <xsl:variable name="publication" as="element(publicationStmt)" select="$file/publicationStmt"/>
    <xsl:variable name="issued" as="xs:string?" select="$publication/date[1]/@when ! string()"/>
    <xsl:variable name="licence" as="element(licence)?" select="$publication/availability/licence[1]"/>
    <resource xmlns="http://datacite.org/schema/kernel-4"
      xsi:schemaLocation="http://datacite.org/schema/kernel-4 https://schema.datacite.org/meta/kernel-{$version}/metadata.xsd">
      <xsl:for-each select="f:doi($corpus)">
        <identifier identifierType="DOI">{.}</identifier>
      </xsl:for-each>
      <creators>
        <xsl:for-each select="f:creators($titles)">
          <creator>
            <xsl:sequence select="fp:datacite-name(f:name-of-maker(.), 'creatorName')"/>
          </creator>
        </xsl:for-each>
      </creators>
      <titles>
        <title>{f:line($titles/title[1])}</title>
        <xsl:for-each select="$titles/title[@type = 'sub'][1]">
          <title titleType="Subtitle">{f:line(.)}</title>
        </xsl:for-each>
      </titles>
      <xsl:for-each select="$publication/publisher[1]">
        <publisher>{f:line(.)}</publisher>
      </xsl:for-each>
      <xsl:for-each select="$issued">
        <publicationYear>{substring(., 1, 4)}</publicationYear>
      </xsl:for-each>
      <resourceType resourceTypeGeneral="Text">TEI edition</resourceType>
      <xsl:where-populated>
        <subjects>
          <xsl:for-each select="f:subjects($corpus)">
            <subject>{.}</subject>
          </xsl:for-each>
        </subjects>
      </xsl:where-populated>
      <xsl:where-populated>
        <contributors>
          <xsl:for-each select="f:contributors($titles)">
            <contributor contributorType="{($vp:datacite-contributors(f:kind-of-maker(.)), 'Other')[1]}">
              <xsl:sequence select="fp:datacite-name(f:name-of-maker(.), 'contributorName')"/>
            </contributor>
          </xsl:for-each>
        </contributors>
      </xsl:where-populated>
      <xsl:where-populated>
        <dates>
          <xsl:for-each select="$issued">
            <date dateType="Issued">{.}</date>
          </xsl:for-each>
          <xsl:for-each select="f:coverage($corpus)">
            <date dateType="Coverage">{.}</date>
          </xsl:for-each>
        </dates>
      </xsl:where-populated>
      <!-- One may be named: none where there are several. -->
      <xsl:for-each select="f:languages($corpus)[count(f:languages($corpus)) eq 1]">
        <language>{.}</language>
      </xsl:for-each>
      <xsl:where-populated>
        <alternateIdentifiers>
          <xsl:for-each select="$publication/idno[lower-case(@type) ne 'doi']">
            <alternateIdentifier alternateIdentifierType="{@type}">{f:line(.)}</alternateIdentifier>
          </xsl:for-each>
          <xsl:for-each select="f:edition-address($corpus)">
            <alternateIdentifier alternateIdentifierType="URL">{.}</alternateIdentifier>
          </xsl:for-each>
        </alternateIdentifiers>
      </xsl:where-populated>
      <xsl:where-populated>
        <relatedIdentifiers>
          <xsl:for-each select="f:copied-pages($corpus)">
            <relatedIdentifier relatedIdentifierType="URL" relationType="IsDerivedFrom">{.}</relatedIdentifier>
          </xsl:for-each>
        </relatedIdentifiers>
      </xsl:where-populated>
      <xsl:for-each select="$file/editionStmt/edition[1]/@n">
        <version>{.}</version>
      </xsl:for-each>
      <xsl:for-each select="$licence">
        <rightsList>
          <rights>
            <xsl:for-each select="f:licence-url(.)">
              <xsl:attribute name="rightsURI" select="."/>
            </xsl:for-each>
            <xsl:if test="@n">
              <xsl:attribute name="rightsIdentifier" select="@n"/>
              <xsl:attribute name="rightsIdentifierScheme" select="'SPDX'"/>
              <xsl:attribute name="schemeURI" select="'https://spdx.org/licenses/'"/>
            </xsl:if>
            <xsl:text>{f:line(.)}</xsl:text>
          </rights>
        </rightsList>
      </xsl:for-each>
      <xsl:for-each select="f:abstract($corpus)">
        <descriptions>
          <description descriptionType="Abstract">{.}</description>
        </descriptions>
      </xsl:for-each>
      <xsl:where-populated>
        <fundingReferences>
          <xsl:for-each select="$titles/funder ! f:name-of-maker(.)">
            <fundingReference>
              <funderName>{f:line(.)}</funderName>
              <xsl:for-each select="f:ror(.)">
                <funderIdentifier funderIdentifierType="ROR" schemeURI="https://ror.org">https://ror.org/{.}</funderIdentifier>
              </xsl:for-each>
            </fundingReference>
          </xsl:for-each>
        </fundingReferences>
      </xsl:where-populated>
    </resource>
  </xsl:function>

  <!-- A name with its parts. What it names is said where the parts tell it. -->
  <xsl:function name="fp:datacite-name" as="element()+">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="element" as="xs:string"/>
    <xsl:element name="{$element}" namespace="http://datacite.org/schema/kernel-4">
      <xsl:if test="$name/self::orgName or $name/surname">
        <xsl:attribute name="nameType" select="if ($name/self::orgName) then 'Organizational' else 'Personal'"/>
      </xsl:if>
      <xsl:text>{f:sorted-name($name)}</xsl:text>
    </xsl:element>
    <xsl:if test="$name/forename">
      <givenName xmlns="http://datacite.org/schema/kernel-4">{f:forename($name)}</givenName>
    </xsl:if>
    <xsl:if test="$name/surname">
      <familyName xmlns="http://datacite.org/schema/kernel-4">{f:surname($name)}</familyName>
    </xsl:if>
    <xsl:for-each select="f:orcid($name)">
      <nameIdentifier nameIdentifierScheme="ORCID" schemeURI="https://orcid.org" xmlns="http://datacite.org/schema/kernel-4">https://orcid.org/{.}</nameIdentifier>
    </xsl:for-each>
    <xsl:for-each select="f:ror($name)">
      <nameIdentifier nameIdentifierScheme="ROR" schemeURI="https://ror.org" xmlns="http://datacite.org/schema/kernel-4">https://ror.org/{.}</nameIdentifier>
    </xsl:for-each>
  </xsl:function>

</xsl:transform>
