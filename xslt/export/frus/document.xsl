<?xml version="1.0" encoding="UTF-8"?>
<!-- A document of the volume. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:mp="urn:acta:mode:private" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="TEI | teiCorpus[$prefix ne '']" mode="m:volume">
    <xsl:variable name="text" as="element(text)?" select="(text | TEI/text)[1]"/>
    <div type="document" n="{(teiHeader/fileDesc/sourceDesc//biblScope[@unit = 'document'][1] ! normalize-space(), substring($prefix, 2))[1]}" xml:id="{$prefix}">
      <xsl:copy-of select="@xml:lang"/>
      <xsl:call-template name="t:header-losses"/>
      <!-- What their entries in the list of the volume lack. -->
      <xsl:variable name="persons" as="item()*"><xsl:call-template name="t:own-persons"/></xsl:variable>
      <xsl:sequence select="$persons/x:loss"/>
      <xsl:call-template name="t:text">
        <xsl:with-param name="text" select="$text"/>
        <xsl:with-param name="title" select="f:title(.)"/>
      </xsl:call-template>
      <xsl:for-each select="TEI[position() gt 1]/text">
        <div type="document">
          <xsl:call-template name="t:text">
            <xsl:with-param name="text" select="."/>
            <xsl:with-param name="title" select="f:title(..)"/>
          </xsl:call-template>
        </div>
      </xsl:for-each>
    </div>
  </xsl:template>

  <!-- A volume has one header: of those of the documents the title and the number of the document have a place in it. -->
  <xsl:template name="t:header-losses">
    <xsl:for-each select="teiHeader/(fileDesc/(titleStmt/(* except title), * except titleStmt), encodingDesc/*, profileDesc/(* except particDesc), xenoData, revisionDesc)">
      <xsl:sequence select="f:loss(., string-join(ancestor-or-self::*[ancestor-or-self::teiHeader] ! local-name(), '/'), 'left out', ())"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The text of a document, or one of several: heading with the source, what stands before it, the record, what stands behind it. -->
  <xsl:template name="t:text">
    <xsl:param name="text" as="element(text)?"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:variable name="printed" as="element(docTitle)?" select="$text/front/(docTitle | titlePage/docTitle)[1]"/>
    <xsl:variable name="sources" as="element(div)*" select="$text/(front | back)/div[@type = 'source'][not(.//sp | .//div)]"/>
    <head>
      <xsl:choose>
        <xsl:when test="$printed">
          <xsl:for-each select="$printed/titlePart">
            <xsl:if test="position() gt 1"><lb/></xsl:if>
            <xsl:for-each select="@* except @type[. = 'main']">
              <xsl:sequence select="f:loss(.., 'titlePart/@' || name(), 'left out', .)"/>
            </xsl:for-each>
            <xsl:apply-templates mode="m:export"/>
          </xsl:for-each>
        </xsl:when>
        <xsl:when test="$text/group/head"><xsl:apply-templates select="$text/group/head[1]/node()" mode="m:export"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$title"/></xsl:otherwise>
      </xsl:choose>
      <xsl:for-each select="$sources">
        <note type="source">
          <xsl:call-template name="t:attributes">
            <xsl:with-param name="attributes" select="@* except @type"/>
          </xsl:call-template>
          <xsl:call-template name="t:blocks-of-note"/>
        </note>
      </xsl:for-each>
    </head>
    <xsl:apply-templates select="$text/front/(docDate | dateline | byline | docAuthor)" mode="mp:front"/>
    <xsl:apply-templates select="$text/front/(* except (docTitle[. is $printed], docDate, dateline, byline, docAuthor, $sources))" mode="mp:front"/>
    <!-- One division around the whole record is the document itself. -->
    <xsl:variable name="record" as="element()*" select="$text/body/*"/>
    <xsl:variable name="sole" as="element(div)?" select="$text/body[count(child::div) eq 1]/div[not(head)][not(following-sibling::*)]"/>
    <xsl:apply-templates select="if ($sole) then ($sole/preceding-sibling::*, $sole/node()) else $record" mode="m:export"/>
    <xsl:if test="$sole">
      <xsl:for-each select="$sole/(@* except @type[. = ('proceedings', 'document')])">
        <xsl:sequence select="f:loss(.., 'div/@' || name(), 'left out', .)"/>
      </xsl:for-each>
    </xsl:if>
    <xsl:apply-templates select="$text/group/(* except (head[1][not($printed)], text))" mode="m:export"/>
    <xsl:for-each select="$text/group">
      <xsl:sequence select="f:loss(., 'group', 'kept as div: a division for each of its texts', ())"/>
    </xsl:for-each>
    <xsl:for-each select="$text/group/text">
      <div>
        <xsl:call-template name="t:attributes"/>
        <xsl:call-template name="t:text">
          <xsl:with-param name="text" select="."/>
          <xsl:with-param name="title" select="''"/>
        </xsl:call-template>
      </div>
    </xsl:for-each>
    <xsl:apply-templates select="$text/back/(* except $sources)" mode="mp:front"/>
  </xsl:template>

  <!-- What stands before and behind the record. -->
  <xsl:mode name="mp:front" on-no-match="fail" on-multiple-match="use-last"/>

  <xsl:template match="*" mode="mp:front">
    <note rend="inline">
      <xsl:sequence select="f:loss(., local-name(), 'kept as note[@rend=''inline'']', ())"/>
      <xsl:apply-templates select="." mode="mp:block"/>
    </note>
  </xsl:template>

  <xsl:template match="dateline | byline | docAuthor | note | pb | gap | lb | milestone" mode="mp:front">
    <xsl:apply-templates select="." mode="m:export"/>
  </xsl:template>

  <xsl:template match="docDate" mode="mp:front">
    <dateline>
      <date>
        <xsl:call-template name="t:attributes"/>
        <xsl:apply-templates mode="m:export"/>
      </date>
    </dateline>
  </xsl:template>

  <!-- Lists of who was there, to whom it went, what it is about. -->
  <xsl:template match="div[@type = ('participants', 'metadata')][not(.//div | .//sp)]" mode="mp:front" priority="2">
    <xsl:apply-templates select="node()" mode="m:export"/>
  </xsl:template>

  <xsl:template match="div[@type = 'participants']/list[not(@type)]" mode="m:export">
    <list type="participants">
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:export"/>
    </list>
  </xsl:template>

  <!-- A headnote, a classification: a note that stands in the text. -->
  <xsl:template match="div[not(.//sp | .//div)]" mode="mp:front">
    <note rend="inline" type="{if (@type = 'headnote') then 'summary' else (@type, 'editorial')[1]}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except @type"/>
      </xsl:call-template>
      <xsl:call-template name="t:blocks-of-note"/>
    </note>
  </xsl:template>

  <!-- The content of a division in a note; its heading is a paragraph there, and so are other words of its own. -->
  <xsl:template name="t:blocks-of-note">
    <xsl:apply-templates select="node()" mode="mp:block"/>
  </xsl:template>

  <xsl:mode name="mp:block" on-no-match="shallow-copy" on-multiple-match="use-last"/>

  <xsl:template match="*" mode="mp:block">
    <xsl:apply-templates select="." mode="m:export"/>
  </xsl:template>

  <xsl:template match="head | dateline | byline | signed | salute | trailer | docAuthor | docDate | docImprint | docEdition | titlePart | imprimatur" mode="mp:block">
    <p>
      <xsl:sequence select="f:loss(., local-name(), 'kept as p', ())"/>
      <xsl:apply-templates mode="m:export"/>
    </p>
  </xsl:template>

  <xsl:template match="div | div1 | div2 | div3 | opener | closer | titlePage | docTitle | performance | prologue | epilogue | set | noteGrp | front | body | back | argument" mode="mp:block">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <!-- Standing notes of the back are notes of the document. -->
  <xsl:template match="div[@type = 'notes'][not(.//sp | .//div)] | noteGrp" mode="mp:front" priority="2">
    <xsl:for-each select=".//note[not(ancestor::note)]">
      <xsl:apply-templates select="." mode="m:export"/>
    </xsl:for-each>
    <xsl:for-each select="*[not(self::noteGrp or self::note)]">
      <note rend="inline" type="notes"><xsl:apply-templates select="." mode="mp:block"/></note>
    </xsl:for-each>
  </xsl:template>
</xsl:transform>
