<?xml version="1.0" encoding="UTF-8"?>
<!-- A notice for HAL, of the edition as a publication: TEI as its SWORD interface takes it (AOfr). -->
<xsl:transform version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:t="urn:acta:template"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:hal-notice" as="element(TEI)">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:variable name="file" as="element(fileDesc)" select="$corpus/teiHeader/fileDesc"/>
    <xsl:variable name="publication" as="element(publicationStmt)" select="$file/publicationStmt"/>
    <xsl:variable name="languages" as="xs:string*" select="f:languages($corpus)"/>
    <xsl:variable name="title" as="xs:string" select="f:line($file/titleStmt/title[1])"/>
    <TEI xmlns="http://www.tei-c.org/ns/1.0">
      <text>
        <body>
          <listBibl>
            <biblFull>
              <titleStmt>
                <title xml:lang="{($corpus/@xml:lang, $languages)[1]}">{$title}</title>
                <xsl:call-template name="t:hal-authors">
                  <xsl:with-param name="corpus" select="$corpus"/>
                </xsl:call-template>
              </titleStmt>
              <notesStmt>
                <note type="audience" n="{f:class($corpus, 'hal-audience')}"/>
                <note type="popular" n="{f:class($corpus, 'hal-popular')}"/>
              </notesStmt>
              <sourceDesc>
                <biblStruct>
                  <analytic>
                    <title xml:lang="{($corpus/@xml:lang, $languages)[1]}">{$title}</title>
                    <xsl:call-template name="t:hal-authors">
                      <xsl:with-param name="corpus" select="$corpus"/>
                    </xsl:call-template>
                  </analytic>
                  <monogr>
                    <xsl:for-each select="$publication/idno[@type = ('isbn', 'issn')]">
                      <idno type="{@type}">{f:line(.)}</idno>
                    </xsl:for-each>
                    <imprint>
                      <xsl:for-each select="$publication/publisher[1]">
                        <publisher>{f:line(.)}</publisher>
                      </xsl:for-each>
                      <xsl:for-each select="$publication/date[1]/@when">
                        <date type="datePub">{.}</date>
                      </xsl:for-each>
                    </imprint>
                  </monogr>
                  <xsl:for-each select="f:doi($corpus)">
                    <idno type="doi">{.}</idno>
                  </xsl:for-each>
                  <xsl:for-each select="f:edition-address($corpus)">
                    <ref type="publisher">{.}</ref>
                  </xsl:for-each>
                </biblStruct>
              </sourceDesc>
              <profileDesc>
                <langUsage>
                  <xsl:for-each select="$languages">
                    <language ident="{.}"/>
                  </xsl:for-each>
                </langUsage>
                <textClass>
                  <xsl:where-populated>
                    <keywords scheme="author">
                      <xsl:for-each select="f:subjects($corpus)">
                        <term xml:lang="{($corpus/@xml:lang, $languages)[1]}">{.}</term>
                      </xsl:for-each>
                    </keywords>
                  </xsl:where-populated>
                  <classCode scheme="halDomain" n="{f:class($corpus, 'hal-domain')}"/>
                  <classCode scheme="halTypology" n="{f:class($corpus, 'hal-type')}"/>
                </textClass>
                <xsl:for-each select="f:abstract($corpus)">
                  <abstract xml:lang="{($corpus/@xml:lang, $languages)[1]}">
                    <p>{.}</p>
                  </abstract>
                </xsl:for-each>
              </profileDesc>
            </biblFull>
          </listBibl>
        </body>
      </text>
    </TEI>
  </xsl:function>

  <!-- Creators as HAL names them, each with the laboratory: its authors are persons. -->
  <xsl:template name="t:hal-authors" as="element()*">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:for-each select="f:creators($corpus/teiHeader/fileDesc/titleStmt)[not(f:name-of-maker(.)/self::orgName)]">
      <xsl:variable name="name" as="element()" select="f:name-of-maker(.)"/>
      <author role="{if (f:kind-of-maker(.) = 'author') then 'aut' else 'edt'}" xmlns="http://www.tei-c.org/ns/1.0">
        <persName>
          <forename type="first">{f:forename($name)}</forename>
          <surname>{f:surname($name)}</surname>
        </persName>
        <xsl:for-each select="f:orcid($name)">
          <idno type="ORCID">{.}</idno>
        </xsl:for-each>
        <affiliation ref="#struct-{f:class($corpus, 'hal-structure')}"/>
      </author>
    </xsl:for-each>
  </xsl:template>

</xsl:transform>
