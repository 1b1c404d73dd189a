<?xml version="1.0" encoding="UTF-8"?>
<!-- The objects of the TextGrid Repository: a collection of editions, each of which has one work and one text. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:ore="http://www.openarchives.org/ore/terms/"
  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:t="urn:acta:template"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Files of metadata and aggregations; the texts themselves are those of the edition. -->
  <xsl:template name="t:textgrid" as="empty-sequence()">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:variable name="titles" as="element(titleStmt)" select="$corpus/teiHeader/fileDesc/titleStmt"/>
    <xsl:result-document href="collection.collection.meta" format="xml">
      <xsl:sequence select="fp:textgrid-object($corpus, f:line($titles/title[1]), 'text/tg.collection+tg.aggregation+xml', fp:textgrid-collection($corpus))"/>
    </xsl:result-document>
    <xsl:result-document href="collection.collection" format="xml">
      <xsl:sequence select="fp:aggregation('collection.collection', $corpus/TEI/@n ! (encode-for-uri(.) || '.edition'))"/>
    </xsl:result-document>
    <xsl:for-each select="$corpus/TEI">
      <xsl:variable name="name" as="xs:string" select="encode-for-uri(@n)"/>
      <xsl:variable name="title" as="xs:string" select="f:title-of-document(.)"/>
      <xsl:result-document href="{$name}.edition.meta" format="xml">
        <xsl:sequence select="fp:textgrid-object($corpus, $title, 'text/tg.edition+tg.aggregation+xml', fp:textgrid-edition($corpus, .))"/>
      </xsl:result-document>
      <xsl:result-document href="{$name}.edition" format="xml">
        <xsl:sequence select="fp:aggregation($name || '.edition', ($name || '.work', $name || '.xml'))"/>
      </xsl:result-document>
      <xsl:result-document href="{$name}.work.meta" format="xml">
        <xsl:sequence select="fp:textgrid-object($corpus, $title, 'text/tg.work+xml', fp:textgrid-work($corpus, .))"/>
      </xsl:result-document>
      <!-- The file of a work has nothing in it: what it is, its metadata say. -->
      <xsl:result-document href="{$name}.work" format="xml">
        <work xmlns="http://textgrid.info/namespaces/metadata/core/2010"/>
      </xsl:result-document>
      <xsl:result-document href="{$name}.xml.meta" format="xml">
        <xsl:sequence select="fp:textgrid-object($corpus, $title, 'text/xml', fp:textgrid-item($corpus))"/>
      </xsl:result-document>
    </xsl:for-each>
  </xsl:template>

  <xsl:function name="fp:textgrid-object" as="element()">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="format" as="xs:string"/>
    <xsl:param name="specific" as="element()"/>
    <object xmlns="http://textgrid.info/namespaces/metadata/core/2010">
      <generic>
        <provided>
          <title>{$title}</title>
          <format>{$format}</format>
        </provided>
      </generic>
      <xsl:sequence select="$specific"/>
    </object>
  </xsl:function>

  <xsl:function name="fp:textgrid-collection" as="element()">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <collection xmlns="http://textgrid.info/namespaces/metadata/core/2010">
      <xsl:for-each select="f:creators($corpus/teiHeader/fileDesc/titleStmt)">
        <collector>
          <xsl:sequence select="fp:textgrid-name(f:name-of-maker(.))"/>
        </collector>
      </xsl:for-each>
      <xsl:for-each select="f:abstract($corpus)">
        <abstract>{.}</abstract>
      </xsl:for-each>
      <xsl:for-each select="f:subjects($corpus)">
        <!-- A word of the edition's own: it has no identifier in an authority file. -->
        <subject>
          <value>{.}</value>
        </subject>
      </xsl:for-each>
    </collection>
  </xsl:function>

  <xsl:function name="fp:textgrid-edition" as="element()">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:param name="document" as="element(TEI)"/>
    <edition xmlns="http://textgrid.info/namespaces/metadata/core/2010">
      <isEditionOf>{encode-for-uri($document/@n)}.work</isEditionOf>
      <xsl:sequence select="fp:textgrid-creators($corpus)"/>
      <xsl:for-each select="$corpus/teiHeader/fileDesc/titleStmt/funder ! f:name-of-maker(.)">
        <agent role="funder">{f:line(.)}</agent>
      </xsl:for-each>
      <xsl:for-each select="$document/@xml:lang/f:iso-639-3(.)">
        <language>{.}</language>
      </xsl:for-each>
      <xsl:for-each select="$corpus/teiHeader/fileDesc/publicationStmt/availability/licence[1]">
        <license licenseUri="{f:licence-url(.)}">{f:line(.)}</license>
      </xsl:for-each>
    </edition>
  </xsl:function>

  <!-- Who made the edition, in roles of the MARC list as TextGrid spells them. -->
  <xsl:function name="fp:textgrid-creators" as="element()*">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:for-each select="f:creators($corpus/teiHeader/fileDesc/titleStmt)">
      <agent role="{if (f:kind-of-maker(.) = ('author', 'editor', 'translator')) then f:kind-of-maker(.) else 'contributor'}" xmlns="http://textgrid.info/namespaces/metadata/core/2010">{f:sorted-name(f:name-of-maker(.))}</agent>
    </xsl:for-each>
  </xsl:function>

  <!-- The name of a person, or of a body, which is said (personType). -->
  <xsl:function name="fp:textgrid-name" as="node()+">
    <xsl:param name="name" as="element()"/>
    <xsl:if test="$name/self::orgName">
      <xsl:attribute name="isCorporateBody" select="true()"/>
    </xsl:if>
    <xsl:value-of select="f:sorted-name($name)"/>
  </xsl:function>

  <!--
    When it took place is when the words were made, and who spoke made them. A work is not published without an agent: where nobody is
    known to have spoken, those are named who made the edition.
  -->
  <xsl:function name="fp:textgrid-work" as="element()">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:param name="document" as="element(TEI)"/>
    <work xmlns="http://textgrid.info/namespaces/metadata/core/2010">
      <xsl:variable name="speakers" as="element()*" select="$document/teiHeader/profileDesc/particDesc//(person | org)[tokenize(@role) = 'speaker']"/>
      <xsl:variable name="names" as="xs:string*" select="distinct-values($speakers/(persName | orgName | name)[1] ! f:line(.))[. ne '']"/>
      <xsl:for-each select="$names">
        <agent role="speaker">{.}</agent>
      </xsl:for-each>
      <xsl:sequence select="fp:textgrid-creators($corpus)[empty($names)]"/>
      <!-- The attribute is a day, a month or a year; an hour stands in the words. -->
      <xsl:for-each select="f:record-date($document/teiHeader)">
        <dateOfCreation date="{substring-before(. || 'T', 'T')}">{.}</dateOfCreation>
      </xsl:for-each>
      <xsl:for-each select="f:class($corpus, 'textgrid')">
        <genre>{.}</genre>
      </xsl:for-each>
    </work>
  </xsl:function>

  <xsl:function name="fp:textgrid-item" as="element()">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <item xmlns="http://textgrid.info/namespaces/metadata/core/2010">
      <xsl:for-each select="($corpus/teiHeader/fileDesc/titleStmt/respStmt[f:kind-of-maker(.) = 'rights-holder'][f:name-of-maker(.)])[1]">
        <rightsHolder>
          <xsl:sequence select="fp:textgrid-name(f:name-of-maker(.))"/>
        </rightsHolder>
      </xsl:for-each>
    </item>
  </xsl:function>

  <!-- What belongs to a collection or edition (OAI-ORE). -->
  <xsl:function name="fp:aggregation" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="members" as="xs:string*"/>
    <rdf:RDF>
      <rdf:Description rdf:about="{$name}">
        <xsl:for-each select="$members">
          <ore:aggregates rdf:resource="{.}"/>
        </xsl:for-each>
      </rdf:Description>
    </rdf:RDF>
  </xsl:function>

</xsl:transform>
