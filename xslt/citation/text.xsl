<?xml version="1.0" encoding="UTF-8"?>
<!-- The text of an element as a reference prints it. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:vp="urn:acta:variable:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The text of an element on one line, without the notes in it; empty where there is none. -->
  <xsl:function name="f:text" as="xs:string">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="f:line(string-join($element//text()[not(ancestor::note)]))"/>
  </xsl:function>

  <!--
    A string on one line. Control characters, the line separators of Unicode among them, become spaces, and code points
    that are no characters are dropped: readers of RIS take the former for the end of a field, writers of HTML refuse both.
  -->
  <xsl:function name="f:line" as="xs:string">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="normalize-space(translate($value, $vp:controls || $vp:noncharacters, $vp:spaces))"/>
  </xsl:function>

  <!-- What XML allows of controls beyond its own white space. Lists and not categories: SaxonJS writes out a category anew
       for each match, which takes longer than all the rest of a reference. -->
  <xsl:variable name="vp:controls" as="xs:string" select="codepoints-to-string((127 to 159, 8232, 8233))"/>
  <xsl:variable name="vp:spaces" as="xs:string" select="replace($vp:controls, '.', ' ', 's')"/>

  <!-- Code points that Unicode keeps free for good, of those that XML allows. -->
  <xsl:variable name="vp:noncharacters" as="xs:string"
                select="codepoints-to-string((64976 to 65007, (1 to 16) ! (. * 65536 + 65534, . * 65536 + 65535)))"/>

  <!-- The texts of several elements that hold one fact between them, such as two publishers. -->
  <xsl:function name="f:texts" as="xs:string">
    <xsl:param name="elements" as="element()*"/>
    <xsl:sequence select="string-join(distinct-values($elements ! f:text(.)[. ne '']), '; ')"/>
  </xsl:function>

</xsl:transform>
