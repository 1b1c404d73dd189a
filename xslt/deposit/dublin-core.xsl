<?xml version="1.0" encoding="UTF-8"?>
<!-- The edition in Dublin Core: the fifteen elements as harvesters take them (OAI-DC), and the terms. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:dcterms="http://purl.org/dc/terms/"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:oai-dc" as="element()">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:variable name="file" as="element(fileDesc)" select="$corpus/teiHeader/fileDesc"/>
    <xsl:variable name="publication" as="element(publicationStmt)" select="$file/publicationStmt"/>
    <oai_dc:dc xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
      <xsl:sequence select="
        f:dublin-core('title', $file/titleStmt/title ! f:line(.)),
        f:dublin-core('creator', f:creators($file/titleStmt) ! f:sorted-name(f:name-of-maker(.))),
        f:dublin-core('contributor', f:contributors($file/titleStmt) ! f:sorted-name(f:name-of-maker(.))),
        f:dublin-core('subject', f:subjects($corpus)),
        f:dublin-core('description', f:abstract($corpus)),
        f:dublin-core('publisher', $publication/publisher ! f:line(.)),
        f:dublin-core('date', $publication/date/@when ! string()),
        f:dublin-core('type', 'Text'),
        f:dublin-core('format', 'application/tei+xml'),
        f:dublin-core('identifier', ($publication/idno ! f:identifier-address(.), f:edition-address($corpus))),
        f:dublin-core('source', f:copied-pages($corpus)),
        f:dublin-core('language', f:languages($corpus)),
        f:dublin-core('coverage', f:coverage($corpus)),
        f:dublin-core('rights', $publication/availability/licence ! (f:licence-url(.), f:line(.)))"/>
    </oai_dc:dc>
  </xsl:function>

  <!-- The terms, with a part for every document. -->
  <xsl:function name="f:dc-terms" as="element()">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:variable name="file" as="element(fileDesc)" select="$corpus/teiHeader/fileDesc"/>
    <xsl:variable name="publication" as="element(publicationStmt)" select="$file/publicationStmt"/>
    <xsl:variable name="address" as="xs:string?" select="f:edition-address($corpus)"/>
    <metadata>
      <xsl:sequence select="
        fp:term('title', $file/titleStmt/title[not(@type = 'sub')] ! f:line(.)),
        fp:term('alternative', $file/titleStmt/title[@type = 'sub'] ! f:line(.)),
        fp:term('creator', f:creators($file/titleStmt) ! f:sorted-name(f:name-of-maker(.))),
        fp:term('contributor', f:contributors($file/titleStmt) ! f:sorted-name(f:name-of-maker(.))),
        fp:term('subject', f:subjects($corpus)),
        fp:term('abstract', f:abstract($corpus)),
        fp:term('publisher', $publication/publisher ! f:line(.)),
        fp:dated-term('issued', $publication/date/@when),
        fp:term('type', 'http://purl.org/dc/dcmitype/Text'),
        fp:term('format', 'application/tei+xml'),
        fp:term('identifier', ($publication/idno ! f:identifier-address(.), $address)),
        fp:term('source', f:copied-pages($corpus)),
        fp:term('language', f:languages($corpus)),
        fp:term('temporal', f:coverage($corpus)),
        fp:term('license', $publication/availability/licence ! f:licence-url(.)),
        fp:term('rights', $publication/availability/licence ! f:line(.)),
        fp:term('hasPart', $address ! (for $page in $corpus/TEI/@n return . || '/' || encode-for-uri($page) || '.html'))"/>
    </metadata>
  </xsl:function>

  <xsl:function name="fp:term" as="element()*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="distinct-values($values[. ne ''])">
      <xsl:element name="dcterms:{$name}">{.}</xsl:element>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="fp:dated-term" as="element()*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="dates" as="attribute()*"/>
    <xsl:for-each select="$dates">
      <xsl:element name="dcterms:{$name}">
        <xsl:attribute name="xsi:type" select="'dcterms:W3CDTF'"/>
        <xsl:text>{.}</xsl:text>
      </xsl:element>
    </xsl:for-each>
  </xsl:function>

</xsl:transform>
