<?xml version="1.0" encoding="UTF-8"?>
<!-- What TEI Publisher asks of a document beside being TEI, and the register of persons. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A document keeps its identifiers: it is a file of its own. -->
  <xsl:template match="@xml:id" mode="m:export" priority="3">
    <xsl:copy/>
  </xsl:template>

  <xsl:template match="@*[contains(., '#')][some $part in tokenize(.) satisfies starts-with($part, '#')]" mode="m:export" priority="3">
    <xsl:copy/>
  </xsl:template>

  <xsl:template match="@*[contains(., '#')]" mode="m:fate" priority="3"/>

  <!-- A name has the identifier of its entry in the register. -->
  <xsl:template match="text//(persName | orgName | name | rs)[not(@key)][exists(f:targets(@ref)[f:is-person(.)])]" mode="m:export">
    <xsl:copy copy-namespaces="no">
      <xsl:call-template name="t:attributes"/>
      <xsl:attribute name="key" select="f:targets(@ref)[f:is-person(.)][1] ! f:exported-person(.)"/>
      <xsl:apply-templates mode="m:export"/>
    </xsl:copy>
  </xsl:template>

  <!-- The record is shown by divisions. -->
  <xsl:template match="body[not(div or div1)][not(ancestor::floatingText)]" mode="m:export">
    <xsl:copy copy-namespaces="no">
      <xsl:call-template name="t:attributes"/>
      <div type="document">
        <xsl:apply-templates mode="m:export"/>
      </div>
    </xsl:copy>
  </xsl:template>

  <xsl:template name="t:register">
    <TEI xml:id="registers">
      <xsl:copy-of select="*/@xml:lang"/>
      <teiHeader>
        <xsl:apply-templates select="*/teiHeader/fileDesc" mode="m:export"/>
      </teiHeader>
      <standOff>
        <listPerson xml:id="people">
          <xsl:apply-templates select="*/standOff/listPerson/(person | personGrp | org)" mode="m:entry"/>
          <xsl:processing-instruction name="persons"/>
        </listPerson>
      </standOff>
    </TEI>
  </xsl:template>

  <xsl:mode name="m:entry" on-no-match="fail" on-multiple-match="fail"/>

  <!-- An entry under its identifier; what it points to is in its document. -->
  <xsl:template match="person | personGrp | org" mode="m:entry">
    <xsl:copy copy-namespaces="no">
      <xsl:attribute name="xml:id" select="f:exported-person(.)"/>
      <xsl:copy-of select="@* except (@xml:id, @*[contains(., '#')])"/>
      <xsl:copy-of select="*[not(descendant-or-self::*/@*[contains(., '#')])][not(descendant-or-self::*/@xml:id)]" copy-namespaces="no"/>
    </xsl:copy>
  </xsl:template>

  <!-- The persons of a document whom the register of the edition does not have. -->
  <xsl:function name="f:own-persons" as="element()*">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="
      $document/(teiHeader | TEI/teiHeader | standOff)//(person | personGrp | org)[@xml:id][not(exists($v:registered(string(@xml:id))))]"/>
  </xsl:function>

  <xsl:function name="f:exported-person" as="xs:string">
    <xsl:param name="person" as="element()"/>
    <xsl:variable name="id" as="xs:string" select="$person/@xml:id"/>
    <xsl:sequence select="if (exists($v:registered($id))) then $id else $prefix || $id"/>
  </xsl:function>

  <xsl:function name="f:is-exported" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="true()"/>
  </xsl:function>

  <xsl:function name="f:standing-for" as="element()">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element"/>
  </xsl:function>
</xsl:transform>
