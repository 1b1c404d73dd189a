<?xml version="1.0" encoding="UTF-8"?>
<!--
  References to a document of an edition, or to one speech, paragraph or note in it.

  TEI goes in; out come result documents named after the formats asked for: bibtex, biblatex, ris, csl-json, json-ld (schema.org), and
  hayagriva, which is what the CSL processor reads, and passages, for references that a page composes. Everything they say is in the teiHeader or in the element cited;
  where the header is silent the field is absent.

      teiHeader, cited element ──► record (citation/record.xsl) ──► one writer for each format (citation/<format>.xsl)
-->
<xsl:package name="urn:acta:citation" package-version="0.1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
  expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:cite="urn:acta:cite"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:include href="citation/record.xsl"/>
  <xsl:include href="citation/publications.xsl"/>
  <xsl:include href="citation/originals.xsl"/>
  <xsl:include href="citation/text.xsl"/>
  <xsl:include href="citation/names.xsl"/>
  <xsl:include href="citation/dates.xsl"/>
  <xsl:include href="citation/addresses.xsl"/>
  <xsl:include href="citation/locators.xsl"/>
  <xsl:include href="citation/keys.xsl"/>
  <xsl:include href="citation/statements.xsl"/>
  <xsl:include href="citation/latex.xsl"/>
  <xsl:include href="citation/bibtex.xsl"/>
  <xsl:include href="citation/biblatex.xsl"/>
  <xsl:include href="citation/ris.xsl"/>
  <xsl:include href="citation/json.xsl"/>
  <xsl:include href="citation/csl-json.xsl"/>
  <xsl:include href="citation/schema-org.xsl"/>
  <xsl:include href="citation/hayagriva.xsl"/>
  <xsl:include href="citation/passages.xsl"/>
  <xsl:include href="shared/speakers.xsl"/>

  <xsl:output name="reference" method="text" encoding="UTF-8"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:param name="formats" as="xs:string" select="'bibtex biblatex ris csl-json'">
    <!-- The formats to write, separated by spaces. -->
  </xsl:param>
  <xsl:param name="id" as="xs:string" select="''">
    <!-- The xml:id of the speech, paragraph or other element to cite; empty for the document as a whole. -->
  </xsl:param>
  <xsl:param name="url" as="xs:string" select="''">
    <!-- The address at which the edition's page of the document is read; empty where only the header can say. -->
  </xsl:param>

  <xsl:mode on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="document-node()" priority="0" as="empty-sequence()">
    <xsl:message error-code="cite:no-header">
      <finding xmlns="">The file is not TEI: it has no teiHeader that a reference could be made from.</finding>
    </xsl:message>
  </xsl:template>

  <xsl:template match="document-node()[(TEI | teiCorpus)/teiHeader/fileDesc/titleStmt/title]" priority="1" as="empty-sequence()">
    <xsl:variable name="tei" as="element()" select="*"/>
    <xsl:variable name="record" as="map(xs:string, item()*)" select="f:record($tei, $id, $url)"/>
    <xsl:if test="empty($record?title)">
      <xsl:message error-code="cite:no-title">
        <finding xmlns="" xpath="/TEI/teiHeader/fileDesc/titleStmt/title">The document has no title, so a reference to it has none either. Write one into the title of the header.</finding>
      </xsl:message>
    </xsl:if>
    <xsl:for-each select="tokenize($formats)">
      <xsl:result-document href="{.}" format="reference">
        <xsl:choose>
          <xsl:when test=". = 'bibtex'">{f:bibtex($record)}</xsl:when>
          <xsl:when test=". = 'biblatex'">{f:biblatex($record)}</xsl:when>
          <xsl:when test=". = 'ris'">{f:ris($record)}</xsl:when>
          <xsl:when test=". = 'csl-json'">{f:csl-json($record)}</xsl:when>
          <xsl:when test=". = 'json-ld'">{f:schema-org($tei, $record)}</xsl:when>
          <xsl:when test=". = 'hayagriva'">{f:hayagriva($record)}</xsl:when>
          <xsl:when test=". = 'passages'">{f:passages($tei, $record)}</xsl:when>
        </xsl:choose>
      </xsl:result-document>
    </xsl:for-each>
  </xsl:template>

</xsl:package>
