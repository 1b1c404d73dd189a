<?xml version="1.0" encoding="UTF-8"?>
<!--
  The questions, and how the corpus answers them. Numbers of RIDE are those of its criteria for reviewing digital editions
  (version 1.1); of CoreTrustSeal only what an edition can contribute to a repository is asked.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- An answer: `yes` where all of it is there, `partly`, `no`; and the addresses of the places where it stands. -->
  <xsl:function name="f:answer" as="map(xs:string, item()*)">
    <xsl:param name="scheme" as="xs:string"/>
    <xsl:param name="number" as="xs:string"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="answers" as="xs:boolean*"/>
    <xsl:param name="where" as="xs:string*"/>
    <xsl:variable name="answer" as="xs:string" select="
      if (every $one in $answers satisfies $one) then 'yes' else if ($answers = true()) then 'partly' else 'no'"/>
    <xsl:sequence select="
      map { 'scheme': $scheme, 'number': $number, 'key': $key, 'answer': $answer, 'where': if ($answer eq 'no') then () else $where }"/>
  </xsl:function>

  <!--
    What a document contributes to the answers: whether it has principles, sources, a ledger of its words, fixity, software, references to
    passages, approval, facsimiles, a description of its encoding, and changes.
  -->
  <xsl:function name="f:document-criteria" as="xs:boolean+">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:for-each select="$document/teiHeader">
      <xsl:sequence select="
        exists(encodingDesc/editorialDecl),
        exists(fileDesc/sourceDesc/(bibl, biblStruct, msDesc, listBibl, recordingStmt)),
        exists(encodingDesc/samplingDecl),
        exists(fileDesc/sourceDesc//idno[@type = 'sha256']),
        exists(encodingDesc/appInfo/application[@version]),
        exists(encodingDesc/refsDecl),
        (revisionDesc/@status = ('approved', 'published')),
        exists(../facsimile), exists(encodingDesc), exists(revisionDesc)"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:answers" as="map(xs:string, item()*)*">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:variable name="file" as="element(fileDesc)" select="$corpus/teiHeader/fileDesc"/>
    <xsl:variable name="publication" as="element()" select="$file/publicationStmt"/>
    <xsl:variable name="documents" as="element(TEI)*" select="$corpus/TEI"/>
    <xsl:variable name="criteria" as="array(xs:boolean)*" select="$documents ! array { f:document-criteria(.) }"/>
    <xsl:variable name="cite" as="xs:string" select="$index || '#page:cite'"/>
    <xsl:variable name="list" as="xs:string" select="$index || '#page:documents'"/>
    <xsl:variable name="methods" as="xs:string" select="'about.html#page:methods'"/>
    <xsl:variable name="sample" as="xs:string" select="$documents[1] ! f:document-page(.)"/>

    <xsl:variable name="responsible" as="xs:boolean" select="exists($file/titleStmt/(editor, respStmt/persName, respStmt/orgName)[normalize-space()])"/>
    <xsl:variable name="published" as="xs:boolean" select="exists($publication/publisher[normalize-space()])"/>
    <xsl:variable name="dated" as="xs:boolean" select="exists($publication/date)"/>
    <xsl:variable name="introduced" as="xs:boolean" select="exists($corpus/text)"/>
    <xsl:variable name="described" as="xs:boolean" select="exists($corpus/teiHeader/(encodingDesc/projectDesc, profileDesc/abstract))"/>
    <xsl:variable name="prose" as="xs:string" select="if ($introduced) then 'introduction.html' else $index || '#page:text'"/>
    <xsl:variable name="declared" as="xs:boolean*" select="$criteria ! .(1)"/>
    <xsl:variable name="sourced" as="xs:boolean*" select="$criteria ! .(2)"/>
    <xsl:variable name="licensed" as="xs:boolean" select="exists($publication/availability/licence)"/>
    <xsl:variable name="persistent" as="xs:boolean" select="exists($publication/idno[lower-case(@type) = ('doi', 'ark', 'urn', 'handle', 'purl')])"/>
    <xsl:variable name="versioned" as="xs:boolean" select="exists($file/editionStmt)"/>
    <xsl:variable name="ledger" as="xs:boolean*" select="$criteria ! .(3)"/>
    <xsl:variable name="fixity" as="xs:boolean*" select="$criteria ! .(4)"/>
    <xsl:variable name="software" as="xs:boolean*" select="$criteria ! .(5)"/>
    <xsl:variable name="passages" as="xs:boolean*" select="$criteria ! .(6)"/>
    <xsl:variable name="proofread" as="xs:boolean*" select="$criteria ! .(7)"/>
    <xsl:variable name="facsimiles" as="xs:boolean*" select="$criteria ! .(8)"/>
    <xsl:variable name="indexed" as="xs:string*" select="('persons', 'places', 'organizations')[. = $v:pages] ! (. || '.html')"/>
    <xsl:variable name="timed" as="xs:boolean" select="$v:pages = 'chronology'"/>
    <xsl:variable name="cited" as="xs:boolean" select="$v:pages = 'sources'"/>
    <xsl:variable name="contact" as="xs:boolean" select="exists($publication//(email, address)[normalize-space()])"/>
    <xsl:sequence select="
      f:answer('ride', '1.2', 'bibliographic', ($responsible, $published, $dated), $cite),
      f:answer('ride', '1.4', 'contributors', $responsible, 'about.html'),
      f:answer('ride', '1.5', 'contact', $contact, 'about.html'),
      f:answer('ride', '2.1', 'selection', $introduced, $prose),
      f:answer('ride', '2.2', 'previous', $sourced, 'sources.html'[$cited]),
      f:answer('ride', '2.3', 'bibliography', $cited, 'sources.html'),
      f:answer('ride', '3.1', 'aims', ($described, $introduced), $prose),
      f:answer('ride', '3.5', 'standard', true(), 'edition.xml'),
      f:answer('ride', '3.6', 'criticism', $declared, $methods),
      f:answer('ride', '3.7', 'model', $criteria ! .(9), $methods),
      f:answer('ride', '4.3', 'browsing', (true(), exists($indexed), $timed), ($list, 'browse.html'[$v:pages = 'browse'], $indexed, 'chronology.html'[$timed])),
      f:answer('ride', '4.4', 'search', $search, 'search.html'),
      f:answer('ride', '4.5', 'indices', exists($indexed), $indexed),
      f:answer('ride', '4.6', 'images', $facsimiles, $sample),
      f:answer('ride', '4.8', 'citation', ($published, true()), ($cite, $sample || '#page:cite')),
      f:answer('ride', '4.8', 'persistence', $persistent, $cite),
      f:answer('ride', '4.9', 'data', true(), ('edition.xml', $sample || '#page:download')),
      f:answer('ride', '4.12', 'provenance', $sourced, 'sources.html'[$cited]),
      f:answer('ride', '4.13', 'licence', $licensed, 'about.html'),
      f:answer('ride', '4.15', 'introduction', $introduced, $prose),
      f:answer('ride', '4.16', 'versions', ($versioned, $dated), 'about.html'),
      f:answer('mla', '', 'transmission', $sourced, 'sources.html'[$cited]),
      f:answer('mla', '', 'principles', $declared, $methods),
      f:answer('mla', '', 'rationale', ($described, $introduced), $prose),
      f:answer('mla', '', 'accuracy', $ledger, $sample || '#page:about'),
      f:answer('mla', '', 'proofreading', $proofread, 'about.html#page:states'),
      f:answer('mla', '', 'annotation', exists($indexed), $indexed),
      f:answer('mla', '', 'reference', $passages, $sample || '#page:cite'),
      f:answer('mla', '', 'technology', $software, $methods),
      f:answer('mla', '', 'reuse', ($licensed, true()), ('edition.xml', 'about.html'[$licensed])),
      f:answer('cts', '', 'rights', $licensed, 'about.html'),
      f:answer('cts', '', 'identification', ($persistent, true()), ($cite, $list)),
      f:answer('cts', '', 'integrity', $fixity, $sample || '#page:about'),
      f:answer('cts', '', 'trail', ($software, $criteria ! .(10)), ($methods, $sample || '#page:about')),
      f:answer('cts', '', 'formats', true(), 'edition.xml'),
      f:answer('cts', '', 'quality', $ledger, $sample || '#page:about'),
      f:answer('cts', '', 'preservation', false(), ())"/>
  </xsl:function>
</xsl:transform>
