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
          <xsl:for-each select="text">
            <div type="section" xml:id="preface">
              <xsl:apply-templates select="(front | body | back)/node()" mode="m:export"/>
            </div>
          </xsl:for-each>
          <div type="section" xml:id="persons">
            <list type="persons">
              <xsl:for-each select="standOff/listPerson/(person | personGrp | org)">
                <xsl:call-template name="t:person"/>
              </xsl:for-each>
              <xsl:processing-instruction name="persons"/>
            </list>
          </div>
        </front>
        <body>
          <div type="compilation" xml:id="comp1">
            <xsl:processing-instruction name="documents"/>
          </div>
        </body>
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
