<?xml version="1.0" encoding="UTF-8"?>
<!--
  Letters, digits and marks in regular expressions, as ranges. SaxonJS builds the set of a category such as \p{L} anew each
  time it is used, half a millisecond each; of ranges it makes nothing but a regular expression of the engine. The ranges are
  wide: they hold signs that are not assigned, and a few of scripts' own punctuation.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:v="urn:acta:variable">

  <!-- Inside brackets: letters and digits of all scripts. -->
  <xsl:variable name="v:letters" as="xs:string" static="yes" select="
    '0-9A-Za-z&#xAA;&#xB5;&#xBA;&#xC0;-&#xD6;&#xD8;-&#xF6;&#xF8;-&#x2C1;&#x370;-&#x37D;&#x37F;-&#x386;&#x388;-&#x481;&#x48A;-&#x559;&#x560;-&#x588;'
    || '&#x5D0;-&#x5F2;&#x620;-&#x64A;&#x660;-&#x669;&#x66E;-&#x66F;&#x671;-&#x6D3;&#x6D5;-&#x6DC;&#x6E5;-&#x6FF;&#x710;-&#x963;&#x966;-&#x96F;&#x971;-&#xE3E;&#xE40;-&#x103F;'
    || '&#x1050;-&#x13FF;&#x1401;-&#x166C;&#x166F;-&#x17D3;&#x17DC;-&#x17FF;&#x1810;-&#x1FFF;&#x2070;-&#x2079;&#x207F;-&#x2089;&#x2090;-&#x209C;&#x2150;-&#x2188;&#x2C00;-&#x2DFF;'
    || '&#x3005;-&#x3007;&#x3021;-&#x3029;&#x3031;-&#x303C;&#x3041;-&#x3096;&#x309D;-&#x309F;&#x30A1;-&#x30FA;&#x30FC;-&#x9FFF;&#xA000;-&#xD7FF;'
    || '&#xF900;-&#xFD3D;&#xFD50;-&#xFDFB;&#xFE70;-&#xFEFC;&#xFF10;-&#xFF19;&#xFF21;-&#xFF3A;&#xFF41;-&#xFF5A;&#xFF66;-&#xFFDC;&#x10000;-&#x1CFFF;&#x1E000;-&#x1EFFF;&#x20000;-&#x3FFFF;'"/>

  <!-- Inside brackets: letters of scripts that set no words apart, Chinese, Japanese and Thai. -->
  <xsl:variable name="v:unparted-letters" as="xs:string" static="yes" select="'&#x3041;-&#x30FF;&#x3400;-&#x4DBF;&#x4E00;-&#x9FFF;&#xE01;-&#xE3A;&#xE40;-&#xE4E;&#x20000;-&#x3FFFF;'"/>

  <!-- Inside brackets: accents and points that may be left off a letter. -->
  <xsl:variable name="v:accents" as="xs:string" static="yes" select="
    '&#x300;-&#x36F;&#x483;-&#x489;&#x591;-&#x5C7;&#x610;-&#x61A;&#x64B;-&#x65F;&#x670;&#x1AB0;-&#x1AFF;&#x1DC0;-&#x1DFF;&#x20D0;-&#x20FF;&#xFE20;-&#xFE2F;'"/>

  <xsl:function name="f:has-letter" as="xs:boolean">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:sequence select="matches($words, '[' || $v:letters || ']')"/>
  </xsl:function>
</xsl:transform>
