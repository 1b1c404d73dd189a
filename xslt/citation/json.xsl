<?xml version="1.0" encoding="UTF-8"?>
<!-- JSON with its members in the order written, which XPath's maps do not keep. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:fp="urn:acta:function:private">

  <!--
    A JSON string. Beyond RFC 8259, `<` and the line separators of Unicode are written as \u003c, \u2028, \u2029, so that
    the file may stand inside a script element or be read as JavaScript.
  -->
  <xsl:function name="f:json-string" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="escaped" as="xs:string*">
      <xsl:analyze-string select="$text" regex="[&quot;\\&lt;\t\n\r&#x7F;-&#x9F;&#x2028;&#x2029;&#xFEFF;]">
        <xsl:matching-substring>
          <xsl:sequence select="if (. = ('&quot;', '\')) then '\' || . else '\u' || fp:hex(string-to-codepoints(.), 4)"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="'&quot;' || string-join($escaped) || '&quot;'"/>
  </xsl:function>

  <xsl:function name="fp:hex" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="digits" as="xs:integer"/>
    <xsl:sequence select="if ($digits = 0) then ''
      else fp:hex($number idiv 16, $digits - 1) || substring('0123456789abcdef', $number mod 16 + 1, 1)"/>
  </xsl:function>

  <!-- A member of an object, its name of ASCII letters, its value JSON already; nothing where there is no value. -->
  <xsl:function name="f:json-member" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value ! ('&quot;' || $name || '&quot;: ' || .)"/>
  </xsl:function>

  <!-- A member whose value is a string; nothing where the string is empty. -->
  <xsl:function name="f:json-text" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="f:json-member($name, $text[. ne ''] ! f:json-string(.))"/>
  </xsl:function>

  <!-- An object on one line; nothing where it has no members. -->
  <xsl:function name="f:json-object" as="xs:string?">
    <xsl:param name="members" as="xs:string*"/>
    <xsl:sequence select="$members[1] ! ('{' || string-join($members, ', ') || '}')"/>
  </xsl:function>

  <!-- An array on one line; nothing where it has no items. -->
  <xsl:function name="f:json-array" as="xs:string?">
    <xsl:param name="items" as="xs:string*"/>
    <xsl:sequence select="$items[1] ! ('[' || string-join($items, ', ') || ']')"/>
  </xsl:function>

</xsl:transform>
