<?xml version="1.0" encoding="UTF-8"?>
<!--
  The works, archives and papers that the documents rest on or cite, each with the documents that do.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:cited-sources">
    <xsl:variable name="sources" as="element()*" select="f:cited-sources(TEI)[f:is-here(f:source-kind(.) || ' ' || f:source-words(.))]"/>
    <xsl:for-each-group select="$sources" group-by="f:source-kind(.)">
      <xsl:sort select="index-of(('edition', 'original', 'cited'), f:source-kind(.))"/>
      <xsl:variable name="kind" as="xs:string" select="current-grouping-key()"/>
      <xsl:sequence select="$v:newline"/>
      <section class="source-list" aria-labelledby="sources:{$kind}">
        <h2 id="sources:{$kind}"><xsl:value-of select="f:label('sources.' || $kind)"/></h2>
        <ul>
          <xsl:for-each-group select="current-group()" group-by="f:source-words(.)">
            <xsl:sort select="f:folded(f:source-words(.))" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
            <xsl:sequence select="$v:newline"/>
            <li>
              <p class="source">
                <xsl:sequence select="f:language-attributes(.)"/>
                <xsl:sequence select="f:source-sentence(.)"/>
              </p>
              <p class="source-documents">
                <xsl:for-each-group select="current-group()" group-by="string((@corresp, f:member(.)/@n)[1])">
                  <xsl:variable name="page" as="xs:string" select="(@corresp ! replace(., '\.xml(#|$)', '.html$1'), f:document-page(f:member(.)))[1]"/>
                  <xsl:if test="position() gt 1"><xsl:text> · </xsl:text></xsl:if>
                  <a href="{$page}">
                    <xsl:sequence select="f:language-attributes(f:member(.))"/>
                    <bdi><xsl:value-of select="f:document-title(f:member(.))"/></bdi>
                  </a>
                </xsl:for-each-group>
              </p>
            </li>
          </xsl:for-each-group>
        </ul>
      </section>
    </xsl:for-each-group>
  </xsl:template>

  <!-- The sources of documents, without the files that were encoded, and those that their texts cite. -->
  <xsl:function name="f:cited-sources" as="element()*">
    <xsl:param name="documents" as="element(TEI)*"/>
    <xsl:sequence select="
      $documents/teiHeader/fileDesc/sourceDesc//(biblStruct | bibl[not(@type = 'copy')] | msDesc)[not(parent::bibl or parent::listBibl/parent::bibl)],
      $documents/standOff/listBibl/(bibl | biblStruct | biblFull | msDesc)"/>
  </xsl:function>

  <xsl:function name="f:source-kind" as="xs:string">
    <xsl:param name="source" as="element()"/>
    <xsl:sequence select="
      if ($source/ancestor::standOff) then 'cited' else if ($source/ancestor::relatedItem or $source/self::msDesc) then 'original' else 'edition'"/>
  </xsl:function>
</xsl:transform>
