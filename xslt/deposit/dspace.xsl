<?xml version="1.0" encoding="UTF-8"?>
<!-- The Dublin Core of an item in DSpace’s Simple Archive Format: pairs of element and qualifier that its registry has. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:t="urn:acta:template"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:function name="f:dspace-record" as="element()">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:sequence select="fp:dublin-core-record($corpus, 'Text', f:languages($corpus))"/>
  </xsl:function>

  <!--
    The same where clarin-dspace runs: types are those of its list, languages are codes of ISO 639-3. Its contact person is written as its
    form keeps it, the parts with `@@` between them.
  -->
  <xsl:template name="t:clarin-item" as="empty-sequence()">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:result-document href="dublin_core.xml" format="xml">
      <xsl:sequence select="fp:dublin-core-record($corpus, 'corpus', distinct-values(f:languages($corpus) ! f:iso-639-3(.)))"/>
    </xsl:result-document>
    <xsl:result-document href="metadata_local.xml" format="xml">
      <dublin_core schema="local">
        <xsl:variable name="contact" as="element(address)" select="$corpus/teiHeader/fileDesc/publicationStmt/address[@n = 'contact'][1]"/>
        <xsl:variable name="name" as="element()" select="f:contact-name($contact)"/>
        <xsl:sequence select="
          fp:dcvalue('contact', 'person', string-join(
            (f:forename($name), (f:surname($name)[. ne ''], f:line($name))[1], f:line($contact/addrLine/ref), f:line($contact/orgName)), '@@')),
          fp:dcvalue('hasCMDI', 'none', 'yes')"/>
      </dublin_core>
    </xsl:result-document>
    <xsl:result-document href="metadata_metashare.xml" format="xml">
      <dublin_core schema="metashare">
        <xsl:sequence select="fp:dcvalue('ResourceInfo#ContentInfo', 'mediaType', 'text')"/>
      </dublin_core>
    </xsl:result-document>
  </xsl:template>

  <xsl:function name="fp:dublin-core-record" as="element()">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="languages" as="xs:string*"/>
    <xsl:variable name="file" as="element(fileDesc)" select="$corpus/teiHeader/fileDesc"/>
    <xsl:variable name="publication" as="element(publicationStmt)" select="$file/publicationStmt"/>
    <xsl:variable name="makers" as="element()*" select="$file/titleStmt/(author | editor | respStmt)[f:name-of-maker(.)]"/>
    <dublin_core schema="dc">
      <xsl:sequence select="
        fp:dcvalue('title', 'none', f:line($file/titleStmt/title[1])),
        fp:dcvalue('title', 'alternative', $file/titleStmt/title[@type = 'sub'] ! f:line(.)),
        (for $role in ('author', 'editor', 'other') return
          fp:dcvalue('contributor', $role, $makers[fp:dspace-role(.) = $role] ! f:sorted-name(f:name-of-maker(.)))),
        fp:dcvalue('date', 'issued', $publication/date[1]/@when),
        fp:dcvalue('type', 'none', $type),
        fp:dcvalue('publisher', 'none', $publication/publisher ! f:line(.)),
        fp:dcvalue('description', 'abstract', f:abstract($corpus)),
        fp:dcvalue('description', 'sponsorship', $file/titleStmt/funder ! f:name-of-maker(.) ! f:line(.)),
        fp:dcvalue('description', 'none', $file/editionStmt/edition[1] ! f:line(.)),
        fp:dcvalue('language', 'iso', $languages),
        fp:dcvalue('subject', 'none', f:subjects($corpus)),
        fp:dcvalue('coverage', 'temporal', f:coverage($corpus)),
        fp:dcvalue('identifier', 'isbn', $publication/idno[@type = 'isbn'] ! f:line(.)),
        fp:dcvalue('identifier', 'issn', $publication/idno[@type = 'issn'] ! f:line(.)),
        fp:dcvalue('identifier', 'uri', ($publication/idno[not(@type = ('isbn', 'issn'))] ! f:identifier-address(.), f:edition-address($corpus))),
        fp:dcvalue('rights', 'none', $publication/availability/licence ! f:line(.)),
        fp:dcvalue('rights', 'uri', $publication/availability/licence ! f:licence-url(.)),
        fp:dcvalue('relation', 'isbasedon', f:copied-pages($corpus))"/>
    </dublin_core>
  </xsl:function>

  <xsl:function name="fp:dspace-role" as="xs:string">
    <xsl:param name="statement" as="element()"/>
    <xsl:variable name="kind" as="xs:string" select="f:kind-of-maker($statement)"/>
    <xsl:sequence select="if ($kind = ('author', 'editor')) then $kind else 'other'"/>
  </xsl:function>

  <xsl:function name="fp:dcvalue" as="element()*">
    <xsl:param name="element" as="xs:string"/>
    <xsl:param name="qualifier" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:for-each select="distinct-values($values[. ne ''])">
      <dcvalue element="{$element}" qualifier="{$qualifier}">{.}</dcvalue>
    </xsl:for-each>
  </xsl:function>

</xsl:transform>
