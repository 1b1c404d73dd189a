<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates that the file gives as numbers only, in words. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- `2 March 1931` of 1931-03-02, `May 1921` of 1921-05; anything else as it is. -->
  <xsl:function name="f:date-in-words" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:analyze-string select="$date" regex="^([0-9]{{4}})-(0[1-9]|1[0-2])(-([0-3][0-9]))?$">
      <xsl:matching-substring>
        <xsl:sequence select="
          f:sentence(if (regex-group(4) eq '') then 'date.month' else 'date.day', map {
            'year': regex-group(1),
            'month': f:label('month.' || regex-group(2)),
            'day': replace(regex-group(4), '^0', '') })"/>
      </xsl:matching-substring>
      <xsl:non-matching-substring>
        <xsl:sequence select="."/>
      </xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:function>

  <!-- The date that an element states: its words, else its attributes, one after the other where there are two. -->
  <xsl:function name="f:date-words" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if (normalize-space($element)) then normalize-space($element)
      else string-join(distinct-values(($element/@when, $element/@from, $element/@notBefore, $element/@to, $element/@notAfter))
        ! f:date-in-words(.), '–')"/>
  </xsl:function>
</xsl:transform>
