<?xml version="1.0" encoding="UTF-8"?>
<!-- The root of the corpus, and the header of a component. Persons stand in the root, for all components. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="teiCorpus[$prefix eq '']" mode="m:corpus">
    <teiCorpus>
      <xsl:copy-of select="@xml:id, @xml:lang"/>
      <xsl:for-each select="teiHeader">
        <teiHeader>
          <xsl:call-template name="t:attributes"/>
          <xsl:apply-templates select="fileDesc | encodingDesc" mode="m:export"/>
          <profileDesc>
            <xsl:apply-templates select="profileDesc/*" mode="m:export"/>
            <xsl:variable name="persons" as="node()*">
              <xsl:call-template name="t:persons">
                <xsl:with-param name="register" select="../standOff/listPerson/*"/>
              </xsl:call-template>
            </xsl:variable>
            <xsl:if test="exists($persons)">
              <particDesc>
                <listPerson><xsl:sequence select="$persons"/></listPerson>
              </particDesc>
            </xsl:if>
          </profileDesc>
          <xsl:apply-templates select="xenoData | revisionDesc" mode="m:export"/>
        </teiHeader>
      </xsl:for-each>
      <xsl:for-each select="text">
        <TEI xml:id="introduction">
          <teiHeader>
            <xsl:apply-templates select="../teiHeader/fileDesc" mode="m:export"/>
          </teiHeader>
          <xsl:apply-templates select="." mode="m:export"/>
        </TEI>
      </xsl:for-each>
      <xsl:processing-instruction name="documents"/>
    </teiCorpus>
  </xsl:template>

  <xsl:template match="TEI | teiCorpus[$prefix ne '']" mode="m:corpus">
    <xsl:copy copy-namespaces="no">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except @xml:id"/>
      </xsl:call-template>
      <xsl:attribute name="xml:id" select="replace($prefix, '\.$', '')"/>
      <xsl:apply-templates select="node()" mode="m:export"/>
    </xsl:copy>
  </xsl:template>

  <!-- The persons of a document to whom it can point. -->
  <xsl:function name="f:persons" as="element()*">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="$document/(teiHeader | TEI/teiHeader | standOff)//(person | personGrp | org)[@xml:id][not(ancestor::person or ancestor::personGrp or ancestor::org)]"/>
  </xsl:function>

  <!--
    Every person once, those of the register first, with all that the register and the components say of it. What components say comes
    first, as it has the parts of names; where two have different attributes, those of the first count.
  -->
  <xsl:template name="t:persons" as="node()*">
    <xsl:param name="register" as="element()*"/>
    <xsl:variable name="described" as="element()*" select="parse-xml-fragment($described)/*"/>
    <xsl:variable name="registered" as="element()*">
      <xsl:apply-templates select="$register" mode="m:export"/>
    </xsl:variable>
    <xsl:variable name="element" as="element()?" select="$register[1]"/>
    <xsl:for-each-group select="$registered, $described" group-by="string(@xml:id)">
      <xsl:variable name="entries" as="element()+" select="current-group()[not(. intersect $registered)], current-group()[. intersect $registered]"/>
      <xsl:copy copy-namespaces="no">
        <xsl:for-each-group select="$entries ! @*" group-by="name()">
          <xsl:copy-of select="."/>
        </xsl:for-each-group>
        <xsl:variable name="names" as="element()*" select="$entries[not(. intersect $registered)]/(persName | name)"/>
        <xsl:for-each-group select="$entries ! *[not(self::persName[not(@type)][.. intersect $registered][f:is-among(., $names)])]" group-by="f:said-of-person(.)">
          <xsl:copy-of select="." copy-namespaces="no"/>
        </xsl:for-each-group>
      </xsl:copy>
      <xsl:for-each-group select="$entries ! @*" group-by="name()">
        <xsl:variable name="name" as="xs:string" select="local-name(..) || '/@' || name()"/>
        <xsl:for-each select="distinct-values(current-group())[position() > 1]">
          <xsl:sequence select="$element/f:loss(., $name, 'left out, as another entry of the person has another', current())"/>
        </xsl:for-each>
      </xsl:for-each-group>
    </xsl:for-each-group>
  </xsl:template>

  <!-- Whether one of these names has all words of a name. -->
  <xsl:function name="f:is-among" as="xs:boolean">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="names" as="element()*"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize(normalize-space($name))"/>
    <xsl:sequence select="some $one in $names satisfies (every $word in $words satisfies $word = tokenize(normalize-space($one)))"/>
  </xsl:function>

  <!-- What an element says of a person, in a form in which the same is told from other: names whatever their order, all else as it is. -->
  <xsl:function name="f:said-of-person" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize(normalize-space($element))"/>
    <xsl:sequence select="
      if ($element[self::persName | self::name]) then string-join(($element/@xml:lang, sort($words)), ' ')
      else string-join((local-name($element), sort($element//@* ! (name() || '=' || .)), $words), ' ')"/>
  </xsl:function>

  <!-- The entries of persons stand in the root, with what the document says of them. -->
  <xsl:template match="particDesc[not(p or ab)] | standOff/listPerson | standOff/listOrg" mode="m:export">
    <xsl:for-each select="descendant-or-self::*[self::particDesc or self::listPerson or self::listOrg][not(ancestor::person or ancestor::org)]/(head | desc | @*[name() ne 'xml:id'])">
      <xsl:sequence select="f:loss((self::*, ..)[1], (if (self::*) then name() else name(..) || '/@' || name()), 'left out: the persons stand in the root', string())"/>
    </xsl:for-each>
    <xsl:for-each select=".//(person | personGrp | org)[not(@xml:id)]">
      <xsl:sequence select="f:loss(., name(), 'left out, as nothing can point to it', normalize-space())"/>
    </xsl:for-each>
  </xsl:template>

  <!-- How passages of the edition are cited holds for its own elements. -->
  <xsl:template match="refsDecl" mode="m:export">
    <xsl:sequence select="f:loss(., 'teiHeader/encodingDesc/refsDecl', 'left out: its paths lead to elements of the edition', ())"/>
  </xsl:template>

  <xsl:function name="f:exported-person" as="xs:string">
    <xsl:param name="person" as="element()"/>
    <xsl:variable name="id" as="xs:string" select="$person/@xml:id"/>
    <xsl:sequence select="if (exists($v:registered($id))) then $id else $prefix || $id"/>
  </xsl:function>

  <xsl:function name="f:is-exported" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="not($element[self::docTitle or self::titlePart or self::group or self::body or self::front or self::back])"/>
  </xsl:function>

  <xsl:function name="f:standing-for" as="element()">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element"/>
  </xsl:function>
</xsl:transform>
