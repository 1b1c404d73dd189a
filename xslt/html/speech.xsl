<?xml version="1.0" encoding="UTF-8"?>
<!--
  Speeches. The speaker runs in before the first paragraph; each speech has an address.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The names under which speeches of a document are filed, in the order of their first speeches. -->
  <xsl:variable name="v:speaker-keys" as="xs:string*" select="
    distinct-values(/TEI/text//(sp | u)[not(f:is-retold(.))] ! f:speaker-key(.)[. ne ''])"/>

  <!-- A speech, or a part of one that is divided among rows (facing.xsl): its address and speaker stand where it begins. -->
  <xsl:template match="sp" mode="m:text">
    <xsl:param name="part" as="node()*" select="node()"/>
    <xsl:param name="begins" as="xs:boolean" select="true()"/>
    <xsl:variable name="first" as="element()?" select="$part[self::p or self::ab][1]"/>
    <xsl:variable name="before" as="node()*" select="if ($first) then $part[. &lt;&lt; $first] else ()"/>
    <!-- What stands before the first paragraph runs in with it, unless it is a block itself. -->
    <xsl:variable name="run-in" as="xs:boolean" select="
      exists($first) and not(f:has-blocks($first))
      and (every $node in $before satisfies
        local-name($node) = ('speaker', 'stage', 'pb', 'cb', 'lb', 'milestone', 'anchor', '') and not($node/self::text()[normalize-space()]))"/>
    <xsl:sequence select="$v:newline"/>
    <div>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'speech'"/>
        <xsl:with-param name="id" select="f:speech-id(.)[$begins]"/>
      </xsl:call-template>
      <xsl:call-template name="t:who">
        <xsl:with-param name="is-labelled" select="$begins"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="not($begins)">
          <xsl:apply-templates select="$part" mode="m:text"/>
        </xsl:when>
        <xsl:when test="$run-in">
          <xsl:variable name="lead" as="node()*">
            <xsl:call-template name="t:speech-link"/>
            <xsl:for-each select="$before/self::*">
              <xsl:apply-templates select="." mode="m:text">
                <xsl:with-param name="phrasing" select="true()" tunnel="yes"/>
              </xsl:apply-templates>
              <xsl:text> </xsl:text>
            </xsl:for-each>
          </xsl:variable>
          <xsl:apply-templates select="$first" mode="m:text">
            <xsl:with-param name="lead" select="$lead"/>
          </xsl:apply-templates>
          <xsl:apply-templates select="$part[. &gt;&gt; $first]" mode="m:text"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="$v:newline"/>
          <p>
            <xsl:call-template name="t:speech-link"/>
            <xsl:apply-templates select="speaker" mode="m:text">
              <xsl:with-param name="phrasing" select="true()" tunnel="yes"/>
            </xsl:apply-templates>
          </p>
          <xsl:apply-templates select="$part except speaker" mode="m:text"/>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- An utterance of a speech corpus has no printed label: the name comes from the list of persons. -->
  <xsl:template match="u" mode="m:text">
    <xsl:variable name="speakers" as="xs:string*" select="f:names(f:targets(@who))"/>
    <xsl:sequence select="$v:newline"/>
    <div>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'speech'"/>
        <xsl:with-param name="id" select="f:speech-id(.)"/>
      </xsl:call-template>
      <xsl:call-template name="t:who"/>
      <xsl:sequence select="$v:newline"/>
      <div class="p">
        <xsl:call-template name="t:speech-link"/>
        <xsl:if test="exists($speakers)">
          <xsl:variable name="person" as="element()*" select="f:targets(@who)[f:is-listed(.)]"/>
          <span class="speaker from-list">
            <bdi>
              <xsl:choose>
                <xsl:when test="count($person) eq 1 and count($speakers) eq 1">
                  <a href="#{$person/@xml:id}"><xsl:value-of select="$speakers"/></a>
                </xsl:when>
                <xsl:otherwise><xsl:value-of select="f:enumeration($speakers)"/></xsl:otherwise>
              </xsl:choose>
            </bdi>
          </span>
          <xsl:text> </xsl:text>
        </xsl:if>
        <xsl:apply-templates mode="#current"/>
      </div>
    </div>
  </xsl:template>

  <!-- Who speaks, for the script, where the link of the label does not say it. -->
  <xsl:template name="t:who">
    <xsl:param name="is-labelled" as="xs:boolean" select="true()"/>
    <xsl:param name="ids" as="xs:boolean" select="true()" tunnel="yes"/>
    <xsl:variable name="key" as="xs:string" select="f:speaker-key(.)"/>
    <xsl:variable name="is-linked" as="xs:boolean" select="
      $is-labelled and not(contains($key, ' ')) and exists(f:targets(@who)[f:is-listed(.)]) and not(speaker/descendant::*[self::ref or self::note or @ref])"/>
    <xsl:if test="$ids and $passages ne '' and $key ne '' and not($is-linked)">
      <xsl:attribute name="data-who" select="$key"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="spGrp" mode="m:text">
    <xsl:call-template name="t:block"/>
  </xsl:template>

  <xsl:template match="speaker" mode="m:text">
    <xsl:variable name="person" as="element()?" select="(f:targets(../@who)[f:is-listed(.)])[1]"/>
    <span>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'speaker', 'capitals'[f:is-in-capitals(current())]"/>
      </xsl:call-template>
      <bdi>
        <xsl:choose>
          <xsl:when test="$person and not(descendant::*[self::ref or self::note or @ref])">
            <a href="#{$person/@xml:id}">
              <xsl:call-template name="t:phrasing-content"/>
            </a>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="t:phrasing-content"/>
          </xsl:otherwise>
        </xsl:choose>
      </bdi>
    </span>
    <xsl:call-template name="t:notes-after"/>
  </xsl:template>

  <!-- Whether a label is set in capitals throughout, so that small capitals must be asked for all of it. -->
  <xsl:function name="f:is-in-capitals" as="xs:boolean">
    <xsl:param name="label" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="string($label)"/>
    <xsl:sequence select="
      upper-case($words) eq $words and lower-case($words) ne $words and string-length(normalize-space($words)) gt 2"/>
  </xsl:function>

  <!-- A label without the mark that parts it from the speech. -->
  <xsl:function name="f:name-in-label" as="xs:string">
    <xsl:param name="label" as="element(speaker)"/>
    <xsl:variable name="words" as="xs:string" select="if ($label/descendant::note) then f:words($label) else normalize-space($label)"/>
    <xsl:sequence select="f:without-mark($words)"/>
  </xsl:function>

  <!-- The same of its words. Nearly all labels end with one mark or none. -->
  <xsl:function name="f:without-mark" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="length" as="xs:integer" select="string-length($words)"/>
    <xsl:sequence select="
      if (not(contains(':.–—-', substring($words, $length)))) then $words
      else if ($length gt 1 and not(contains(' :.–—-', substring($words, $length - 1, 1)))) then substring($words, 1, $length - 1)
      else replace($words, '[\s:.–—-]+$', '')"/>
  </xsl:function>

  <xsl:template name="t:speech-link">
    <xsl:variable name="speaker" as="xs:string" select="string-join(speaker ! f:name-in-label(.), ', ')"/>
    <a class="permalink" href="#{f:speech-id(.)}"
      aria-label="{if ($speaker eq '') then f:label('speech.unnamed') else f:sentence('speech', map { 'speaker': $speaker })}">
      <xsl:sequence select="f:sign-language(.)"/>
      <xsl:if test="@n and $passages ne ''">
        <xsl:attribute name="data-n" select="@n"/>
      </xsl:if>
      <xsl:text>§</xsl:text>
    </a>
    <xsl:text> </xsl:text>
  </xsl:template>
</xsl:transform>
