<?xml version="1.0" encoding="UTF-8"?>
<!-- Citation keys: what a writer types in a manuscript to cite the document. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:fp="urn:acta:function:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!--
    The key of a document, ASCII letters, digits and hyphens only: first author or editor, year, and the document's number
    or xml:id, as in `savranskaya2010-7`; without an author or year the xml:id or file name alone. A part of the document
    adds its own identifier, `savranskaya2010-7-sp2`.
  -->
  <xsl:function name="f:citation-key" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="first" as="map(xs:string, xs:string)?" select="($record?author, $record?editor)[1]"/>
    <xsl:variable name="name" as="xs:string"
                  select="lower-case(fp:ascii(($first?family, tokenize($first?literal)[last()])[1])) => translate('-', '')"/>
    <xsl:variable name="year" as="xs:string?" select="$record?issued?start ! substring(., 1, 4)"/>
    <xsl:variable name="own" as="xs:string"
                  select="(($tei/@xml:id, $tei/teiHeader//publicationStmt/idno[@type = 'filename'] ! replace(., '\.[^.]*$', ''))
                           ! fp:ascii(.)[. ne ''], 'document')[1]"/>
    <xsl:variable name="parts" as="xs:string+"
                  select="if ($name ne '' and $year) then ($name || $year, (fp:ascii($record?number)[. ne ''], $own)[1]) else $own"/>
    <xsl:sequence select="string-join(($parts, fp:ascii($id)[. ne '']), '-')"/>
  </xsl:function>

  <!--
    A string in ASCII letters, digits and single hyphens. Letters of Latin script lose what makes them differ from ASCII;
    every other character becomes its code point, so that two identifiers seldom become one.
  -->
  <xsl:function name="fp:ascii" as="xs:string">
    <xsl:param name="value" as="xs:string?"/>
    <!-- NFKD parts a letter from its diacritics (U+0300 to U+036F), but not from a stroke, and leaves ligatures. -->
    <xsl:variable name="latin" as="xs:string"
                  select="translate($value, 'øØłŁđĐðÐħĦŧŦıß', 'oOlLdDdDhHtTis')
                          => replace('æ', 'ae') => replace('Æ', 'Ae') => replace('œ', 'oe') => replace('Œ', 'Oe')"/>
    <xsl:variable name="letters" as="xs:string*"
                  select="string-to-codepoints(normalize-unicode($latin, 'NFKD'))[. lt 768 or . gt 879]
                          ! (if (. lt 128) then codepoints-to-string(.) else 'u' || .)"/>
    <xsl:sequence select="string-join($letters) => replace('[^A-Za-z0-9]+', '-') => replace('^-|-$', '')"/>
  </xsl:function>

</xsl:transform>
