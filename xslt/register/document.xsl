<?xml version="1.0" encoding="UTF-8"?>
<!-- A document as a member of the corpus. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="/" mode="m:register">
    <xsl:apply-templates select="*" mode="#current"/>
  </xsl:template>

  <!-- A file that holds several texts is one document; the header of the whole speaks for it. -->
  <xsl:template match="TEI | teiCorpus" mode="m:register">
    <xsl:variable name="lists" as="element()*">
      <xsl:call-template name="t:speeches"/>
      <xsl:call-template name="t:mentions"/>
      <xsl:call-template name="t:sources"/>
      <xsl:apply-templates select="standOff/(listPerson | listPlace | listOrg | listEvent | listBibl)" mode="m:member"/>
    </xsl:variable>
    <xsl:variable name="image" as="xs:string?" select="(text//pb/@facs ! f:image-address(.))[1]"/>
    <xsl:variable name="member" as="document-node()">
      <xsl:document>
        <TEI xmlns="http://www.tei-c.org/ns/1.0" n="{$name}" xml:id="{f:member-id(())}">
          <xsl:sequence select="@xml:lang"/>
          <xsl:sequence select="f:break(1)"/>
          <xsl:apply-templates select="teiHeader" mode="m:member"/>
          <xsl:sequence select="f:break(1)"/>
          <!-- That there are images of its pages: the first one speaks for all. -->
          <xsl:if test="exists($image)">
            <facsimile><graphic url="{$image}"/></facsimile>
            <xsl:sequence select="f:break(1)"/>
          </xsl:if>
          <xsl:choose>
            <xsl:when test="exists($lists)">
              <standOff>
                <xsl:for-each select="$lists">
                  <xsl:sequence select="f:break(2), ."/>
                </xsl:for-each>
                <xsl:sequence select="f:break(1)"/>
              </standOff>
            </xsl:when>
            <xsl:otherwise>
              <!-- A TEI must hold something beside its header. -->
              <text><body><p/></body></text>
            </xsl:otherwise>
          </xsl:choose>
          <xsl:sequence select="f:break(0)"/>
        </TEI>
      </xsl:document>
    </xsl:variable>
    <xsl:sequence select="$member"/>
    <xsl:result-document href="outline">
      <xsl:apply-templates select="$member" mode="m:outline"/>
    </xsl:result-document>
  </xsl:template>

  <!-- The sources that the text cites as such: in its front or back, or in lists of them. -->
  <xsl:template name="t:sources" as="element(listBibl)?">
    <xsl:variable name="sources" as="element()*" select="
      text//(bibl | biblStruct | biblFull | msDesc)[ancestor::back or ancestor::front or parent::listBibl or ancestor::div[@type = 'source']]
        [not(ancestor::bibl or ancestor::biblStruct or ancestor::biblFull or ancestor::msDesc)][normalize-space()]"/>
    <xsl:if test="exists($sources)">
      <listBibl xmlns="http://www.tei-c.org/ns/1.0">
        <xsl:for-each select="$sources">
          <xsl:sequence select="f:break(3)"/>
          <xsl:copy>
            <xsl:apply-templates select="@* except @corresp" mode="m:member"/>
            <xsl:attribute name="corresp" select="f:passage-address(.)"/>
            <xsl:apply-templates mode="m:member"/>
          </xsl:copy>
        </xsl:for-each>
        <xsl:sequence select="f:break(2)"/>
      </listBibl>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:break" as="text()">
    <xsl:param name="depth" as="xs:integer"/>
    <xsl:value-of select="'&#10;' || string-join((1 to $depth) ! '  ')"/>
  </xsl:function>
</xsl:transform>
