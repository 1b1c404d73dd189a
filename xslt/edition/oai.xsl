<?xml version="1.0" encoding="UTF-8"?>
<!--
  The documents as an OAI static repository: one file of records, from which a gateway answers harvesters (openarchives.org/OAI/2.0/
  guidelines-static-repository.htm). The header of the corpus says who keeps it and which gateway; each record is the document’s own header
  in Dublin Core. A record has the day of its latest change, so a document without any day means that there is no repository.
-->
<xsl:transform version="3.0" exclude-result-prefixes="xs f t v"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:oai="http://www.openarchives.org/OAI/2.0/"
  xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:f="urn:acta:function" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- `<address><addrLine><ref target="mailto:…"/></addrLine></address>`, as corpus.ts writes it. -->
  <xsl:variable name="v:keeper" as="xs:string?" select="
    ($v:corpus/teiHeader/fileDesc/publicationStmt/address[not(@n = 'contact')]//ref/@target ! normalize-space()[matches(., '^mailto:\S+@\S+$', 'i')]
      ! substring-after(., ':'))[1]"/>

  <xsl:variable name="v:gateway" as="xs:string?" select="
    ($v:corpus/teiHeader/fileDesc/publicationStmt/ptr[@type = 'oai-gateway']/@target ! f:safe-address(.)[matches(., '^https?://', 'i')])[1]"/>

  <xsl:template name="t:repository">
    <xsl:variable name="days" as="xs:string*" select="$v:corpus/TEI ! f:latest-day(.)"/>
    <xsl:if test="exists($v:keeper) and exists($v:gateway) and exists($days) and count($days) eq count($v:corpus/TEI)">
      <!-- Of a divided edition each part is a repository of its own: one is a single file, and no longer than a gateway takes. -->
      <xsl:variable name="file" as="xs:string" select="'oai/static-repository.' || f:part-number()[. gt 1] ! (. || '.') || 'xml'"/>
      <xsl:result-document href="{$file}" format="feed">
        <Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository"
          xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository http://www.openarchives.org/OAI/2.0/static-repository.xsd">
          <Identify>
            <oai:repositoryName><xsl:value-of select="(f:title($v:corpus)[. ne ''], f:label('untitled'))[1]"/></oai:repositoryName>
            <!-- The gateway’s address, then that of this file without its scheme. -->
            <oai:baseURL>
              <xsl:value-of select="replace($v:gateway, '/$', '') || '/' || replace($v:site-address, '^https?://', '', 'i') || $file"/>
            </oai:baseURL>
            <oai:protocolVersion>2.0</oai:protocolVersion>
            <oai:adminEmail><xsl:value-of select="$v:keeper"/></oai:adminEmail>
            <oai:earliestDatestamp><xsl:value-of select="min($days)"/></oai:earliestDatestamp>
            <oai:deletedRecord>no</oai:deletedRecord>
            <oai:granularity>YYYY-MM-DD</oai:granularity>
          </Identify>
          <ListMetadataFormats>
            <oai:metadataFormat>
              <oai:metadataPrefix>oai_dc</oai:metadataPrefix>
              <oai:schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</oai:schema>
              <oai:metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</oai:metadataNamespace>
            </oai:metadataFormat>
          </ListMetadataFormats>
          <ListRecords metadataPrefix="oai_dc">
            <xsl:for-each select="$v:corpus/TEI">
              <oai:record>
                <oai:header>
                  <oai:identifier><xsl:value-of select="f:address-of-page(@n)"/></oai:identifier>
                  <oai:datestamp><xsl:value-of select="f:latest-day(.)"/></oai:datestamp>
                </oai:header>
                <oai:metadata>
                  <oai_dc:dc xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
                    <xsl:call-template name="t:record"/>
                  </oai_dc:dc>
                </oai:metadata>
              </oai:record>
            </xsl:for-each>
          </ListRecords>
        </Repository>
      </xsl:result-document>
    </xsl:if>
  </xsl:template>

  <!-- The day of the latest change that the header of a document tells, or else of the edition that it is in. -->
  <xsl:function name="f:latest-day" as="xs:string?">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:sequence select="
      max(($v:edition-day, $document/teiHeader/(revisionDesc//change/@when, fileDesc/publicationStmt/date/@when)
        ! string()[. castable as xs:date][matches(., '^\d{4}-\d{2}-\d{2}$')]))"/>
  </xsl:function>

  <!-- Of the header only; what it leaves open is not there. -->
  <xsl:template name="t:record">
    <xsl:variable name="file" as="element()?" select="teiHeader/fileDesc"/>
    <xsl:variable name="profile" as="element()?" select="teiHeader/profileDesc"/>
    <xsl:sequence select="
      f:dublin-core('title', f:title(.)),
      f:dublin-core('creator', $file/titleStmt/author ! f:name(.)),
      f:dublin-core('contributor', (
        $file/titleStmt/(editor | respStmt/(persName | name[not(@type = 'software')] | orgName)) ! f:name(.),
        $profile/particDesc//(person | personGrp | org)[tokenize(@role) = ('speaker', 'collective')] ! f:name(.))),
      f:dublin-core('publisher', $file/publicationStmt/publisher ! normalize-space()),
      f:dublin-core('date', ($profile/creation/date/@when, $profile/creation/@when)[1] ! string()),
      f:dublin-core('type', ('Text', f:kinds(.))),
      f:dublin-core('identifier', (f:address-of-page(@n), f:doi-address(.))),
      f:dublin-core('source', $file/sourceDesc/(biblStruct | listBibl/biblStruct) ! f:source-words(.)),
      f:dublin-core('language', $profile/langUsage/language[@usage or position() eq 1]/@ident ! string()),
      f:dublin-core('relation', $v:site-address),
      f:dublin-core('rights', (f:licence-address(.), $file/publicationStmt/availability/(p | licence[not(@target)]) ! normalize-space()))"/>
  </xsl:template>

  <!-- The words of the categories in which the header puts the document. -->
  <xsl:function name="f:kinds" as="xs:string*">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:variable name="targets" as="xs:string*" select="$document/teiHeader/profileDesc/textClass/catRef/tokenize(@target)"/>
    <xsl:sequence select="
      $document/teiHeader/encodingDesc/classDecl/taxonomy//category[('#' || @xml:id) = $targets]/catDesc ! normalize-space()"/>
  </xsl:function>
</xsl:transform>
