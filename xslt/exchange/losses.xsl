<?xml version="1.0" encoding="UTF-8"?>
<!--
  Writing a document in the form of another project: what has the same meaning there is copied, and what has no counterpart is said. A loss
  is an `x:loss` in the result, where it was met; `t:result` takes them out again, into a list of their own in JSON.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:output name="losses" method="text" encoding="UTF-8"/>

  <!-- The content of a document. What the form has otherwise has a template of its own. -->
  <xsl:mode name="m:export" on-no-match="shallow-copy" on-multiple-match="use-last" visibility="public"/>

  <!-- What is done with an attribute that has no counterpart, in words; nothing for one that is copied. -->
  <xsl:mode name="m:fate" on-no-match="deep-skip" on-multiple-match="use-last" visibility="public"/>

  <!-- Elements are told by their number in the document, by which the program finds line and column. -->
  <xsl:accumulator name="element" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="*" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:template match="*" mode="m:export">
    <xsl:copy copy-namespaces="no">
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:export"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="m:export"/>

  <!-- Attributes of an element, and then what is lost with them. -->
  <xsl:template name="t:attributes">
    <xsl:param name="attributes" as="attribute()*" select="@*"/>
    <xsl:apply-templates select="$attributes[f:fate(.) eq '']" mode="m:export"/>
    <xsl:for-each select="$attributes[f:fate(.) ne '']">
      <xsl:sequence select="f:loss(.., local-name(..) || '/@' || name(), f:fate(.), .)"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="f:fate" as="xs:string">
    <xsl:param name="attribute" as="attribute()"/>
    <xsl:variable name="fate" as="item()*"><xsl:apply-templates select="$attribute" mode="m:fate"/></xsl:variable>
    <xsl:sequence select="string-join($fate ! string())"/>
  </xsl:function>

  <!-- Something that has no counterpart: where, its name, what was done with it, and its value where that is nowhere else. -->
  <xsl:function name="f:loss" as="element(x:loss)">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="construct" as="xs:string"/>
    <xsl:param name="kept" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <x:loss element="{$element/accumulator-before('element')}" construct="{$construct}" kept="{$kept}" value="{$value}"/>
  </xsl:function>

  <!-- A result without the losses in it, and these as the result document `losses`; persons who shall stand elsewhere as `persons`. -->
  <xsl:template name="t:result">
    <xsl:param name="result" as="item()*"/>
    <xsl:param name="persons" as="item()*" select="()"/>
    <xsl:apply-templates select="$result" mode="m:result"/>
    <xsl:if test="exists($persons)">
      <xsl:result-document href="persons">
        <xsl:apply-templates select="$persons" mode="m:result"/>
      </xsl:result-document>
    </xsl:if>
    <xsl:result-document href="losses" format="losses">
      <xsl:variable name="losses" as="element(x:loss)*">
        <xsl:perform-sort select="($result, $persons) ! descendant-or-self::x:loss">
          <xsl:sort select="xs:integer(@element)"/>
        </xsl:perform-sort>
      </xsl:variable>
      <!-- Persons are told of where they stood and where they stand now: once is enough. -->
      <xsl:variable name="told" as="xs:string*" select="
        distinct-values($losses ! f:json-object((
          f:json-member('element', string(@element)),
          f:json-text('construct', @construct),
          f:json-text('kept', @kept),
          f:json-text('value', normalize-space(@value)))))"/>
      <xsl:value-of select="'[' || string-join($told, ',&#10;') || ']'"/>
    </xsl:result-document>
  </xsl:template>

  <xsl:mode name="m:result" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:template match="x:loss" mode="m:result"/>
</xsl:transform>
