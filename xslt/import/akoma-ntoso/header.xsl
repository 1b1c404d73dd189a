<?xml version="1.0" encoding="UTF-8"?>
<!-- What the identification and the references of a debate are in a teiHeader. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template"
  xpath-default-namespace="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">

  <xsl:template name="t:header">
    <xsl:variable name="identification" as="element()?" select="meta/identification"/>
    <xsl:variable name="references" as="element()*" select="meta/references/*"/>
    <teiHeader>
      <xsl:copy-of select="meta/@x:at"/>
      <fileDesc>
        <titleStmt>
          <title type="main"><xsl:value-of select="f:title(.)"/></title>
        </titleStmt>
        <publicationStmt>
          <authority>
            <xsl:value-of select="f:agent($identification/FRBRManifestation/FRBRauthor[1])"/>
          </authority>
          <xsl:for-each select="$identification/*/FRBRuri[1]/@value">
            <idno type="{local-name(../..)}"><xsl:value-of select="."/></idno>
          </xsl:for-each>
          <xsl:for-each select="$identification/FRBRManifestation/FRBRdate[f:is-known(.)]">
            <xsl:call-template name="t:date"/>
          </xsl:for-each>
        </publicationStmt>
        <sourceDesc>
          <bibl>
            <author><xsl:value-of select="f:agent($identification/FRBRWork/FRBRauthor[1])"/></author>
            <xsl:text>, </xsl:text>
            <title><xsl:value-of select="f:title(.)"/></title>
          </bibl>
        </sourceDesc>
      </fileDesc>
      <encodingDesc>
        <p>Imported from Akoma Ntoso.</p>
      </encodingDesc>
      <profileDesc>
        <xsl:for-each select="$identification/FRBRWork/FRBRdate[f:is-known(.)]">
          <creation><xsl:call-template name="t:date"/></creation>
        </xsl:for-each>
        <xsl:if test="$references[self::TLCPerson or self::TLCOrganization[f:is-meant(.)]]">
          <particDesc>
            <xsl:where-populated>
              <listPerson><xsl:apply-templates select="$references[self::TLCPerson]" mode="m:import"/></listPerson>
            </xsl:where-populated>
            <xsl:where-populated>
              <listOrg><xsl:apply-templates select="$references[self::TLCOrganization][f:is-meant(.)]" mode="m:import"/></listOrg>
            </xsl:where-populated>
          </particDesc>
        </xsl:if>
      </profileDesc>
    </teiHeader>
    <xsl:for-each select="meta/(* except (identification, references)), $references[not(self::TLCPerson or self::TLCOrganization[f:is-meant(.) or f:is-author(.)])],
      $identification/*/(FRBRalias[not(@name = 'title')], FRBRcountry, FRBRnumber, FRBRname, FRBRsubtype, FRBRtranslation, FRBRportion, FRBRformat, preservation, componentInfo),
      $identification/*/(FRBRauthor[position() > 1], FRBRuri[position() > 1]), $identification/FRBRExpression/(FRBRauthor[1], FRBRdate), $identification/FRBRItem">
      <xsl:call-template name="t:loss">
        <xsl:with-param name="construct" select="string-join(ancestor-or-self::*[ancestor::meta]/local-name(), '/')"/>
        <xsl:with-param name="kept" select="'left out'"/>
        <xsl:with-param name="value" select="normalize-space(string-join(((@* except @x:at) ! (name() || '=' || .), string()), ' '))"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- A date must be there: one that says that it is not known is none. -->
  <xsl:function name="f:is-known" as="xs:boolean">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="not($date/@name = 'unknown' and starts-with($date/@date, '0001-01-01'))"/>
  </xsl:function>

  <xsl:template name="t:date">
    <date>
      <xsl:copy-of select="@x:at"/>
      <xsl:variable name="day" as="xs:string" select="substring(@date, 1, 10)"/>
      <xsl:choose>
        <xsl:when test="$day castable as xs:date">
          <xsl:attribute name="when" select="$day"/>
          <xsl:value-of select="$day"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="@date"/></xsl:otherwise>
      </xsl:choose>
    </date>
  </xsl:template>

  <!-- What a debate is called: in its own words, or as its identification says. -->
  <xsl:function name="f:title" as="xs:string">
    <xsl:param name="debate" as="element()"/>
    <xsl:variable name="identification" as="element()?" select="$debate/meta/identification"/>
    <xsl:sequence select="
      string(($identification/FRBRWork/FRBRalias[@name = 'title']/@value, ($debate/(coverPage | preface)//docTitle)[1] ! normalize-space(),
        $identification/FRBRWork/FRBRalias/@value, $identification/FRBRWork/FRBRthis/@value, 'Debate')[string() ne ''][1])"/>
  </xsl:function>

  <xsl:function name="f:language" as="xs:string?">
    <xsl:param name="debate" as="element()"/>
    <xsl:sequence select="$debate/meta/identification/FRBRExpression/FRBRlanguage[1]/@language[matches(., '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$')]"/>
  </xsl:function>

  <!-- Whether the record points to an entry of the references. -->
  <xsl:function name="f:is-meant" as="xs:boolean">
    <xsl:param name="reference" as="element()"/>
    <xsl:sequence select="exists(key('pointing', string(($reference/@eId, $reference/@id)[1]), root($reference)))"/>
  </xsl:function>

  <!-- Whether an entry names those who made the record or its file: that stands in the header by name. -->
  <xsl:function name="f:is-author" as="xs:boolean">
    <xsl:param name="reference" as="element()"/>
    <xsl:variable name="address" as="xs:string" select="'#' || ($reference/@eId, $reference/@id)[1]"/>
    <xsl:sequence select="$address = ($reference/ancestor::meta/identification/(@source, */FRBRauthor[1]/@href), $reference/../@source)"/>
  </xsl:function>

  <!-- How the references call an author. -->
  <xsl:function name="f:agent" as="xs:string">
    <xsl:param name="author" as="element()?"/>
    <xsl:variable name="reference" as="element()?" select="$author/ancestor::meta/references/*[@eId = substring($author/@href, 2) or @id = substring($author/@href, 2)][1]"/>
    <xsl:sequence select="string(($reference/@showAs, $author/@href[. ne ''], 'Not stated')[1])"/>
  </xsl:function>

  <xsl:template match="TLCPerson" mode="m:import">
    <person>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@showAs, @href"/>
      </xsl:call-template>
      <persName><xsl:value-of select="@showAs"/></persName>
      <xsl:call-template name="t:ontology"/>
    </person>
  </xsl:template>

  <xsl:template match="TLCOrganization" mode="m:import">
    <org>
      <xsl:call-template name="t:common">
        <xsl:with-param name="known" select="@showAs, @href"/>
      </xsl:call-template>
      <orgName><xsl:value-of select="@showAs"/></orgName>
      <xsl:call-template name="t:ontology"/>
    </org>
  </xsl:template>

  <!-- Where the ontology has somebody, if the address says more than the identifier. -->
  <xsl:template name="t:ontology">
    <xsl:variable name="id" as="xs:string" select="string((@eId, @id)[1])"/>
    <xsl:for-each select="@href[not(. = ('', '#', '/ontology/person/' || $id, '/ontology/organization/' || $id))]">
      <idno type="ontology"><xsl:value-of select="."/></idno>
    </xsl:for-each>
  </xsl:template>
</xsl:transform>
