<?xml version="1.0" encoding="UTF-8"?>
<!--
  Registers of persons, places and bodies: one entry for each, with every mention and every speech in the words around it.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:register">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="bearers" as="element()*" select="$v:entries($kind)">
      <!-- Of whom the register speaks. -->
    </xsl:param>
    <xsl:variable name="entries" as="element()*">
      <xsl:for-each-group select="$bearers" group-by="f:identity(.)">
        <xsl:sort select="f:folded(f:heading(.))" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
        <xsl:sort select="f:identity(.)" collation="http://www.w3.org/2005/xpath-functions/collation/codepoint"/>
        <xsl:call-template name="t:entry">
          <xsl:with-param name="kind" select="$kind"/>
          <xsl:with-param name="bearers" select="current-group()"/>
          <xsl:with-param name="identity" select="current-grouping-key()"/>
        </xsl:call-template>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:variable name="letters" as="xs:string*" select="distinct-values($entries/@data-letter)"/>
    <xsl:choose>
      <xsl:when test="count($entries) le 20 or count($letters) eq 1">
        <xsl:for-each select="$entries">
          <xsl:sequence select="$v:newline"/>
          <xsl:apply-templates select="." mode="m:entry">
            <xsl:with-param name="heading" select="'h2'" tunnel="yes"/>
          </xsl:apply-templates>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$v:newline"/>
        <nav class="letters" aria-label="{f:label('register.letters')}">
          <ul>
            <xsl:for-each select="$letters">
              <li><a href="#letter:{.}"><xsl:value-of select="."/></a></li>
              <xsl:text> </xsl:text>
            </xsl:for-each>
          </ul>
        </nav>
        <xsl:for-each-group select="$entries" group-adjacent="string(@data-letter)">
          <xsl:sequence select="$v:newline"/>
          <section class="letter" aria-labelledby="letter:{current-grouping-key()}">
            <h2 id="letter:{current-grouping-key()}"><xsl:value-of select="current-grouping-key()"/></h2>
            <xsl:for-each select="current-group()">
              <xsl:sequence select="$v:newline"/>
              <xsl:apply-templates select="." mode="m:entry">
                <xsl:with-param name="heading" select="'h3'" tunnel="yes"/>
              </xsl:apply-templates>
            </xsl:for-each>
          </section>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An entry in its place: its letter is said by the heading around it, where there is one. -->
  <xsl:mode name="m:entry" on-no-match="shallow-copy" on-multiple-match="fail"/>

  <xsl:template match="@data-letter" mode="m:entry"/>

  <xsl:template match="*:h3" mode="m:entry">
    <xsl:param name="heading" as="xs:string" tunnel="yes"/>
    <xsl:element name="{$heading}">
      <xsl:sequence select="@*, node()"/>
    </xsl:element>
  </xsl:template>

  <!-- One entry. The register of the edition speaks first, then each document for itself. -->
  <xsl:template name="t:entry" as="element()">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="bearers" as="element()+"/>
    <xsl:param name="identity" as="xs:string"/>
    <xsl:variable name="listed" as="element()*" select="$bearers[self::person or self::personGrp or self::place or self::org]"/>
    <xsl:variable name="head" as="element()" select="($bearers[not(f:member(.))], $listed, $bearers)[1]"/>
    <xsl:variable name="heading" as="xs:string" select="f:heading($head)"/>
    <xsl:variable name="id" as="xs:string" select="
      string(($bearers[not(f:member(.))]/@xml:id, $listed/@xml:id, replace($identity, '\s', '_'))[1])"/>
    <section class="entry" id="{$id}" data-letter="{f:letter($heading)}">
      <xsl:for-each select="$bearers/@xml:id[. ne $id]">
        <span id="{.}"></span>
      </xsl:for-each>
      <h3>
        <xsl:sequence select="f:foreign-language(($head/(persName, placeName, orgName, name), $head)[1])"/>
        <bdi><xsl:value-of select="$heading"/></bdi>
      </h3>
      <xsl:variable name="facts" as="element()*">
        <xsl:for-each select="$listed">
          <xsl:call-template name="t:person-phrases">
            <xsl:with-param name="roles" select="false()"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:variable>
      <xsl:if test="exists($facts)">
        <xsl:sequence select="$v:newline"/>
        <p class="entry-facts">
          <xsl:for-each-group select="$facts" group-by="string(.)">
            <xsl:value-of select="if (position() eq 1) then '' else '; '"/>
            <span><xsl:sequence select="@lang, @dir, node()"/></span>
          </xsl:for-each-group>
        </p>
      </xsl:if>
      <xsl:variable name="links" as="element()*">
        <xsl:for-each select="$bearers">
          <xsl:call-template name="t:authority-links"/>
        </xsl:for-each>
      </xsl:variable>
      <xsl:if test="exists($links)">
        <xsl:sequence select="$v:newline"/>
        <p class="person-links">
          <xsl:for-each-group select="$links" group-by="string((@href, .)[1])">
            <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
            <xsl:sequence select="."/>
          </xsl:for-each-group>
        </p>
      </xsl:if>
      <xsl:if test="starts-with($identity, 'name:') and count($listed ! f:member(.)/@n => distinct-values()) gt 1">
        <xsl:sequence select="$v:newline"/>
        <p class="entry-warning"><xsl:value-of select="f:label('register.same-name')"/></p>
      </xsl:if>
      <xsl:if test="exists($bearers ! f:member(.))">
        <xsl:sequence select="$v:newline"/>
        <ul class="entry-documents">
          <xsl:for-each-group select="$bearers[f:member(.)]" group-by="string(f:member(.)/@n)">
            <xsl:choose>
              <xsl:when test="$entries eq 'apart'">
                <xsl:comment select="f:part($kind, current-grouping-key(), $identity)"/>
              </xsl:when>
              <xsl:otherwise>
                <xsl:call-template name="t:entry-in-document">
                  <xsl:with-param name="bearers" select="current-group()"/>
                </xsl:call-template>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:for-each-group>
        </ul>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:function name="f:letter" as="xs:string">
    <xsl:param name="heading" as="xs:string"/>
    <xsl:variable name="first" as="xs:string" select="upper-case(substring(f:folded($heading), 1, 1))"/>
    <xsl:sequence select="if (matches($first, '[^0-9]') and f:has-letter($first)) then substring($first, 1, 1) else '#'"/>
  </xsl:function>

  <!-- What documents say of the entries, without the entries. -->
  <xsl:template name="t:entries">
    <html>
      <xsl:for-each select="'person', 'place', 'org'">
        <xsl:variable name="kind" as="xs:string" select="."/>
        <xsl:for-each-group select="$v:entries($kind)[f:member(.)]" group-by="f:identity(.)">
          <xsl:variable name="identity" as="xs:string" select="current-grouping-key()"/>
          <xsl:for-each-group select="current-group()" group-by="string(f:member(.)/@n)">
            <xsl:comment select="f:part($kind, current-grouping-key(), $identity)"/>
            <xsl:call-template name="t:entry-in-document">
              <xsl:with-param name="bearers" select="current-group()"/>
            </xsl:call-template>
          </xsl:for-each-group>
        </xsl:for-each-group>
      </xsl:for-each>
      <xsl:comment select="'&quot;&quot;'"/>
    </html>
  </xsl:template>

  <!--
    The comment for what a document says of an entry. No text can be taken for it: on a page `&lt;` is escaped in text, and the quotation mark in
    attributes.
  -->
  <xsl:function name="f:part" as="xs:string">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="document" as="xs:string"/>
    <xsl:param name="identity" as="xs:string"/>
    <xsl:sequence select="
      '&quot;' || $kind || ' ' || string-join(string-to-codepoints($document), '.') || ' ' || string-join(string-to-codepoints($identity), '.') || '&quot;'"/>
  </xsl:function>

  <xsl:template name="t:entry-in-document">
    <xsl:param name="bearers" as="element()+"/>
    <xsl:variable name="document" as="element(TEI)" select="f:member($bearers[1])"/>
    <xsl:variable name="speeches" as="element(item)*" select="$bearers/@xml:id ! key('speech', '#' || ., root())"/>
    <xsl:variable name="mentions" as="element(item)*" select="$bearers/(self::item, @xml:id ! key('mention', '#' || ., root()))"/>
    <xsl:variable name="words" as="xs:integer" select="xs:integer(sum($speeches/measure/@quantity ! number(.)))"/>
    <xsl:sequence select="$v:newline"/>
    <li>
      <xsl:for-each select="$document">
        <p>
          <xsl:call-template name="t:document-link"/>
          <xsl:if test="f:document-date(.)">
            <xsl:text> </xsl:text>
            <span class="document-date"><xsl:call-template name="t:document-date"/></span>
          </xsl:if>
          <xsl:variable name="roles" as="xs:string*" select="
            distinct-values($bearers/tokenize(@role))[not(. = ('speaker', 'mentioned'))] ! f:label-or('role.' || ., .)"/>
          <xsl:if test="exists($roles)">
            <xsl:text> </xsl:text>
            <span class="entry-role"><xsl:value-of select="$roles" separator=", "/></span>
          </xsl:if>
          <xsl:if test="$bearers[parent::setting]">
            <xsl:text> </xsl:text>
            <span class="entry-role"><xsl:value-of select="f:label('register.setting')"/></span>
          </xsl:if>
        </p>
      </xsl:for-each>
      <xsl:if test="exists(($speeches, $mentions))">
        <details>
          <summary>
            <xsl:value-of select="
              f:count('register.speeches', count($speeches))[exists($speeches)],
              f:count('register.words', $words)[exists($speeches)],
              f:count('register.mentions', count($mentions))[exists($mentions)]" separator=", "/>
          </summary>
          <ul class="passages">
            <xsl:for-each select="$speeches, $mentions">
              <xsl:sequence select="$v:newline"/>
              <li>
                <xsl:sequence select="f:language-attributes($document)"/>
                <xsl:call-template name="t:passage"/>
              </li>
            </xsl:for-each>
          </ul>
        </details>
      </xsl:if>
    </li>
  </xsl:template>

  <!-- A speech by its first words; a mention as a link within the words around it. -->
  <xsl:template name="t:passage">
    <xsl:variable name="address" as="xs:string" select="replace(ref/@target, '\.xml(#|$)', '.html$1')"/>
    <xsl:choose>
      <xsl:when test="measure">
        <span class="passage-kind"><xsl:sequence select="f:own-language(f:member(.))"/><xsl:value-of select="f:label('register.speech')"/></span>
        <xsl:text> </xsl:text>
        <a href="{$address}"><xsl:value-of select="(normalize-space(ref)[. ne ''], f:label('speech.unnamed'))[1]"/></a>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="node() except ref">
          <xsl:choose>
            <xsl:when test="self::*">
              <a href="{$address}"><bdi><xsl:value-of select="."/></bdi></a>
            </xsl:when>
            <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:transform>
