<?xml version="1.0" encoding="UTF-8"?>
<!-- A notice for HAL, of the edition as a publication: TEI as its SWORD interface takes it (aofr-sword.xsd). -->
<xsl:transform version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:t="urn:acta:template"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- `file` is the name of the text that is sent with the notice; nothing where there is none. -->
  <xsl:function name="f:hal-notice" as="element(TEI)">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:param name="file" as="xs:string?"/>
    <xsl:variable name="titles" as="element(titleStmt)" select="$corpus/teiHeader/fileDesc/titleStmt"/>
    <xsl:variable name="publication" as="element(publicationStmt)" select="$corpus/teiHeader/fileDesc/publicationStmt"/>
    <!-- One language is taken, by its code in ISO 639-1. -->
    <xsl:variable name="language" as="xs:string" select="tokenize(($corpus/@xml:lang, f:languages($corpus))[1], '-')[1]"/>
    <xsl:variable name="named" as="element()+">
      <title xml:lang="{$language}" xmlns="http://www.tei-c.org/ns/1.0">{f:line($titles/title[1])}</title>
      <xsl:for-each select="$titles/title[@type = 'sub'][1]">
        <title xml:lang="{$language}" type="sub" xmlns="http://www.tei-c.org/ns/1.0">{f:line(.)}</title>
      </xsl:for-each>
      <xsl:call-template name="t:hal-authors">
        <xsl:with-param name="corpus" select="$corpus"/>
      </xsl:call-template>
    </xsl:variable>
    <TEI xmlns="http://www.tei-c.org/ns/1.0">
      <text>
        <body>
          <listBibl>
            <biblFull>
              <titleStmt>
                <xsl:sequence select="$named"/>
                <xsl:for-each select="$titles/funder ! f:name-of-maker(.)">
                  <funder>{f:line(.)}</funder>
                </xsl:for-each>
              </titleStmt>
              <xsl:for-each select="$file">
                <editionStmt>
                  <edition>
                    <ref type="file" subtype="author" n="1" target="{.}">
                      <xsl:for-each select="$publication/availability/p[@n = 'restricted-files']/date[1]/@notBefore">
                        <date notBefore="{.}"/>
                      </xsl:for-each>
                    </ref>
                  </edition>
                </editionStmt>
                <xsl:for-each select="f:licence-url($publication/availability/licence[1])">
                  <publicationStmt>
                    <availability>
                      <licence target="{.}"/>
                    </availability>
                  </publicationStmt>
                </xsl:for-each>
              </xsl:for-each>
              <notesStmt>
                <note type="audience" n="{f:class($corpus, 'hal-audience')}"/>
                <note type="popular" n="{f:class($corpus, 'hal-popular')}"/>
              </notesStmt>
              <sourceDesc>
                <biblStruct>
                  <analytic>
                    <xsl:sequence select="$named"/>
                  </analytic>
                  <monogr>
                    <xsl:for-each select="$publication/idno[@type = ('isbn', 'issn')]">
                      <idno type="{@type}">{f:line(.)}</idno>
                    </xsl:for-each>
                    <imprint>
                      <xsl:for-each select="$publication/publisher[1]">
                        <publisher>{f:line(.)}</publisher>
                      </xsl:for-each>
                      <xsl:for-each select="$publication/pubPlace[1]">
                        <pubPlace>{f:line(.)}</pubPlace>
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
                  <language ident="{$language}"/>
                </langUsage>
                <textClass>
                  <xsl:where-populated>
                    <keywords scheme="author">
                      <xsl:for-each select="f:subjects($corpus)">
                        <term xml:lang="{$language}">{.}</term>
                      </xsl:for-each>
                    </keywords>
                  </xsl:where-populated>
                  <classCode scheme="halDomain" n="{f:class($corpus, 'hal-domain')}"/>
                  <classCode scheme="halTypology" n="{f:class($corpus, 'hal-type')}"/>
                </textClass>
                <xsl:for-each select="f:abstract($corpus)">
                  <!-- Words, without paragraphs. -->
                  <abstract xml:lang="{$language}">{.}</abstract>
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
          <idno type="ORCID">https://orcid.org/{.}</idno>
        </xsl:for-each>
        <affiliation ref="#struct-{f:class($corpus, 'hal-structure')}"/>
      </author>
    </xsl:for-each>
  </xsl:template>

</xsl:transform>
