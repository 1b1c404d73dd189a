<?xml version="1.0" encoding="UTF-8"?>
<!-- The volume around the documents: its header, its introduction, its list of persons. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="teiCorpus[$prefix eq '']" mode="m:volume">
    <TEI>
      <xsl:copy-of select="@xml:lang"/>
      <xsl:apply-templates select="teiHeader" mode="m:export"/>
      <text>
        <front>
          <xsl:apply-templates select="text/front/node()" mode="m:export"/>
          <xsl:for-each-group select="text/body/*" group-adjacent="exists((self::div, self::pb, self::lb, self::milestone))">
            <xsl:choose>
              <xsl:when test="current-grouping-key()">
                <xsl:apply-templates select="current-group()" mode="m:export"/>
              </xsl:when>
              <xsl:otherwise>
                <div type="section"><xsl:apply-templates select="current-group()" mode="m:export"/></div>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:for-each-group>
          <!-- An introduction that lists the persons already, as that of a volume which was imported, is their list. -->
          <xsl:variable name="entries" as="element()*" select="
            standOff/listPerson/(person | personGrp | org)[not(exists(key('id', f:exported-person(.))/self::persName))]"/>
          <div type="section" xml:id="{if (key('id', 'persons')) then 'persons.edition' else 'persons'}">
            <list type="persons">
              <xsl:for-each select="$entries">
                <xsl:call-template name="t:person"/>
              </xsl:for-each>
              <xsl:processing-instruction name="persons"/>
            </list>
          </div>
        </front>
        <body>
          <div type="compilation" xml:id="documents">
            <xsl:processing-instruction name="documents"/>
          </div>
        </body>
        <xsl:for-each select="text/back[node()]">
          <back><xsl:apply-templates select="node()" mode="m:export"/></back>
        </xsl:for-each>
      </text>
    </TEI>
  </xsl:template>

  <xsl:template match="titleStmt/title[@type = 'main']/@type" mode="m:export">
    <xsl:attribute name="type" select="'complete'"/>
  </xsl:template>

  <!-- An entry: the name that the text points to, and who that was. What catalogues know of a person has no place in it. -->
  <xsl:template name="t:person">
    <xsl:variable name="name" as="element()?" select="(persName | orgName | name)[1]"/>
    <item>
      <xsl:for-each select="* except ($name, occupation[normalize-space()])">
        <xsl:sequence select="f:loss(., local-name(..) || '/' || local-name(), 'left out', (@when, normalize-space())[. ne ''][1])"/>
      </xsl:for-each>
      <persName xml:id="{f:exported-person(.)}"><xsl:value-of select="f:name(.)"/></persName>
      <xsl:for-each select="occupation[normalize-space()]">
        <xsl:text>, </xsl:text>
        <xsl:apply-templates mode="m:export"/>
      </xsl:for-each>
    </item>
  </xsl:template>

  <!-- `p_ada` of the register, `p_d7_ada` of a document. -->
  <xsl:function name="f:exported-person" as="xs:string">
    <xsl:param name="person" as="element()"/>
    <xsl:variable name="id" as="xs:string" select="$person/@xml:id"/>
    <xsl:variable name="is-registered" as="xs:boolean" select="$prefix eq '' or exists($v:registered($id))"/>
    <xsl:sequence select="
      if ($is-registered and starts-with($id, 'p_')) then $id
      else string-join(('p', $prefix[not($is-registered)], $id), '_')"/>
  </xsl:function>

  <!-- The persons of a document whom the register does not have. -->
  <xsl:template name="t:own-persons">
    <xsl:for-each select="teiHeader//(person | personGrp | org)[@xml:id][not(exists($v:registered(string(@xml:id))))]">
      <xsl:call-template name="t:person"/>
    </xsl:for-each>
  </xsl:template>
</xsl:transform>
