<?xml version="1.0" encoding="UTF-8"?>
<!-- The day of a file whose format demands one. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The day that stands where the header says none: the first that a zip can tell, which nobody takes for one. -->
  <xsl:variable name="v:no-day" as="xs:string">1980-01-01</xsl:variable>

  <!-- When a document or edition was published, else edited, else last changed, as its header says; the first day of a month or year. -->
  <xsl:function name="f:said-day" as="xs:string?">
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="file" as="element(fileDesc)?" select="$document/teiHeader/fileDesc"/>
    <xsl:variable name="changes" as="xs:string*" select="sort($document/teiHeader/revisionDesc//change/@when ! string())"/>
    <xsl:sequence select="
      (($file/publicationStmt/date, $file/editionStmt/edition/date)/@when ! string(), reverse($changes))
        ! (substring(., 1, 10) || substring('-01-01', string-length(.) - 3))[. castable as xs:date] => head()"/>
  </xsl:function>

  <!-- Says that a file has a day which the header does not say. -->
  <xsl:template name="t:report-no-day">
    <xsl:if test="empty(f:said-day(.))">
      <xsl:message error-code="header:undated" xmlns:header="urn:acta:header">
        <finding xmlns="" xpath="{path(.)}">The header says no day, and the file must have one: it has <xsl:value-of select="$v:no-day"/>, which means none. Give the edition a “date” in edition.yaml.</finding>
      </xsl:message>
    </xsl:if>
  </xsl:template>
</xsl:transform>
