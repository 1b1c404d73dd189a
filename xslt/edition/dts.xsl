<?xml version="1.0" encoding="UTF-8"?>
<!--
  The entry point of the Distributed Text Services, version 1.0 (dtsapi.org/versions/v1.0), and the edition as their collection. What
  they say of each document is src/render/dts’s, with the same addresses: all are files, found by templates after RFC 6570.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:variable name="v:services" as="xs:string?" select="$v:site-address ! (. || 'dts/')"/>

  <xsl:template name="t:services">
    <xsl:variable name="pages" as="xs:integer" select="
      if (exists($v:part)) then f:part-count() else xs:integer(ceiling(count($v:corpus/TEI) div $page-length))"/>
    <xsl:if test="not($v:part eq 'documents')">
      <xsl:result-document href="dts/index.json" format="plain">
        <xsl:sequence select="f:json-object((f:service-head(), f:json-text('@id', $v:services || 'index.json'), f:json-text('@type', 'EntryPoint'),
        f:json-text('collection', $v:services || 'collection{/id}' || '{;page}'[$pages gt 1] || '.json'),
        f:json-text('navigation', $v:services || 'navigation/{resource}{;down}.json'),
        f:json-text('document', $v:services || 'document/{resource}{/ref}.xml'))) || '&#10;'"/>
      </xsl:result-document>
    </xsl:if>
    <!-- The collection answers with and without its identifier; without the number of a page with the first. A part of the documents is a page. -->
    <xsl:for-each select="('dts/collection', 'dts/collection/edition')[not($v:part eq 'frame')]">
      <xsl:variable name="path" as="xs:string" select="."/>
      <xsl:for-each select="if (exists($v:part)) then f:part-number() else 1 to max((1, $pages))">
        <xsl:variable name="answer" as="xs:string" select="f:service-collection($v:corpus, ., $pages) || '&#10;'"/>
        <xsl:if test=". eq 1">
          <xsl:result-document href="{$path}.json" format="plain"><xsl:sequence select="$answer"/></xsl:result-document>
        </xsl:if>
        <xsl:if test="$pages gt 1">
          <xsl:result-document href="{$path};page={.}.json" format="plain"><xsl:sequence select="$answer"/></xsl:result-document>
        </xsl:if>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="f:service-head" as="xs:string+">
    <xsl:sequence select="f:json-text('@context', 'https://dtsapi.org/context/v1.0.json'), f:json-text('dtsVersion', '1.0')"/>
  </xsl:function>

  <xsl:function name="f:service-collection" as="xs:string">
    <xsl:param name="edition" as="element()"/>
    <xsl:param name="page" as="xs:integer"/>
    <xsl:param name="pages" as="xs:integer"/>
    <xsl:variable name="members" as="xs:string*" select="
      (if (exists($v:part)) then $edition/TEI else subsequence($edition/TEI, ($page - 1) * $page-length + 1, $page-length)) ! f:json-object((
        f:json-text('@id', @n), f:json-text('@type', 'Resource'), f:json-text('title', (f:title(.)[. ne ''], string(@n))[1]),
        f:json-member('totalParents', '1'), f:json-member('totalChildren', '0'),
        f:json-text('collection', $v:services || 'collection/' || encode-for-uri(@n) || '.json'),
        f:json-text('navigation', $v:services || 'navigation/' || encode-for-uri(@n) || '{;down}.json'),
        f:json-text('document', $v:services || 'document/' || encode-for-uri(@n) || '{/ref}.xml')))"/>
    <xsl:sequence select="f:json-object((
      f:service-head(), f:json-text('@id', 'edition'), f:json-text('@type', 'Collection'),
      f:json-text('title', (f:title($edition)[. ne ''], f:label('untitled'))[1]), f:json-text('description', f:description($edition)),
      f:json-member('totalParents', '0'), f:json-member('totalChildren', string(f:total($edition/TEI))),
      f:json-text('collection', $v:services || 'collection/edition' || '{;page}'[$pages gt 1] || '.json'),
      f:json-member('member', '[&#10;  ' || string-join($members, ',&#10;  ') || '&#10;]'),
      f:json-member('view', f:service-view($page, $pages)[$pages gt 1])))"/>
  </xsl:function>

  <!-- Where a page of the collection stands among the others. -->
  <xsl:function name="f:service-view" as="xs:string">
    <xsl:param name="page" as="xs:integer"/>
    <xsl:param name="pages" as="xs:integer"/>
    <xsl:sequence select="f:json-object((
      f:json-text('@id', f:service-page($page)), f:json-text('@type', 'Pagination'), f:json-text('first', f:service-page(1)),
      f:json-text('previous', ($page - 1)[. ge 1] ! f:service-page(.)), f:json-text('next', ($page + 1)[. le $pages] ! f:service-page(.)),
      f:json-text('last', f:service-page($pages))))"/>
  </xsl:function>

  <xsl:function name="f:service-page" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="$v:services || 'collection/edition;page=' || $number || '.json'"/>
  </xsl:function>
</xsl:transform>
