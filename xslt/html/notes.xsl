<?xml version="1.0" encoding="UTF-8"?>
<!--
  Notes. A note that the text calls stands twice on a page: at its call, hidden until it is called or the window is wide
  enough for a margin, and at the foot of the text with a link back. The style sheet shows one of the two; no script is
  needed. Other notes stand in the text where they are, in brackets or as a block.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="note" mode="m:text">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="notes-follow" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="f:is-called(.)">
        <xsl:call-template name="t:note-call"/>
        <xsl:if test="not($notes-follow)">
          <xsl:call-template name="t:note-at-call"/>
        </xsl:if>
      </xsl:when>
      <xsl:when test="$phrasing or not(matches(local-name(..), '^(div[1-7]?|front|body|back|sp|floatingText|noteGrp|list|table|lg|u|ab|p|item|cell)$'))
          or @type = 'gloss' or (ancestor::note and not(p)) or matches(@rend, '^\s*[\[(]') or @place = 'inline'">
        <xsl:call-template name="t:note-in-line"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="t:note-block"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="noteGrp" mode="m:text">
    <xsl:call-template name="t:block"/>
  </xsl:template>

  <xsl:template name="t:note-call">
    <xsl:param name="number" as="xs:string" select="f:note-number(.)"/>
    <xsl:variable name="id" as="xs:string" select="f:note-id(.)"/>
    <a class="call" id="call:{$id}" href="#{$id}" role="doc-noteref" aria-label="{f:sentence('note.call', map { 'number': $number })}">
      <xsl:sequence select="f:own-language(.)"/>
      <xsl:value-of select="$number"/>
    </a>
  </xsl:template>

  <!-- The note beside or below its call. In a paragraph HTML allows phrases only, so its own paragraphs become span. -->
  <xsl:template name="t:note-at-call">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="id" as="xs:string" select="f:note-id(.)"/>
    <xsl:element name="{if ($phrasing) then 'span' else 'div'}">
      <xsl:attribute name="role" select="'note'"/>
      <xsl:attribute name="hidden" select="'hidden'"/>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'note', f:class('note-', @type)"/>
        <xsl:with-param name="id" select="$id"/>
      </xsl:call-template>
      <span class="note-number">
        <xsl:value-of select="f:note-number(.)"/>
      </span>
      <xsl:text> </xsl:text>
      <xsl:apply-templates mode="m:text">
        <xsl:with-param name="notes-follow" select="false()" tunnel="yes"/>
      </xsl:apply-templates>
      <xsl:text> </xsl:text>
      <a class="close" href="#call:{$id}">
        <xsl:sequence select="f:own-language(.)"/>
        <xsl:value-of select="f:label('note.close')"/>
      </a>
    </xsl:element>
  </xsl:template>

  <!-- The notes called within the context element, after it. -->
  <xsl:template name="t:notes-after">
    <xsl:param name="notes-follow" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:if test="not($notes-follow)">
      <xsl:for-each select=".//note[f:is-called(.)]">
        <xsl:call-template name="t:note-at-call"/>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- A note in the text's own brackets, or a gloss: in the line. -->
  <xsl:template name="t:note-in-line">
    <xsl:variable name="marks" as="xs:string" select="(@rend ! normalize-space()[matches(., '^(\[\]|\(\)|\[|\()$')], '[]')[1]"/>
    <span>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'note-in-line', f:class('note-', @type)"/>
      </xsl:call-template>
      <xsl:value-of select="substring($marks, 1, 1)"/>
      <xsl:apply-templates mode="m:text">
        <xsl:with-param name="phrasing" select="true()" tunnel="yes"/>
      </xsl:apply-templates>
      <xsl:value-of select="if (starts-with($marks, '(')) then ')' else ']'"/>
    </span>
  </xsl:template>

  <!-- A note that nothing calls, or that stands between blocks. -->
  <xsl:template name="t:note-block">
    <xsl:sequence select="$v:newline"/>
    <div role="note">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'note-block', f:class('note-', @type)"/>
      </xsl:call-template>
      <xsl:if test="@n">
        <span class="note-number">
          <xsl:value-of select="@n"/>
        </span>
        <xsl:text> </xsl:text>
      </xsl:if>
      <xsl:apply-templates mode="m:text"/>
    </div>
  </xsl:template>

  <!-- All notes called, at the foot of the text. -->
  <xsl:template name="t:notes">
    <xsl:variable name="notes" as="element(note)*" select="text//note[f:is-called(.)]"/>
    <xsl:if test="exists($notes)">
      <xsl:sequence select="$v:newline"/>
      <section class="notes" role="doc-endnotes" aria-labelledby="page:notes">
        <xsl:sequence select="$v:newline"/>
        <h2 id="page:notes">
          <xsl:value-of select="f:label('notes')"/>
        </h2>
        <xsl:variable name="document" as="element()" select="."/>
        <xsl:for-each-group select="$notes" group-adjacent="string(f:text-of-group(.)/generate-id())">
          <xsl:variable name="text" as="element(text)?" select="f:text-of-group(.)"/>
          <xsl:for-each select="$text[f:text-name(.) ne '']">
            <xsl:sequence select="$v:newline"/>
            <h3>
              <xsl:call-template name="t:text-name"/>
            </h3>
          </xsl:for-each>
          <xsl:sequence select="$v:newline"/>
          <ol>
            <xsl:sequence select="f:language-attributes(($text, $document/text, $document)[@xml:lang][1])"/>
            <xsl:for-each select="current-group()">
              <xsl:variable name="id" as="xs:string" select="f:note-id(.)"/>
              <xsl:variable name="number" as="xs:string" select="f:note-number(.)"/>
              <xsl:sequence select="$v:newline"/>
              <li id="foot:{$id}">
                <a class="note-back" href="#call:{$id}" role="doc-backlink"
                  aria-label="{f:sentence('note.back', map { 'number': $number })}">
                  <xsl:sequence select="f:own-language(.)"/>
                  <xsl:value-of select="$number"/>
                </a>
                <xsl:text> </xsl:text>
                <div>
                  <xsl:sequence select="f:language-attributes(.)"/>
                  <xsl:apply-templates mode="m:text">
                    <xsl:with-param name="ids" select="false()" tunnel="yes"/>
                  </xsl:apply-templates>
                </div>
              </li>
            </xsl:for-each>
          </ol>
        </xsl:for-each-group>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:transform>
