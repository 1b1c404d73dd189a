<?xml version="1.0" encoding="UTF-8"?>
<!--
  Front, body, back and their divisions. A division of a known kind says what it is; the editors' own stand apart.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="m:text" on-no-match="shallow-skip" on-multiple-match="use-last"/>

  <xsl:template match="text()" mode="m:text">
    <xsl:value-of select="."/>
  </xsl:template>

  <xsl:template match="text | group | TEI" mode="m:text">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

  <xsl:template match="teiHeader" mode="m:text"/>

  <xsl:template match="front | body | back" mode="m:text">
    <!-- A front that holds nothing but the printed title is empty here. -->
    <xsl:if test="* except f:printed-title(root()/*) or text()[normalize-space()]">
      <xsl:sequence select="$v:newline"/>
      <div>
        <xsl:call-template name="t:attributes">
          <xsl:with-param name="class" select="local-name()"/>
        </xsl:call-template>
        <xsl:apply-templates mode="#current"/>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7" mode="m:text">
    <xsl:sequence select="$v:newline"/>
    <xsl:element name="{if (head or f:division-label(.) ne '') then 'section' else 'div'}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'div', f:class('div-', @type)"/>
        <xsl:with-param name="id" select="f:division-id(.)"/>
      </xsl:call-template>
      <xsl:call-template name="t:division-label"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- What a division of a known kind is called where the document gives it no heading. -->
  <xsl:template name="t:division-label">
    <xsl:variable name="label" as="xs:string" select="f:division-label(.)"/>
    <xsl:if test="$label ne ''">
      <xsl:sequence select="$v:newline"/>
      <xsl:element name="h{f:level(.)}">
        <xsl:attribute name="class" select="'division-label'"/>
        <xsl:value-of select="$label"/>
      </xsl:element>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:division-label" as="xs:string">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="
      if ($division[not(@type) or head or *[1][self::list]/head]) then '' else f:label-or('div.' || $division/@type, '')"/>
  </xsl:function>

  <!-- The editors' headnote names them, and says how sure the attribution is. -->
  <xsl:template match="div[@type = 'headnote']" mode="m:text" priority="2">
    <xsl:variable name="names" as="xs:string*" select="f:names(f:targets(@resp))"/>
    <xsl:sequence select="$v:newline"/>
    <section>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'div', 'div-headnote'"/>
      </xsl:call-template>
      <xsl:if test="not(head)">
        <xsl:sequence select="$v:newline"/>
        <xsl:element name="h{f:level(.)}">
          <xsl:attribute name="class" select="'division-label'"/>
          <xsl:value-of select="f:label('div.headnote.editors')"/>
        </xsl:element>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
      <xsl:if test="exists($names)">
        <xsl:sequence select="$v:newline"/>
        <p class="attribution">
          <xsl:value-of select="f:enumeration($names)"/>
          <xsl:if test="@cert">
            <xsl:text> </xsl:text>
            <span class="certainty">
              <xsl:value-of select="'(' || f:label-or('cert.' || @cert, @cert) || ')'"/>
            </span>
          </xsl:if>
        </p>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="floatingText" mode="m:text">
    <xsl:sequence select="$v:newline"/>
    <div role="group" aria-label="{f:label('floatingText')}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'floating-text'"/>
      </xsl:call-template>
      <xsl:apply-templates select="front/node() | body/node() | back/node() | (* except (front, body, back))" mode="#current"/>
    </div>
  </xsl:template>

  <!-- Headings. The page's own title is h1; the notes they call stand after them. -->
  <xsl:template match="head" mode="m:text">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:sequence select="$v:newline"/>
    <xsl:element name="{if ($phrasing) then 'span' else if (f:is-division(..)) then 'h' || f:level(..) else 'p'}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'head', f:class('head-', @type)"/>
      </xsl:call-template>
      <xsl:call-template name="t:phrasing-content"/>
    </xsl:element>
    <xsl:call-template name="t:notes-after"/>
  </xsl:template>

  <!-- Parts of openings, closings and title pages: each a line of its own. -->
  <xsl:template match="docTitle | titlePage | opener | closer | argument | epigraph | postscript | docImprint[docDate | publisher]
      | performance | prologue | epilogue | set" mode="m:text">
    <xsl:call-template name="t:block"/>
  </xsl:template>

  <xsl:template match="titlePart | byline | dateline | salute | signed | trailer | docAuthor | docDate | docEdition | docImprint | imprimatur | meeting"
      mode="m:text">
    <xsl:call-template name="t:line"/>
  </xsl:template>

  <!-- The printed title stands at the head of the page already. -->
  <xsl:template match="docTitle[. is f:printed-title(root()/*)]" mode="m:text" priority="2"/>

  <xsl:template name="t:block">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="class" as="xs:string*" select="f:element-classes(.)"/>
    <xsl:sequence select="$v:newline"/>
    <xsl:element name="{if ($phrasing) then 'span' else 'div'}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="$class"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:text"/>
    </xsl:element>
  </xsl:template>

  <!-- A block that holds words: p where HTML allows it. -->
  <xsl:template name="t:line">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="class" as="xs:string*" select="f:element-classes(.)"/>
    <xsl:variable name="blocks" as="xs:boolean" select="f:has-blocks(.)"/>
    <xsl:sequence select="$v:newline"/>
    <xsl:element name="{if ($phrasing) then 'span' else if ($blocks) then 'div' else 'p'}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="$class"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:text">
        <xsl:with-param name="phrasing" select="$phrasing or not($blocks)" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:element>
  </xsl:template>

  <!-- Content where only phrasing may stand and notes would break a name or a heading: they follow it. -->
  <xsl:template name="t:phrasing-content">
    <xsl:apply-templates mode="m:text">
      <xsl:with-param name="phrasing" select="true()" tunnel="yes"/>
      <xsl:with-param name="notes-follow" select="true()" tunnel="yes"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:function name="f:is-division" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="matches(local-name($element), '^(div[1-7]?|front|body|back|text|group)$')"/>
  </xsl:function>

  <!-- Level of a division's heading: 2, and one more for each division around it that has one, and where two texts have names. -->
  <xsl:function name="f:level" as="xs:integer">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      min((6, 2 + count($element/ancestor::*[head or f:division-label(.) ne ''][matches(local-name(), '^(div[1-7]?|floatingText|group)$')])
        + count($element/ancestor::group[. is $v:facing])))"/>
  </xsl:function>

</xsl:transform>
