<?xml version="1.0" encoding="UTF-8"?>
<!-- The package document (EPUB 3): what the header says of the edition, the files of the book, and their order. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:book">
    <xsl:variable name="chapters" as="element()*" select="parse-xml($outlines)/*/*"/>
    <xsl:for-each select="*">
      <xsl:variable name="has-introduction" as="xs:boolean" select="exists(self::teiCorpus/text)"/>
      <xsl:call-template name="t:report-no-day"/>
      <xsl:call-template name="t:package">
        <xsl:with-param name="chapters" select="$chapters"/>
        <xsl:with-param name="has-introduction" select="$has-introduction"/>
      </xsl:call-template>
      <xsl:result-document href="nav.xhtml" format="xhtml">
        <xsl:call-template name="t:navigation">
          <xsl:with-param name="chapters" select="$chapters"/>
          <xsl:with-param name="has-introduction" select="$has-introduction"/>
        </xsl:call-template>
      </xsl:result-document>
      <xsl:result-document href="front.xhtml" format="xhtml">
        <xsl:call-template name="t:front-chapter"/>
      </xsl:result-document>
      <xsl:if test="$has-introduction">
        <xsl:result-document href="introduction.xhtml" format="xhtml">
          <xsl:call-template name="t:introduction-chapter"/>
        </xsl:result-document>
      </xsl:if>
      <xsl:call-template name="t:register-pages"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="t:package">
    <xsl:param name="chapters" as="element()*"/>
    <xsl:param name="has-introduction" as="xs:boolean"/>
    <xsl:variable name="files" as="xs:string*" select="'front', 'introduction'[$has-introduction]"/>
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="{$v:language}">
      <xsl:call-template name="t:package-metadata">
        <xsl:with-param name="chapters" select="$chapters"/>
      </xsl:call-template>
      <manifest>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="style" href="book.css" media-type="text/css"/>
        <xsl:for-each select="tokenize($faces)">
          <item id="face{position()}" href="fonts/{.}" media-type="font/woff2"/>
        </xsl:for-each>
        <xsl:for-each select="$files, $v:register-files">
          <item id="{.}" href="{.}.xhtml" media-type="application/xhtml+xml"/>
        </xsl:for-each>
        <xsl:for-each select="$chapters">
          <item id="chapter.{@name}" href="{@name}.xhtml" media-type="application/xhtml+xml"/>
        </xsl:for-each>
      </manifest>
      <spine>
        <xsl:if test="every $chapter in $chapters satisfies f:runs-right-to-left($chapter/@lang)">
          <xsl:attribute name="page-progression-direction" select="'rtl'"/>
        </xsl:if>
        <itemref idref="front"/>
        <itemref idref="nav"/>
        <xsl:for-each select="tail($files)"><itemref idref="{.}"/></xsl:for-each>
        <xsl:for-each select="$chapters"><itemref idref="chapter.{@name}"/></xsl:for-each>
        <xsl:for-each select="$v:register-files"><itemref idref="{.}"/></xsl:for-each>
      </spine>
    </package>
  </xsl:template>

  <!-- Only what the header says, and of the form what is true of every book that is made here. Conformance to WCAG is for people to judge. -->
  <xsl:template name="t:package-metadata">
    <xsl:param name="chapters" as="element()*"/>
    <xsl:variable name="file" as="element(fileDesc)" select="teiHeader/fileDesc"/>
    <xsl:variable name="publication" as="element(publicationStmt)?" select="$file/publicationStmt"/>
    <xsl:variable name="date" as="xs:string?" select="
      ($publication/date/@when ! string()[matches(., '^\d{4}(-\d\d(-\d\d)?)?$')])[1]"/>
    <xsl:variable name="day" as="xs:string" select="(f:said-day(.), $v:no-day)[1]"/>
    <xsl:variable name="languages" as="xs:string*" select="
      distinct-values(($chapters/@lang ! string()[matches(., '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$')]))"/>
    <metadata xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="book"><xsl:value-of select="(f:doi-address(.), f:web-address(.), $uuid)[1]"/></dc:identifier>
      <dc:title><xsl:value-of select="f:book-title(.)"/></dc:title>
      <xsl:for-each select="if (exists($languages)) then $languages else $v:language">
        <dc:language><xsl:value-of select="."/></dc:language>
      </xsl:for-each>
      <xsl:for-each select="$file/titleStmt">
        <xsl:call-template name="t:makers"/>
      </xsl:for-each>
      <xsl:for-each select="$publication/(publisher, distributor)[1] ! normalize-space()[. ne '']">
        <dc:publisher><xsl:value-of select="."/></dc:publisher>
      </xsl:for-each>
      <xsl:if test="exists($date)">
        <dc:date><xsl:value-of select="$date"/></dc:date>
      </xsl:if>
      <xsl:for-each select="f:description(.)[. ne '']">
        <dc:description><xsl:value-of select="."/></dc:description>
      </xsl:for-each>
      <xsl:for-each select="distinct-values($publication/availability/licence/(normalize-space(), string(f:safe-address(@target)))[. ne ''])">
        <dc:rights><xsl:value-of select="."/></dc:rights>
      </xsl:for-each>
      <!-- Where the numbers of pages are from; which of several sources a number belongs to, the format cannot say. -->
      <xsl:variable name="paginated" as="xs:string*" select="distinct-values($chapters[*:page]/@source[. ne ''])"/>
      <xsl:for-each select="$paginated">
        <dc:source id="source{position()}"><xsl:value-of select="."/></dc:source>
        <xsl:if test="count($paginated) eq 1">
          <meta refines="#source1" property="source-of">pagination</meta>
        </xsl:if>
      </xsl:for-each>
      <meta property="dcterms:modified"><xsl:value-of select="$day"/>T00:00:00Z</meta>
      <meta property="schema:accessMode">textual</meta>
      <meta property="schema:accessModeSufficient">textual</meta>
      <xsl:for-each select="'tableOfContents', 'readingOrder', 'structuralNavigation', 'displayTransformability', 'printPageNumbers'[$chapters/*:page]">
        <meta property="schema:accessibilityFeature"><xsl:value-of select="."/></meta>
      </xsl:for-each>
      <meta property="schema:accessibilityHazard">none</meta>
      <meta property="schema:accessibilitySummary"><xsl:value-of select="f:label('epub.accessibility')"/></meta>
    </metadata>
  </xsl:template>

  <!-- Each person and body once, with all that they did; who paid is a contributor. -->
  <xsl:template name="t:makers" as="element()*">
    <xsl:variable name="creators" as="element()*" select="f:creators(.)"/>
    <xsl:for-each-group select="($creators, f:contributors(.), funder) ! f:names-of-maker(.)" group-by="f:name(.)">
      <xsl:variable name="id" as="xs:string" select="'maker' || position()"/>
      <xsl:element name="dc:{if (current-group()/ancestor-or-self::* intersect $creators) then 'creator' else 'contributor'}" namespace="http://purl.org/dc/elements/1.1/">
        <xsl:attribute name="id" select="$id"/>
        <xsl:value-of select="current-grouping-key()"/>
      </xsl:element>
      <xsl:variable name="roles" as="xs:string*" select="
        for $name in current-group(), $statement in $name/ancestor-or-self::*[parent::titleStmt]
        return $v:relators(if ($statement/self::funder) then 'funder' else f:kind-of-maker($statement))[. ne 'his' or $name/self::orgName]"/>
      <xsl:for-each select="distinct-values($roles)">
        <meta refines="#{$id}" property="role" scheme="marc:relators" xmlns="http://www.idpf.org/2007/opf"><xsl:value-of select="."/></meta>
      </xsl:for-each>
      <xsl:for-each select="f:sorted-name(.)[. ne current-grouping-key()]">
        <meta refines="#{$id}" property="file-as" xmlns="http://www.idpf.org/2007/opf"><xsl:value-of select="."/></meta>
      </xsl:for-each>
    </xsl:for-each-group>
  </xsl:template>
</xsl:transform>
