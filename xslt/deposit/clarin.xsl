<?xml version="1.0" encoding="UTF-8"?>
<!-- A record of CLARIN’s Component Metadata Infrastructure: the envelope of CMDI 1.2, and in it what LINDAT’s profile describes. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:cmd="http://www.clarin.eu/cmd/1"
  xmlns:cmdp="http://www.clarin.eu/cmd/1/profiles/clarin.eu:cr1:p_1403526079380"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:cmdi" as="element(cmd:CMD)">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:variable name="publication" as="element(publicationStmt)" select="$corpus/teiHeader/fileDesc/publicationStmt"/>
    <xsl:variable name="page" as="xs:string?"
                  select="(f:edition-address($corpus), $publication/idno ! f:identifier-address(.))[1]"/>
    <cmd:CMD CMDVersion="1.2" xsi:schemaLocation="http://www.clarin.eu/cmd/1 https://infra.clarin.eu/CMDI/1.x/xsd/cmd-envelop.xsd
      http://www.clarin.eu/cmd/1/profiles/clarin.eu:cr1:p_1403526079380 https://catalog.clarin.eu/ds/ComponentRegistry/rest/registry/1.x/profiles/clarin.eu:cr1:p_1403526079380/xsd">
      <cmd:Header>
        <xsl:for-each select="$publication/date[1]/@when[. castable as xs:date]">
          <cmd:MdCreationDate>{.}</cmd:MdCreationDate>
        </xsl:for-each>
        <xsl:for-each select="$publication/idno[@type = 'handle'][1]">
          <cmd:MdSelfLink>hdl:{f:line(.)}</cmd:MdSelfLink>
        </xsl:for-each>
        <cmd:MdProfile>clarin.eu:cr1:p_1403526079380</cmd:MdProfile>
        <cmd:MdCollectionDisplayName>{f:line($corpus/teiHeader/fileDesc/titleStmt/title[1])}</cmd:MdCollectionDisplayName>
      </cmd:Header>
      <cmd:Resources>
        <cmd:ResourceProxyList>
          <xsl:for-each select="$page">
            <cmd:ResourceProxy id="edition">
              <cmd:ResourceType mimetype="text/html">LandingPage</cmd:ResourceType>
              <cmd:ResourceRef>{.}</cmd:ResourceRef>
            </cmd:ResourceProxy>
          </xsl:for-each>
          <xsl:for-each select="f:edition-address($corpus)">
            <cmd:ResourceProxy id="tei">
              <cmd:ResourceType mimetype="application/tei+xml">Resource</cmd:ResourceType>
              <cmd:ResourceRef>{.}/edition.xml</cmd:ResourceRef>
            </cmd:ResourceProxy>
          </xsl:for-each>
        </cmd:ResourceProxyList>
        <cmd:JournalFileProxyList/>
        <cmd:ResourceRelationList/>
      </cmd:Resources>
      <cmd:Components>
        <cmdp:LINDAT_CLARIN>
          <xsl:sequence select="fp:cmdi-bibliography($corpus), fp:cmdi-data($corpus)"/>
          <xsl:for-each select="f:licence-url($publication/availability/licence[1])">
            <cmdp:licenseInfo>
              <cmdp:license>
                <cmdp:uri>{.}</cmdp:uri>
              </cmdp:license>
            </cmdp:licenseInfo>
          </xsl:for-each>
        </cmdp:LINDAT_CLARIN>
      </cmd:Components>
    </cmd:CMD>
  </xsl:function>

  <xsl:function name="fp:cmdi-bibliography" as="element()">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:variable name="titles" as="element(titleStmt)" select="$corpus/teiHeader/fileDesc/titleStmt"/>
    <xsl:variable name="publication" as="element(publicationStmt)" select="$corpus/teiHeader/fileDesc/publicationStmt"/>
    <cmdp:bibliographicInfo>
      <xsl:for-each select="f:edition-address($corpus)">
        <cmdp:projectUrl>{.}</cmdp:projectUrl>
      </xsl:for-each>
      <xsl:for-each select="$corpus/teiHeader/fileDesc/editionStmt/edition[1]/@n">
        <cmdp:version>{.}</cmdp:version>
      </xsl:for-each>
      <cmdp:titles>
        <cmdp:title>{f:line($titles/title[1])}</cmdp:title>
      </cmdp:titles>
      <cmdp:authors>
        <xsl:for-each select="f:creators($titles)">
          <xsl:variable name="name" as="element()" select="f:name-of-maker(.)"/>
          <cmdp:author>
            <cmdp:lastName>{(f:surname($name)[. ne ''], f:line($name))[1]}</cmdp:lastName>
            <xsl:if test="$name/forename">
              <cmdp:firstName>{f:forename($name)}</cmdp:firstName>
            </xsl:if>
          </cmdp:author>
        </xsl:for-each>
      </cmdp:authors>
      <xsl:for-each select="$publication/date[1]/@when">
        <cmdp:dates>
          <cmdp:dateIssued>{.}</cmdp:dateIssued>
        </cmdp:dates>
      </xsl:for-each>
      <xsl:where-populated>
        <cmdp:identifiers>
          <xsl:for-each select="$publication/idno[f:identifier-address(.)]">
            <cmdp:identifier type="{@type}">{f:identifier-address(.)}</cmdp:identifier>
          </xsl:for-each>
        </cmdp:identifiers>
      </xsl:where-populated>
      <xsl:for-each select="$publication/address[@n = 'contact'][1]">
        <xsl:variable name="name" as="element()" select="f:contact-name(.)"/>
        <cmdp:contactPerson>
          <xsl:for-each select="f:forename($name)[. ne '']">
            <cmdp:firstName>{.}</cmdp:firstName>
          </xsl:for-each>
          <cmdp:lastName>{(f:surname($name)[. ne ''], f:line($name))[1]}</cmdp:lastName>
          <cmdp:email>{f:line(addrLine/ref)}</cmdp:email>
          <xsl:for-each select="orgName[1]">
            <cmdp:affiliation>{f:line(.)}</cmdp:affiliation>
          </xsl:for-each>
        </cmdp:contactPerson>
      </xsl:for-each>
      <cmdp:publishers>
        <xsl:for-each select="$publication/publisher">
          <cmdp:publisher>{f:line(.)}</cmdp:publisher>
        </xsl:for-each>
      </cmdp:publishers>
    </cmdp:bibliographicInfo>
  </xsl:function>

  <xsl:function name="fp:cmdi-data" as="element()">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <cmdp:dataInfo>
      <cmdp:type>corpus</cmdp:type>
      <xsl:for-each select="f:abstract($corpus)">
        <cmdp:description>{.}</cmdp:description>
      </xsl:for-each>
      <cmdp:languages>
        <xsl:for-each select="distinct-values(f:languages($corpus) ! f:iso-639-3(.))">
          <cmdp:language>
            <cmdp:code>{.}</cmdp:code>
            <xsl:for-each select="f:language-name(.)">
              <cmdp:name>{.}</cmdp:name>
            </xsl:for-each>
          </cmdp:language>
        </xsl:for-each>
      </cmdp:languages>
      <xsl:where-populated>
        <cmdp:keywords>
          <xsl:for-each select="f:subjects($corpus)">
            <cmdp:keyword>{.}</cmdp:keyword>
          </xsl:for-each>
        </cmdp:keywords>
      </xsl:where-populated>
    </cmdp:dataInfo>
  </xsl:function>

</xsl:transform>
