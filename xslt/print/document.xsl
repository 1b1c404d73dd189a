<?xml version="1.0" encoding="UTF-8"?>
<!-- A document: its title, its text, where it is from, and the signs in it. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="/" mode="m:print">
    <xsl:apply-templates select="*" mode="#current"/>
  </xsl:template>

  <xsl:template match="TEI" mode="m:print">
    <xsl:variable name="content" as="document-node()">
      <xsl:document>
        <xsl:call-template name="t:title-block">
          <xsl:with-param name="notes-follow" select="true()" tunnel="yes"/>
        </xsl:call-template>
        <div class="text">
          <xsl:sequence select="f:language-attributes((text[@xml:lang], .)[1])"/>
          <xsl:apply-templates select="text | TEI" mode="m:text">
            <xsl:with-param name="notes-follow" select="true()" tunnel="yes"/>
          </xsl:apply-templates>
        </div>
        <xsl:if test="not($book)">
          <xsl:call-template name="t:signs"/>
          <xsl:call-template name="t:print-imprint"/>
        </xsl:if>
      </xsl:document>
    </xsl:variable>
    <document xmlns="">
      <xsl:attribute name="name" select="$name"/>
      <xsl:attribute name="title" select="f:print-title(.)"/>
      <xsl:attribute name="edition" select="f:edition-title(.)"/>
      <xsl:sequence select="f:print-language((f:titled(.)/ancestor-or-self::*[@xml:lang][1]/@xml:lang, text/@xml:lang, @xml:lang, $v:language)[1])"/>
      <xsl:for-each select="f:document-date(.)">
        <xsl:attribute name="date" select="f:date-words(.)"/>
        <xsl:attribute name="when" select="(@when, @from, @notBefore, '')[1]"/>
      </xsl:for-each>
      <xsl:sequence select="f:publication-day(.)"/>
      <xsl:call-template name="t:creators"/>
      <xsl:apply-templates select="$content" mode="m:blocks"/>
      <xsl:if test="$book">
        <xsl:call-template name="t:apparatus"/>
      </xsl:if>
    </document>
  </xsl:template>

  <xsl:function name="f:print-title" as="xs:string">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="(f:title($document)[. ne ''], f:label('untitled'))[1]"/>
  </xsl:function>

  <!-- Whose work it is, as catalogues have it: the authors, or else the editors. -->
  <xsl:template name="t:creators">
    <xsl:variable name="statement" as="element(titleStmt)?" select="teiHeader/fileDesc/titleStmt"/>
    <xsl:for-each select="(f:names($statement/author), if ($statement/author) then () else f:names($statement/editor[not(@role) or @role = 'editor']))[. ne '']">
      <creator xmlns=""><xsl:value-of select="."/></creator>
    </xsl:for-each>
  </xsl:template>

  <!-- The language of what is set, and its direction where it runs from right to left. -->
  <xsl:function name="f:print-language" as="attribute()+">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:attribute name="language" select="$tag"/>
    <xsl:if test="f:runs-right-to-left($tag)"><xsl:attribute name="direction" select="'rtl'"/></xsl:if>
  </xsl:function>

  <!-- The day of publication, where the header gives a whole one; and a day for files that must have one. -->
  <xsl:function name="f:publication-day" as="attribute()+">
    <xsl:param name="document" as="element()"/>
    <xsl:variable name="date" as="xs:string?" select="
      ($document/teiHeader/fileDesc/publicationStmt/date/@when ! string()[matches(., '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$')])[1]"/>
    <xsl:attribute name="published" select="$date[. castable as xs:date]"/>
    <xsl:attribute name="day" select="(f:said-day($document), $v:no-day)[1]"/>
  </xsl:function>

  <!-- What a sheet that lies alone must carry: who made it, on which terms, and where it can be read. -->
  <xsl:template name="t:print-imprint">
    <xsl:variable name="list" as="element()?"><xsl:call-template name="t:imprint-list"/></xsl:variable>
    <xsl:if test="exists($list)">
      <section class="imprint">
        <h2><xsl:value-of select="f:label('about')"/></h2>
        <xsl:sequence select="$list"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="t:imprint-list" as="element()?">
    <xsl:variable name="file" as="element(fileDesc)?" select="teiHeader/fileDesc"/>
    <xsl:variable name="publication" as="element(publicationStmt)?" select="$file/publicationStmt"/>
    <xsl:variable name="rows" as="element()*">
      <xsl:sequence select="
        f:imprint-row('header.edition', $file/editionStmt/edition),
        f:imprint-row('header.publication', ($publication/(publisher, authority)[1], $publication/date[1])),
        f:imprint-row('header.idno.DOI', $publication/idno[upper-case(@type) eq 'DOI']),
        f:imprint-row('header.idno.URL', $publication/idno[upper-case(@type) = ('URL', 'URI')]),
        f:imprint-row('header.availability', $publication/availability/*)"/>
    </xsl:variable>
    <xsl:if test="exists($rows)">
      <dl><xsl:sequence select="$rows"/></dl>
    </xsl:if>
  </xsl:template>

  <!-- A label and the words of the header; nothing where the header has none. -->
  <xsl:function name="f:imprint-row" as="element()*">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="elements" as="element()*"/>
    <xsl:variable name="words" as="xs:string*" select="
      $elements ! string-join((normalize-space()[. ne ''], @target ! ('&lt;' || . || '>')), ' ')[. ne '']"/>
    <xsl:variable name="words" as="xs:string*" select="
      distinct-values($words ! (if (starts-with(., f:label($key) || ' ')) then substring-after(., f:label($key) || ' ') else .))"/>
    <xsl:if test="exists($words)">
      <dt><xsl:value-of select="f:label($key)"/></dt>
      <dd><xsl:value-of select="string-join($words, '; ')"/></dd>
    </xsl:if>
  </xsl:function>
</xsl:transform>
