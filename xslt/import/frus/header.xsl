<?xml version="1.0" encoding="UTF-8"?>
<!-- The header of a document, from that of its volume. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:mp="urn:acta:mode:private" xmlns:t="urn:acta:template"
  xmlns:v="urn:acta:variable" xmlns:vp="urn:acta:variable:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:variable name="vp:imprint" as="element()?" select="$v:header/fileDesc/publicationStmt"/>

  <!-- The header of the document that is the context: its title, where it is published, when and by whom it was made. -->
  <xsl:template name="t:document-header">
    <xsl:variable name="title" as="xs:string" select="f:title(.)"/>
    <xsl:variable name="pages" as="xs:string*" select="(preceding-sibling::*[1]/self::pb, .//pb)/@n ! string()"/>
    <teiHeader>
      <fileDesc>
        <titleStmt>
          <title type="main"><xsl:value-of select="$title"/></title>
          <xsl:apply-templates select="$v:header/fileDesc/titleStmt/(author | editor)" mode="m:import"/>
        </titleStmt>
        <xsl:apply-templates select="$vp:imprint" mode="m:import"/>
        <sourceDesc>
          <biblStruct type="bookSection">
            <analytic>
              <title level="a"><xsl:value-of select="$title"/></title>
            </analytic>
            <monogr>
              <title level="m"><xsl:value-of select="$v:volume"/></title>
              <xsl:apply-templates select="$v:header/fileDesc/titleStmt/editor" mode="m:import"/>
              <imprint>
                <xsl:apply-templates select="$vp:imprint/(pubPlace | publisher)[normalize-space()]" mode="m:import"/>
                <xsl:for-each select="$vp:imprint/date[1]">
                  <date>
                    <xsl:apply-templates select="@*" mode="m:import"/>
                    <xsl:if test="not(@when) and matches(normalize-space(), '^[0-9]{4}$')">
                      <xsl:attribute name="when" select="normalize-space()"/>
                    </xsl:if>
                    <xsl:apply-templates mode="m:import"/>
                  </date>
                </xsl:for-each>
              </imprint>
              <xsl:if test="@n">
                <biblScope unit="document"><xsl:value-of select="@n"/></biblScope>
              </xsl:if>
              <xsl:if test="exists($pages)">
                <biblScope unit="page" from="{$pages[1]}" to="{$pages[last()]}">
                  <xsl:value-of select="distinct-values(($pages[1], $pages[last()]))" separator="–"/>
                </biblScope>
              </xsl:if>
            </monogr>
            <xsl:for-each select="$v:titles[@type = 'series'][normalize-space()]">
              <series>
                <title level="s"><xsl:value-of select="normalize-space()"/></title>
              </series>
            </xsl:for-each>
          </biblStruct>
          <xsl:if test="not($v:documents[2])">
            <xsl:apply-templates select="$v:header/fileDesc/sourceDesc/p" mode="mp:source"/>
          </xsl:if>
        </sourceDesc>
      </fileDesc>
      <xsl:if test="not($v:documents[2])">
        <xsl:apply-templates select="$v:header/encodingDesc" mode="m:import"/>
      </xsl:if>
      <profileDesc>
        <xsl:for-each select="(.//dateline//date)[@when or @from or @notBefore][1]">
          <creation>
            <date>
              <xsl:apply-templates select="@* except @xml:id" mode="m:import"/>
              <xsl:value-of select="normalize-space()"/>
            </date>
          </creation>
        </xsl:for-each>
        <langUsage>
          <language ident="en">English</language>
        </langUsage>
        <xsl:call-template name="t:participants"/>
      </profileDesc>
      <xsl:if test="not($v:documents[2])">
        <xsl:apply-templates select="$v:header/revisionDesc" mode="m:import"/>
      </xsl:if>
    </teiHeader>
  </xsl:template>

  <!-- Where a document stands alone, the statement on its source is its own. -->
  <xsl:mode name="mp:source" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="p" mode="mp:source">
    <bibl>
      <xsl:copy-of select="@x:at"/>
      <xsl:apply-templates mode="m:import"/>
    </bibl>
  </xsl:template>

  <!-- The words of a document's heading, without its notes and its number, which stands in biblScope. -->
  <xsl:function name="f:title" as="xs:string">
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="
      normalize-space(string-join($document/head[1]//text()[not(ancestor::note)]))"/>
    <xsl:variable name="number" as="xs:string" select="$document/@n || '. '"/>
    <xsl:sequence select="
      if ($words eq '') then string-join(('Document', $document/@n), ' ')
      else if (starts-with($words, $number)) then substring($words, string-length($number) + 1)
      else $words"/>
  </xsl:function>
</xsl:transform>
