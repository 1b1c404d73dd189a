<?xml version="1.0" encoding="UTF-8"?>
<!-- The root of the corpus, and the header of a component. Persons stand in the root, for all components. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="teiCorpus[$prefix eq '']" mode="m:corpus">
    <teiCorpus>
      <xsl:copy-of select="@xml:id, @xml:lang"/>
      <xsl:for-each select="teiHeader">
        <teiHeader>
          <xsl:call-template name="t:attributes"/>
          <xsl:apply-templates select="fileDesc | encodingDesc" mode="m:export"/>
          <profileDesc>
            <xsl:apply-templates select="profileDesc/*" mode="m:export"/>
            <particDesc>
              <listPerson>
                <xsl:apply-templates select="../standOff/listPerson/*" mode="m:export"/>
                <xsl:processing-instruction name="persons"/>
              </listPerson>
            </particDesc>
          </profileDesc>
          <xsl:apply-templates select="xenoData | revisionDesc" mode="m:export"/>
        </teiHeader>
      </xsl:for-each>
      <xsl:for-each select="text">
        <TEI xml:id="introduction">
          <teiHeader>
            <xsl:apply-templates select="../teiHeader/fileDesc" mode="m:export"/>
          </teiHeader>
          <xsl:apply-templates select="." mode="m:export"/>
        </TEI>
      </xsl:for-each>
      <xsl:processing-instruction name="documents"/>
    </teiCorpus>
  </xsl:template>

  <xsl:template match="TEI | teiCorpus[$prefix ne '']" mode="m:corpus">
    <xsl:copy copy-namespaces="no">
      <xsl:copy-of select="@xml:lang"/>
      <xsl:attribute name="xml:id" select="replace($prefix, '\.$', '')"/>
      <xsl:apply-templates select="node()" mode="m:export"/>
    </xsl:copy>
  </xsl:template>

  <!-- The persons of a document whom the register of the edition does not have. -->
  <xsl:function name="f:own-persons" as="element()*">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="
      $document/(teiHeader | TEI/teiHeader | standOff)//(person | personGrp | org)[@xml:id][not(exists($v:registered(string(@xml:id))))]"/>
  </xsl:function>

  <!-- The entries of persons stand in the root. What a document says of a person of the register beyond that is lost. -->
  <xsl:template match="particDesc[not(p or ab)] | standOff/listPerson | standOff/listOrg" mode="m:export">
    <xsl:for-each select=".//(person | personGrp | org)[exists($v:registered(string(@xml:id)))]">
      <xsl:for-each select="@role">
        <xsl:sequence select="f:loss(.., local-name(..) || '/@role', 'left out: the register has its entry', .)"/>
      </xsl:for-each>
      <xsl:for-each select="note">
        <xsl:sequence select="f:loss(., local-name(..) || '/note', 'left out: the register has its entry', .)"/>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- How passages of the edition are cited holds for its own elements. -->
  <xsl:template match="refsDecl" mode="m:export">
    <xsl:sequence select="f:loss(., 'teiHeader/encodingDesc/refsDecl', 'left out: its paths lead to elements of the edition', ())"/>
  </xsl:template>

  <xsl:function name="f:exported-person" as="xs:string">
    <xsl:param name="person" as="element()"/>
    <xsl:variable name="id" as="xs:string" select="$person/@xml:id"/>
    <xsl:sequence select="if (exists($v:registered($id))) then $id else $prefix || $id"/>
  </xsl:function>

  <xsl:function name="f:is-exported" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="not($element[self::docTitle or self::titlePart or self::group or self::body or self::front or self::back])"/>
  </xsl:function>

  <xsl:function name="f:standing-for" as="element()">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element"/>
  </xsl:function>
</xsl:transform>
