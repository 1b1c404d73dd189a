<?xml version="1.0" encoding="UTF-8"?>
<!-- What the teiHeader says, as the identification of a work, its expression and its manifestation, and as references. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:meta">
    <xsl:variable name="header" as="element()" select="*/teiHeader"/>
    <xsl:variable name="day" as="attribute()?" select="$header/profileDesc/creation/date[@when castable as xs:date][1]/@when"/>
    <xsl:variable name="date" as="xs:string" select="($day, '0001-01-01')[1]"/>
    <xsl:variable name="language" as="xs:string" select="(*/@xml:lang, 'und')[1]"/>
    <xsl:variable name="work" as="xs:string" select="'/akn/zz/debate/' || $date || '/' || encode-for-uri($prefix)"/>
    <xsl:variable name="levels" as="map(xs:string, xs:string)" select="
      map{'FRBRWork': $work, 'FRBRExpression': $work || '/' || $language || '@', 'FRBRManifestation': $work || '/' || $language || '@.xml'}"/>
    <xsl:variable name="publisher" as="element()?" select="$header/fileDesc/publicationStmt/(publisher | authority)[1]"/>
    <xsl:variable name="published" as="element()?" select="$header/fileDesc/publicationStmt/date[@when castable as xs:date][1]"/>
    <xsl:variable name="title" as="element()?" select="($header/fileDesc/titleStmt/title[@type = 'main'], $header/fileDesc/titleStmt/title)[1]"/>
    <xsl:variable name="persons" as="element()*" select="$header/profileDesc/particDesc//(person | personGrp | org)[@xml:id]"/>
    <meta>
      <identification source="#acta">
        <xsl:for-each select="'FRBRWork', 'FRBRExpression', 'FRBRManifestation'">
          <xsl:variable name="level" as="xs:string" select="."/>
          <xsl:element name="{.}">
            <FRBRthis value="{$levels(.)}"/>
            <FRBRuri value="{$levels(.)}"/>
            <xsl:if test="$level = 'FRBRWork' and $title">
              <FRBRalias value="{normalize-space($title)}" name="title"/>
            </xsl:if>
            <xsl:variable name="known" as="attribute()?" select="if ($level = 'FRBRManifestation') then $published/@when else $day"/>
            <FRBRdate date="{($known, '0001-01-01')[1]}" name="{if (empty($known)) then 'unknown' else if ($level = 'FRBRManifestation') then 'published' else 'held'}"/>
            <FRBRauthor href="#publisher"/>
            <xsl:if test="$level = 'FRBRWork'"><FRBRcountry value="zz"/></xsl:if>
            <xsl:if test="$level = 'FRBRExpression'"><FRBRlanguage language="{$language}"/></xsl:if>
          </xsl:element>
        </xsl:for-each>
      </identification>
      <references source="#acta">
        <TLCOrganization eId="acta" href="/ontology/organization/acta" showAs="acta"/>
        <TLCOrganization eId="publisher" href="/ontology/organization/publisher" showAs="{($publisher ! normalize-space(), 'Not stated')[1]}"/>
        <xsl:for-each select="$persons">
          <xsl:element name="{if (self::org) then 'TLCOrganization' else 'TLCPerson'}">
            <xsl:attribute name="eId" select="@xml:id"/>
            <xsl:attribute name="href" select="(idno[@type = 'ontology'], idno ! f:authority-address(.), '/ontology/' || (if (self::org) then 'organization/' else 'person/') || @xml:id)[1]"/>
            <xsl:attribute name="showAs" select="normalize-space((persName, orgName, name)[1])"/>
          </xsl:element>
          <xsl:for-each select="* except ((persName, orgName, name)[1], idno[@type = 'ontology'][1], idno[f:authority-address(.)][1])">
            <xsl:sequence select="f:loss(., local-name(..) || '/' || local-name(), 'left out', normalize-space(string-join((@*, string()), ' ')))"/>
          </xsl:for-each>
          <xsl:for-each select="@* except @xml:id">
            <xsl:sequence select="f:loss(.., local-name(..) || '/@' || name(), 'left out', .)"/>
          </xsl:for-each>
        </xsl:for-each>
      </references>
    </meta>
    <xsl:for-each select="$header/fileDesc/(titleStmt/* except $title, publicationStmt/(* except ($publisher, $published)), * except (titleStmt, publicationStmt)),
      $header/encodingDesc, $header/profileDesc/(creation/* except creation/date[@when is $day]), $header/profileDesc/(* except (creation, particDesc)), $header/revisionDesc">
      <xsl:sequence select="f:loss(., string-join(ancestor-or-self::*[ancestor-or-self::teiHeader]/local-name(), '/'), 'left out', normalize-space())"/>
    </xsl:for-each>
  </xsl:template>
</xsl:transform>
