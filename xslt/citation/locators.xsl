<?xml version="1.0" encoding="UTF-8"?>
<!-- The element cited: where it stands in the document, and who speaks there. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:key name="citable" match="text//*[@xml:id]" use="@xml:id"/>

  <!--
    Where an element stands: `sp. 2`, `par. 5`, `n. 1`. The number is @n where the source numbers its parts, else that of
    the identifier. An element without a number is named by its identifier, `#closing`.
  -->
  <xsl:function name="f:locator" as="xs:string">
    <xsl:param name="cited" as="element()"/>
    <xsl:variable name="kind" as="xs:string?" select="map {
        'sp': 'sp.', 'u': 'sp.', 'p': 'par.', 'ab': 'par.', 'note': 'n.', 'l': 'l.' }(local-name($cited))"/>
    <xsl:variable name="number" as="xs:string?"
                  select="($cited/@n ! f:line(.), replace($cited/@xml:id, '^[^0-9]+', ''))[matches(., '^[0-9.]+[a-z]?$')][1]"/>
    <xsl:sequence select="if ($kind and $number) then $kind || ' ' || $number else '#' || $cited/@xml:id"/>
  </xsl:function>

  <!--
    Who speaks in an element: the persons that @who of its speech points to, else the label without its punctuation.
    Nobody speaks in a note or a stage direction, even one inside a speech.
  -->
  <xsl:function name="f:speakers" as="map(xs:string, xs:string)*">
    <xsl:param name="cited" as="element()?"/>
    <xsl:variable name="speech" as="element()?"
                  select="$cited[not(ancestor-or-self::*[self::note | self::stage])]/ancestor-or-self::*[self::sp | self::u][1]"/>
    <xsl:variable name="persons" as="map(xs:string, xs:string)*"
                  select="tokenize($speech/@who)[starts-with(., '#')] ! key('named', substring(., 2), root($cited)) ! f:name(.)"/>
    <xsl:variable name="label" as="xs:string" select="replace(f:text($speech/speaker[1]), '[ &#xA0;.:：–—-]+$', '')"/>
    <xsl:sequence select="if (exists($persons)) then $persons else $label[. ne ''] ! map { 'literal': . }"/>
  </xsl:function>

</xsl:transform>
