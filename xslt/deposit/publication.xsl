<?xml version="1.0" encoding="UTF-8"?>
<!-- What the header of an edition says of its publication, in the words that all records share. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The address of what identifies the edition; nothing where no resolver is known. -->
  <xsl:function name="f:identifier-address" as="xs:string?">
    <xsl:param name="number" as="element(idno)"/>
    <xsl:variable name="value" as="xs:string" select="f:line($number)"/>
    <xsl:sequence select="
      if (lower-case($number/@type) = 'doi') then 'https://doi.org/' || $value
      else if ($number/@type = 'handle') then 'https://hdl.handle.net/' || $value
      else if ($number/@type = ('isbn', 'issn')) then 'urn:' || $number/@type || ':' || $value
      else if ($number/@type = 'urn') then $value
      else ()"/>
  </xsl:function>

  <!-- The DOI, without its address. -->
  <xsl:function name="f:doi" as="xs:string?">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:sequence select="($corpus/teiHeader/fileDesc/publicationStmt/idno[lower-case(@type) = 'doi'] ! f:line(.))[1]"/>
  </xsl:function>

  <!-- The edition’s own address. -->
  <xsl:function name="f:edition-address" as="xs:string?">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:sequence select="$corpus/teiHeader/fileDesc/publicationStmt/ptr[not(@type)][1]/@target ! string()"/>
  </xsl:function>

  <!-- The address of the licence: the one that is given, else that of its entry in the SPDX list. -->
  <xsl:function name="f:licence-url" as="xs:string?">
    <xsl:param name="licence" as="element(licence)?"/>
    <xsl:sequence select="($licence/@target ! string(), $licence/@n ! ('https://spdx.org/licenses/' || .))[1]"/>
  </xsl:function>

  <xsl:function name="f:abstract" as="xs:string?">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:sequence select="string-join($corpus/teiHeader/encodingDesc/projectDesc/p ! f:line(.), '&#10;')[. ne '']"/>
  </xsl:function>

  <!-- The words under which the edition is listed. -->
  <xsl:function name="f:subjects" as="xs:string*">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:sequence select="$corpus/teiHeader/profileDesc/textClass/keywords/term ! f:line(.)"/>
  </xsl:function>

  <!-- What the edition is in the scheme of an archive. -->
  <xsl:function name="f:class" as="xs:string?">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:param name="scheme" as="xs:string"/>
    <xsl:sequence select="$corpus/teiHeader/profileDesc/textClass/classCode[@scheme = $scheme][1] ! f:line(.)"/>
  </xsl:function>

  <!-- Tags of the languages of the documents (BCP 47), or of the edition where they say none. -->
  <xsl:function name="f:languages" as="xs:string*">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:variable name="own" as="xs:string*" select="distinct-values($corpus/TEI/@xml:lang)"/>
    <xsl:sequence select="if (exists($own)) then $own else $corpus/@xml:lang ! string()"/>
  </xsl:function>

  <!-- A language in ISO 639-3; nothing where the standard does not have it. -->
  <xsl:function name="f:iso-639-3" as="xs:string?">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="tokenize($language-codes)[starts-with(., $tag || '=')][1] ! substring-after(., '=')"/>
  </xsl:function>

  <!-- The English name of a language by its code in ISO 639-3. -->
  <xsl:function name="f:language-name" as="xs:string?">
    <xsl:param name="code" as="xs:string"/>
    <xsl:sequence select="tokenize($language-names, '\n')[starts-with(., $code || '=')][1] ! substring-after(., '=')"/>
  </xsl:function>

  <!-- The name of who answers questions, with its parts where the person had a part in the edition. -->
  <xsl:function name="f:contact-name" as="element()">
    <xsl:param name="contact" as="element(address)"/>
    <xsl:variable name="makers" as="element()*" select="$contact/ancestor::fileDesc/titleStmt/(author | editor | respStmt) ! f:names-of-maker(.)"/>
    <xsl:sequence select="($makers[f:line(.) eq f:line($contact/name)], $contact/name)[1]"/>
  </xsl:function>

  <!-- The pages that were copied, each once. -->
  <xsl:function name="f:copied-pages" as="xs:string*">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:sequence select="distinct-values($corpus/TEI/teiHeader/fileDesc/sourceDesc/(biblStruct | bibl)/ptr[@type = 'page']/@target)"/>
  </xsl:function>

  <!-- From the first day to the last on which what the documents record took place: `1919-03-01/1921-12-31`, or one day. -->
  <xsl:function name="f:coverage" as="xs:string?">
    <xsl:param name="corpus" as="element(teiCorpus)"/>
    <xsl:variable name="days" as="xs:string*"
                  select="sort($corpus/TEI/teiHeader ! f:record-date(.)[matches(., '^\d{4}(-\d\d){0,2}$')])"/>
    <xsl:sequence select="string-join(distinct-values(($days[1], $days[last()])), '/')[. ne '']"/>
  </xsl:function>

</xsl:transform>
