<?xml version="1.0" encoding="UTF-8"?>
<!-- What the header of a document says of it, as a JSON object. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:described-document" as="xs:string">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:variable name="header" as="element(teiHeader)" select="$document/teiHeader"/>
    <xsl:variable name="source" as="element()*" select="$header/fileDesc/sourceDesc/(biblStruct | bibl)"/>
    <xsl:sequence select="f:json-object((
      f:json-text('page', $document/@n),
      f:json-text('title', f:title-of-document($document)),
      f:json-text('date', f:record-date($header)),
      f:json-text('language', $document/@xml:lang),
      f:json-member('copy', f:json-object((
        f:json-text('file', f:line(($source[@type = 'copy']/idno[@type = 'filename'])[1])),
        f:json-text('sha256', f:line(($source[@type = 'copy']/idno[@type = 'sha256'])[1]))))),
      f:json-text('address', ($source/ptr[@type = 'page']/@target)[1]),
      f:json-text('source', fp:source($source[self::biblStruct][1]))))"/>
  </xsl:function>

  <!-- Its title, or the name of its page where it has none. -->
  <xsl:function name="f:title-of-document" as="xs:string">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:sequence select="(f:line($document/teiHeader/fileDesc/titleStmt/title[1])[. ne ''], string($document/@n))[1]"/>
  </xsl:function>

  <!-- When what a document records took place: the day, or the first of several. -->
  <xsl:function name="f:record-date" as="xs:string?">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:sequence select="($header/profileDesc/(creation//date, settingDesc//date)/(@when, @from, @notBefore) ! string())[1]"/>
  </xsl:function>

  <!-- The published source in words: title, publisher, year. -->
  <xsl:function name="fp:source" as="xs:string?">
    <xsl:param name="work" as="element(biblStruct)?"/>
    <xsl:variable name="imprint" as="element(imprint)?" select="$work/monogr[1]/imprint[1]"/>
    <xsl:sequence select="$work ! string-join(
      (monogr[1]/title[1], $imprint/pubPlace[1], $imprint/publisher[1], $imprint/date[1]) ! f:line(.)[. ne ''], ', ')"/>
  </xsl:function>

</xsl:transform>
