<?xml version="1.0" encoding="UTF-8"?>
<!--
  How to cite, and what there is to take away.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:citation">
    <xsl:param name="heading" as="xs:string" select="f:label('cite')"/>
    <xsl:variable name="citations" as="element()*">
      <xsl:sequence select="
        f:citation('chicago-note', $chicago-note), f:citation('chicago', $chicago), f:citation('mla', $mla), f:citation('apa', $apa)"/>
    </xsl:variable>
    <xsl:variable name="example" as="xs:string?" select="f:example-passage(.)"/>
    <xsl:if test="f:can-be-cited(.)">
      <xsl:sequence select="$v:newline"/>
      <section class="cite" aria-labelledby="page:cite">
        <h2 id="page:cite"><xsl:value-of select="$heading"/></h2>
        <xsl:if test="exists($citations)">
          <xsl:sequence select="$v:newline"/>
          <dl class="facts citations">
            <xsl:sequence select="$citations"/>
          </dl>
        </xsl:if>
        <xsl:for-each select="('bibtex', 'ris', 'csl-json')">
          <xsl:variable name="record" as="xs:string" select="if (. eq 'bibtex') then $bibtex else if (. eq 'ris') then $ris else $reference"/>
          <xsl:if test="$record ne '' and ($bibtex || $ris) ne ''">
            <xsl:sequence select="$v:newline"/>
            <details class="reference-record">
              <summary><xsl:value-of select="f:label('download.' || .)"/></summary>
              <pre translate="no"><xsl:value-of select="replace(translate($record, '&#13;', ''), '\s+$', '')"/></pre>
            </details>
          </xsl:if>
        </xsl:for-each>
        <xsl:if test="exists($example)">
          <xsl:variable name="link" as="element()">
            <a href="{$example}"><xsl:value-of select="$example"/></a>
          </xsl:variable>
          <xsl:sequence select="$v:newline"/>
          <p><xsl:sequence select="f:phrase('cite.passage', map { 'example': $link })"/></p>
        </xsl:if>
        <xsl:if test="$passages ne ''">
          <xsl:sequence select="$v:newline"/>
          <xsl:call-template name="t:passage-panel"/>
        </xsl:if>
      </section>
    </xsl:if>
    <xsl:call-template name="t:downloads"/>
  </xsl:template>

  <!--
    The panel in which the script cites a passage, empty, and behind it what the references are composed of: a template, so it is
    neither seen nor found. Six references for each speech would make the page of a long debate too heavy.
  -->
  <xsl:template name="t:passage-panel">
    <template id="page:passages">
      <div class="passage-panel" popover="auto" role="dialog" aria-labelledby="page:passage">
        <h2 id="page:passage" tabindex="-1" autofocus=""><xsl:value-of select="f:label('cite.this-passage')"/></h2>
        <p class="passage-name"></p>
        <dl class="facts citations">
          <div><dt><xsl:value-of select="f:label('cite.address')"/></dt><dd data-form="address"></dd></div>
          <xsl:for-each select="('chicago-note', 'chicago', 'mla', 'apa')">
            <div><dt><xsl:value-of select="f:label('cite.' || .)"/></dt><dd lang="en" data-form="{.}"></dd></div>
          </xsl:for-each>
        </dl>
        <xsl:for-each select="('bibtex', 'ris', 'csl-json')">
          <details class="reference-record">
            <summary><xsl:value-of select="f:label('download.' || .)"/></summary>
            <pre translate="no" data-form="{.}"></pre>
          </details>
        </xsl:for-each>
        <button type="button" class="copy leave"><xsl:value-of select="f:label('note.close')"/></button>
      </div>
      <p><xsl:value-of select="$passages"/></p>
    </template>
  </xsl:template>

  <xsl:template name="t:downloads">
    <xsl:if test="$downloads ne ''">
      <xsl:sequence select="$v:newline"/>
      <section class="downloads" aria-labelledby="page:download">
        <h2 id="page:download"><xsl:value-of select="f:label('download')"/></h2>
        <xsl:sequence select="$v:newline"/>
        <dl class="facts">
          <xsl:for-each-group select="tokenize($downloads)[not(starts-with(., 'json-ld:'))]"
              group-by="if (substring-before(., ':') = ('bibtex', 'biblatex', 'ris', 'csl-json')) then 'download.references' else 'text'">
            <div>
              <dt><xsl:value-of select="f:label(current-grouping-key())"/></dt>
              <xsl:for-each select="current-group()">
                <dd>
                  <a href="{encode-for-uri($name)}{substring-after(., ':')}" download="">
                    <xsl:value-of select="f:label('download.' || substring-before(., ':'))"/>
                  </a>
                </dd>
              </xsl:for-each>
            </div>
          </xsl:for-each-group>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- The address of a speech or paragraph, as an example. -->
  <xsl:function name="f:example-passage" as="xs:string?">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="(($document/text//sp/@xml:id)[1], ($document/text//p[@n]/@xml:id)[1])[1] ! ('#' || .)"/>
  </xsl:function>

  <xsl:function name="f:can-be-cited" as="xs:boolean">
    <xsl:param name="document" as="element()"/>
    <xsl:sequence select="$chicago-note || $chicago || $mla || $apa ne '' or exists(f:example-passage($document))"/>
  </xsl:function>

  <!-- A reference as a row; nothing where there is none. -->
  <xsl:function name="f:citation" as="element()?">
    <xsl:param name="style" as="xs:string"/>
    <xsl:param name="reference" as="xs:string"/>
    <xsl:if test="$reference ne ''">
      <div>
        <dt><xsl:value-of select="f:label('cite.' || $style)"/></dt>
        <dd lang="en" class="reference-{$style}"><xsl:sequence select="f:italics(parse-xml-fragment($reference)/node())"/></dd>
      </div>
    </xsl:if>
  </xsl:function>

  <!-- The text of a reference: its i elements in italics, of anything else the words. -->
  <xsl:function name="f:italics" as="node()*">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:for-each select="$nodes">
      <xsl:choose>
        <xsl:when test="self::*:i">
          <i><xsl:value-of select="."/></i>
        </xsl:when>
        <xsl:when test="self::*">
          <xsl:sequence select="f:italics(node())"/>
        </xsl:when>
        <xsl:when test="self::text()">
          <xsl:value-of select="."/>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>
</xsl:transform>
