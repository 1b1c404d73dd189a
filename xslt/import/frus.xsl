<?xml version="1.0" encoding="UTF-8"?>
<!--
  A volume of Foreign Relations of the United States, or one document of such a volume, as an edition: each document a TEI file, and what
  stands around the documents the introduction. Elements of the source bear their places (`@x:at`). The result is `x:edition`, with
  the persons of the volume, and the documents in their order.
-->
<xsl:package name="urn:acta:import:frus" package-version="1.0" version="3.0" declared-modes="yes" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:mp="urn:acta:mode:private" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  default-mode="m:edition">

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:global-context-item as="document-node()" use="required"/>

  <xsl:param name="name" as="xs:string" select="''">
    <!-- Name of the file. Documents have those of their divisions. -->
  </xsl:param>

  <xsl:mode name="m:edition" on-no-match="fail" on-multiple-match="fail" visibility="public"/>

  <xsl:variable name="v:source" as="document-node()" select="/"/>
  <xsl:variable name="v:header" as="element()?" select="/TEI/teiHeader"/>
  <xsl:variable name="v:titles" as="element()*" select="$v:header/fileDesc/titleStmt/title"/>
  <xsl:variable name="v:volume" as="xs:string" select="($v:titles[@type = 'complete'], $v:titles)[1] ! normalize-space(.)"/>
  <!-- Documents of the volume: divisions of type "document" that are in no other. -->
  <xsl:variable name="v:documents" as="element()*" select="
    /TEI/text//div[@type = 'document'][@xml:id][not(ancestor::div[@type = 'document'])]"/>

  <!-- Attributes that lead elsewhere when each document is a file of its own. -->
  <xsl:variable name="v:translated" as="xs:string+" select="'corresp', 'target'"/>

  <xsl:key name="id" match="*[@xml:id]" use="string(@xml:id)"/>

  <xsl:include href="../exchange/copy.xsl"/>
  <xsl:include href="frus/header.xsl"/>
  <xsl:include href="frus/persons.xsl"/>
  <xsl:include href="frus/turns.xsl"/>
  <xsl:include href="frus/pointers.xsl"/>

  <xsl:template match="/">
    <x:edition title="{$v:volume}" language="en">
      <xsl:call-template name="t:people"/>
      <xsl:if test="/TEI/text[normalize-space(string-join((front, back)))] or $v:documents[2]">
        <x:introduction>
          <xsl:copy-of select="/TEI/text/@x:at"/>
          <xsl:call-template name="t:introduction"/>
        </x:introduction>
      </xsl:if>
      <xsl:for-each select="$v:documents">
        <x:document name="{@xml:id}">
          <xsl:copy-of select="@x:at"/>
          <xsl:call-template name="t:document"/>
        </x:document>
      </xsl:for-each>
    </x:edition>
  </xsl:template>

  <!-- What stands before, around and after the documents, in its order. -->
  <xsl:template name="t:introduction">
    <xsl:variable name="text" as="element()" select="/TEI/text"/>
    <TEI xml:lang="en">
      <xsl:copy-of select="/TEI/@x:at"/>
      <xsl:apply-templates select="$v:header" mode="m:import"/>
      <text>
        <xsl:copy-of select="$text/@x:at"/>
        <xsl:if test="$text/front/*[not(self::div)]">
          <front>
            <xsl:apply-templates select="$text/front/node()[not(preceding-sibling::div)][not(self::div)]" mode="m:import"/>
          </front>
        </xsl:if>
        <body>
          <xsl:apply-templates select="$text/front/(child::div[1] | child::div[1]/following-sibling::node())" mode="m:import"/>
          <xsl:apply-templates select="$text/body/node(), $text/back/node()" mode="m:import"/>
        </body>
      </text>
    </TEI>
  </xsl:template>

  <!-- A document has a file of its own. -->
  <xsl:template match="div[@type = 'document'][@xml:id][not(ancestor::div[@type = 'document'])]" mode="m:import"/>

  <!-- A page that begins right before a document is the document's. -->
  <xsl:template match="pb[f:opens-document(.)]" mode="m:import"/>

  <xsl:function name="f:opens-document" as="xs:boolean">
    <xsl:param name="break" as="element(pb)"/>
    <xsl:sequence select="
      $break/following-sibling::*[1]/self::div[@type = 'document'][@xml:id] and not($break/ancestor::div[@type = 'document'])"/>
  </xsl:function>

  <!-- One document: the division called. -->
  <xsl:template name="t:document">
    <xsl:variable name="document" as="element()" select="."/>
    <xsl:variable name="opening" as="element()*" select="preceding-sibling::*[1]/self::pb"/>
    <!-- What stands before the first block: the title, where and when. -->
    <xsl:variable name="first" as="element()?" select="
      *[not(self::head or self::dateline or self::pb or self::byline or self::note or self::lb)][1]"/>
    <xsl:variable name="list" as="element()?" select="$first/self::list[@type = ('participants', 'to', 'from', 'subject')]"/>
    <xsl:variable name="rest" as="element()?" select="if ($list) then $list/following-sibling::*[1] else $first"/>
    <TEI xml:id="{@xml:id}" xml:lang="en">
      <xsl:copy-of select="@x:at, @n"/>
      <xsl:apply-templates select="@* except (@xml:id, @n, @type, @x:at)" mode="mp:left"/>
      <xsl:call-template name="t:document-header"/>
      <text>
        <xsl:copy-of select="@x:at"/>
        <front>
          <xsl:apply-templates select="$opening" mode="mp:page"/>
          <xsl:apply-templates select="if ($first) then node()[. &lt;&lt; $first] else node()" mode="mp:front"/>
          <xsl:if test="$list">
            <div type="{if ($list/@type = 'participants') then 'participants' else 'metadata'}">
              <xsl:copy-of select="$list/@x:at"/>
              <xsl:apply-templates select="$list" mode="m:import"/>
            </div>
          </xsl:if>
        </front>
        <body>
          <xsl:variable name="nodes" as="node()*" select="if ($rest) then ($rest, $rest/following-sibling::node()) else ()"/>
          <xsl:call-template name="t:turns">
            <xsl:with-param name="nodes" select="$nodes"/>
            <xsl:with-param name="labels" select="f:labels($document)"/>
          </xsl:call-template>
          <xsl:if test="not($nodes/self::*)"><p/></xsl:if>
        </body>
      </text>
    </TEI>
  </xsl:template>

  <xsl:mode name="mp:page" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="pb" mode="mp:page">
    <xsl:copy copy-namespaces="no">
      <xsl:call-template name="t:attributes"/>
    </xsl:copy>
  </xsl:template>

  <xsl:mode name="mp:front" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="node()" mode="mp:front" priority="-1">
    <xsl:apply-templates select="." mode="m:import"/>
  </xsl:template>

  <!-- The first heading is the title of the document. -->
  <xsl:template match="head[not(preceding-sibling::head)]" mode="mp:front">
    <docTitle>
      <xsl:copy-of select="@x:at"/>
      <titlePart type="main">
        <xsl:call-template name="t:attributes"/>
        <xsl:apply-templates mode="m:import"/>
      </titlePart>
    </docTitle>
  </xsl:template>

  <!-- A subdivision of a document may have turns as well. -->
  <xsl:template match="div[ancestor::div[@type = 'document']]" mode="m:import">
    <xsl:copy copy-namespaces="no">
      <xsl:call-template name="t:attributes"/>
      <xsl:call-template name="t:turns">
        <xsl:with-param name="nodes" select="node()"/>
        <xsl:with-param name="labels" select="f:labels(ancestor::div[@type = 'document'][last()])"/>
      </xsl:call-template>
    </xsl:copy>
  </xsl:template>

  <!-- Notes of the volumes stand at the foot of the page, where they have a number. -->
  <xsl:template match="note[@n][not(@place)]" mode="m:import">
    <note place="foot">
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:import"/>
    </note>
  </xsl:template>

  <!-- Attributes of the division that became a document and has no place for them. -->
  <xsl:mode name="mp:left" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="@*" mode="mp:left">
    <xsl:call-template name="t:loss">
      <xsl:with-param name="construct" select="'div[@type=''document'']/@' || name()"/>
      <xsl:with-param name="kept" select="'left out'"/>
      <xsl:with-param name="value" select="string()"/>
      <xsl:with-param name="at" select="../@x:at"/>
    </xsl:call-template>
  </xsl:template>
</xsl:package>
