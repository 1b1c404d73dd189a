<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: each once, after the text, where a reading system takes it from to show it at its call. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The call has the number or letter of its series, as in print. -->
  <xsl:template match="note[f:is-called(.)]" mode="m:text" priority="2">
    <xsl:param name="notes-follow" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="$notes-follow">
        <xsl:call-template name="t:note-call">
          <xsl:with-param name="number" select="f:series-number(.)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:next-match/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="t:footnotes">
    <xsl:variable name="notes" as="element(note)*" select="text//note[f:is-called(.)]"/>
    <xsl:if test="exists($notes)">
      <xsl:sequence select="$v:newline"/>
      <section class="notes" aria-labelledby="page:notes">
        <h2 id="page:notes"><xsl:value-of select="f:label('notes')"/></h2>
        <xsl:for-each select="$notes">
          <xsl:variable name="id" as="xs:string" select="f:note-id(.)"/>
          <xsl:variable name="number" as="xs:string" select="f:series-number(.)"/>
          <xsl:sequence select="$v:newline"/>
          <aside class="{if ($v:two-series and f:is-editors-note(.)) then 'footnote editors' else 'footnote'}" id="{$id}" role="doc-footnote">
            <a class="note-back" href="#call:{$id}" aria-label="{f:sentence('note.back', map { 'number': $number })}">
              <xsl:value-of select="$number"/>
            </a>
            <xsl:text> </xsl:text>
            <div class="note-text">
              <xsl:sequence select="f:language-attributes((ancestor-or-self::*[@xml:lang])[last()])"/>
              <xsl:apply-templates mode="m:text">
                <xsl:with-param name="notes-follow" select="true()" tunnel="yes"/>
              </xsl:apply-templates>
            </div>
          </aside>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:transform>
