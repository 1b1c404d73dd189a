<?xml version="1.0" encoding="UTF-8"?>
<!-- How much somebody says. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What of a speech is not said by the speaker: the label, notes, what happens meanwhile, what others say within it. -->
  <xsl:mode name="m:spoken" on-no-match="text-only-copy" on-multiple-match="fail"/>

  <xsl:template match="speaker | note | stage | fw | incident | kinesic | vocal | desc | sp | u | rdg" mode="m:spoken"/>

  <!-- What is missing was not said, but whoever reads is told that something is. -->
  <xsl:template match="gap" mode="m:spoken">
    <xsl:param name="gaps" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:value-of select="(@rend, '[…]')[1][$gaps]"/>
  </xsl:template>

  <!-- A break of any kind parts words, except where the file says that it does not. -->
  <xsl:template match="lb[not(@break = 'no')] | pb[not(@break = 'no')]" mode="m:spoken">
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- Blocks are parted by a sign for that, the paragraph separator of Unicode. -->
  <xsl:template match="p | ab | l | item | head | cell | u/seg" mode="m:spoken">
    <xsl:text>&#x2029;</xsl:text>
    <xsl:apply-templates mode="#current"/>
    <xsl:text>&#x2029;</xsl:text>
  </xsl:template>

  <!-- Of two forms of a word the one of the source was said. -->
  <xsl:template match="choice" mode="m:spoken">
    <xsl:apply-templates select="(sic | orig | abbr | seg | choice, *)[1]" mode="#current"/>
  </xsl:template>

  <xsl:function name="fp:spoken" as="xs:string">
    <xsl:param name="speech" as="element()"/>
    <xsl:param name="gaps" as="xs:boolean"/>
    <xsl:variable name="words" as="item()*">
      <xsl:apply-templates select="$speech/node()" mode="m:spoken">
        <xsl:with-param name="gaps" select="$gaps" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:sequence select="string-join($words ! string())"/>
  </xsl:function>

  <!-- What the speaker says, on one line. -->
  <xsl:function name="f:spoken" as="xs:string">
    <xsl:param name="speech" as="element()"/>
    <xsl:sequence select="normalize-space(translate(fp:spoken($speech, false()), '&#x2029;', ' '))"/>
  </xsl:function>

  <!-- The same, a line for each paragraph, with the signs of what is missing. -->
  <xsl:function name="f:spoken-blocks" as="xs:string*">
    <xsl:param name="speech" as="element()"/>
    <xsl:sequence select="tokenize(fp:spoken($speech, true()), '&#x2029;') ! normalize-space()[. ne '']"/>
  </xsl:function>

  <!--
    Number of words in each of several texts; in scripts that set none apart (Chinese, Japanese, Thai), half the number of their signs. What has
    no letter is no word. All texts at once, parted by the paragraph separator, since SaxonJS makes a regular expression anew whenever it is asked.
  -->
  <xsl:function name="f:word-counts" as="xs:integer*">
    <xsl:param name="texts" as="xs:string*"/>
    <xsl:variable name="joined" as="xs:string" select="string-join($texts ! ('&#x2029;' || translate(., '&#x2029;', ' ')))"/>
    <xsl:variable name="unparted" as="xs:string" select="replace($joined, '[^&#x2029;' || $v:unparted-letters || ']+', '')"/>
    <xsl:variable name="signs" as="array(xs:integer)" select="array { tail(tokenize($unparted, '&#x2029;')) ! string-length() }"/>
    <xsl:variable name="parted" as="xs:string" select="
      if (max($signs?*) = 0) then $joined else replace($joined, '[' || $v:unparted-letters || ']+', ' ')"/>
    <xsl:for-each select="tail(tokenize(replace($parted, '[^\s&#x2029;' || $v:letters || ']+', ''), '&#x2029;'))">
      <xsl:variable name="place" as="xs:integer" select="position()"/>
      <xsl:variable name="words" as="xs:string" select="normalize-space()"/>
      <xsl:sequence select="
        (if ($words eq '') then 0 else string-length($words) - string-length(translate($words, ' ', '')) + 1) + ($signs($place) + 1) idiv 2"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:word-count" as="xs:integer">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="f:word-counts($text)"/>
  </xsl:function>

  <!-- The first words of a text, so many characters at most, ending with a whole word where there is one. -->
  <xsl:function name="f:opening" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="length" as="xs:integer"/>
    <xsl:variable name="cut" as="xs:string" select="substring($words, 1, $length)"/>
    <xsl:sequence select="
      if (string-length($words) le $length) then $words
      else (if (contains($cut, ' ')) then replace($cut, ' [^ ]*$', '') else $cut) || ' …'"/>
  </xsl:function>

  <!-- The last words of a text, likewise. -->
  <xsl:function name="f:ending" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="length" as="xs:integer"/>
    <xsl:variable name="cut" as="xs:string" select="substring($words, string-length($words) - $length + 1)"/>
    <xsl:sequence select="
      if (string-length($words) le $length) then $words
      else '… ' || (if (contains($cut, ' ')) then substring-after($cut, ' ') else $cut)"/>
  </xsl:function>
</xsl:transform>
