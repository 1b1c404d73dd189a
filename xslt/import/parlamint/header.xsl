<?xml version="1.0" encoding="UTF-8"?>
<!-- The header of a document, with what it points to in the header of its corpus. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A document in a corpus is in its language, where it does not say another. -->
  <xsl:template match="TEI" mode="m:import">
    <xsl:copy copy-namespaces="no">
      <xsl:if test="not(@xml:lang)">
        <xsl:copy-of select="ancestor::teiCorpus[@xml:lang][1]/@xml:lang"/>
      </xsl:if>
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:import"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="TEI/teiHeader" mode="m:import">
    <xsl:variable name="shared" as="element()*" select="f:shared(..)"/>
    <xsl:variable name="categories" as="element()*" select="$shared[self::category]"/>
    <xsl:variable name="persons" as="element()*" select="$shared[self::person or self::personGrp]"/>
    <xsl:variable name="bodies" as="element()*" select="$shared[self::org]"/>
    <xsl:copy copy-namespaces="no">
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates select="fileDesc" mode="m:import"/>
      <encodingDesc>
        <xsl:copy-of select="encodingDesc/@x:at"/>
        <xsl:apply-templates select="encodingDesc/node()" mode="m:import"/>
        <xsl:if test="$categories">
          <classDecl>
            <taxonomy>
              <xsl:for-each select="$categories">
                <category>
                  <xsl:call-template name="t:attributes"/>
                  <xsl:apply-templates select="catDesc" mode="m:import"/>
                </category>
              </xsl:for-each>
            </taxonomy>
          </classDecl>
        </xsl:if>
        <xsl:if test="not(encodingDesc/* or $categories)">
          <p>Imported from the form of ParlaMint.</p>
        </xsl:if>
      </encodingDesc>
      <profileDesc>
        <xsl:copy-of select="profileDesc/@x:at"/>
        <xsl:apply-templates select="profileDesc/node()" mode="m:import"/>
        <xsl:if test="$persons or $bodies">
          <particDesc>
            <xsl:if test="$persons">
              <listPerson><xsl:apply-templates select="$persons" mode="m:import"/></listPerson>
            </xsl:if>
            <xsl:if test="$bodies">
              <listOrg><xsl:apply-templates select="$bodies" mode="m:import"/></listOrg>
            </xsl:if>
          </particDesc>
        </xsl:if>
      </profileDesc>
      <xsl:apply-templates select="revisionDesc" mode="m:import"/>
    </xsl:copy>
  </xsl:template>

  <!-- Bodies within a body come along for themselves, where something points to them. -->
  <xsl:template match="teiCorpus/teiHeader//org/listOrg" mode="m:import"/>

  <!-- What a document points to in the header of its corpus, and what the persons among that belong to: each once, in the order of pointers. -->
  <xsl:function name="f:shared" as="element()*">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:variable name="own" as="element()*" select="f:pointed-to(($document, $document/teiHeader//*, $document/text//*)/(@who | @ana | @corresp | @ref))"/>
    <xsl:sequence select="$own, f:pointed-to($own//affiliation/(@ref | @ana)) except $own"/>
  </xsl:function>

  <xsl:function name="f:pointed-to" as="element()*">
    <xsl:param name="pointers" as="attribute()*"/>
    <xsl:variable name="ids" as="xs:string*" select="distinct-values($pointers ! tokenize(.)[starts-with(., '#')] ! substring(., 2))"/>
    <xsl:sequence select="$ids ! key('shared', ., $v:source)[1]"/>
  </xsl:function>
</xsl:transform>
