<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands behind a document: the archive that keeps it, the publication it was taken from. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Where the original lies. -->
  <xsl:function name="f:archive" as="map(xs:string, item()*)">
    <xsl:param name="identifier" as="element(msIdentifier)?"/>
    <xsl:sequence select="map:merge((
        f:text(($identifier/repository, $identifier/institution)[1]) => f:present('archive'),
        f:text($identifier/settlement[1]) => f:present('archive-place'),
        f:texts($identifier/collection) => f:present('archive_collection'),
        f:texts($identifier/idno) => f:present('archive_location')))"/>
  </xsl:function>

  <!--
    The one publication that the source was translated or taken from. The title of a book is not the title of the document
    in it, so only an analytic title counts.
  -->
  <xsl:function name="f:original" as="map(xs:string, item()*)">
    <xsl:param name="originals" as="element(biblStruct)*"/>
    <xsl:variable name="original" as="element(biblStruct)?" select="$originals[count($originals) = 1]"/>
    <xsl:variable name="imprint" as="element(imprint)?" select="$original/monogr[1]/imprint[1]"/>
    <xsl:sequence select="map:merge((
        f:text($original/analytic/title[1]) => f:present('original-title'),
        $imprint ! f:publishers(.) => f:present('original-publisher'),
        f:texts($imprint/pubPlace) => f:present('original-publisher-place'),
        f:line(($original//textLang)[1]/@mainLang) => f:present('original-language'),
        f:first-date($imprint/date) => f:present('original-date')))"/>
  </xsl:function>

</xsl:transform>
