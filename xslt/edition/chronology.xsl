<?xml version="1.0" encoding="UTF-8"?>
<!--
  The documents and events of an edition in the order of time: drawn, and as a list.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:chronology">
    <xsl:variable name="dated" as="element()*" select="
      TEI[exists(f:days(f:document-date(.)))], (standOff, TEI/standOff)/listEvent//event[exists(f:days(.))]"/>
    <xsl:call-template name="t:timeline">
      <xsl:with-param name="spans" select="$dated ! array { f:days(f:when(.)) }"/>
    </xsl:call-template>
    <xsl:variable name="sorted" as="element()*">
      <xsl:perform-sort select="$dated">
        <xsl:sort select="f:days(f:when(.))[1]"/>
        <xsl:sort select="f:days(f:when(.))[2]"/>
      </xsl:perform-sort>
    </xsl:variable>
    <xsl:for-each-group select="$sorted" group-adjacent="f:year(f:when(.))">
      <xsl:sequence select="$v:newline"/>
      <section class="year" aria-labelledby="year:{current-grouping-key()}">
        <h2 id="year:{current-grouping-key()}"><xsl:value-of select="current-grouping-key()"/></h2>
        <ol>
          <xsl:for-each select="current-group()">
            <xsl:call-template name="t:chronology-entry"/>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:for-each-group>
    <xsl:variable name="undated" as="element()*" select="TEI[empty(f:days(f:document-date(.)))]"/>
    <xsl:if test="exists($undated)">
      <xsl:sequence select="$v:newline"/>
      <section class="year" aria-labelledby="year:none">
        <h2 id="year:none"><xsl:value-of select="f:label('chronology.undated')"/></h2>
        <ol>
          <xsl:for-each select="$undated">
            <xsl:call-template name="t:chronology-entry"/>
          </xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="t:chronology-entry">
    <xsl:sequence select="$v:newline"/>
    <li>
      <xsl:choose>
        <xsl:when test="self::TEI">
          <xsl:if test="f:document-date(.)">
            <p class="document-date"><xsl:call-template name="t:document-date"/></p>
          </xsl:if>
          <p class="document-title"><xsl:call-template name="t:document-link"/></p>
        </xsl:when>
        <xsl:otherwise>
          <p class="document-date"><xsl:value-of select="string-join(distinct-values((@when, @from, @notBefore, @to, @notAfter)) ! f:date-in-words(.), '–')"/></p>
          <p class="document-title"><xsl:value-of select="f:words((label, head, eventName, desc, .)[normalize-space()][1])"/></p>
        </xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <!-- What bears the date of a document or an event. -->
  <xsl:function name="f:when" as="element()?">
    <xsl:param name="dated" as="element()"/>
    <xsl:sequence select="if ($dated/self::TEI) then f:document-date($dated) else $dated"/>
  </xsl:function>

  <!--
    The first and the last day of a date, as days since 1 January 2000. A year lasts from its first day to its last, a
    month likewise. Nothing for a date that is not in attributes, or that no calendar has.
  -->
  <xsl:function name="f:days" as="xs:integer*">
    <xsl:param name="date" as="element()?"/>
    <xsl:variable name="first" as="xs:date?" select="f:day(string(($date/@when, $date/@from, $date/@notBefore, $date/@to, $date/@notAfter)[1]), false())"/>
    <xsl:variable name="last" as="xs:date?" select="f:day(string(($date/@when, $date/@to, $date/@notAfter, $date/@from, $date/@notBefore)[1]), true())"/>
    <xsl:sequence select="
      if (empty($first) or empty($last) or $last lt $first) then ()
      else ($first, $last) ! xs:integer((. - xs:date('2000-01-01')) div xs:dayTimeDuration('P1D'))"/>
  </xsl:function>

  <xsl:function name="f:day" as="xs:date?">
    <xsl:param name="date" as="xs:string"/>
    <xsl:param name="last" as="xs:boolean"/>
    <xsl:variable name="day" as="xs:string?" select="
      if (matches($date, '^[0-9]{4}$')) then $date || (if ($last) then '-12-31' else '-01-01')
      else if (matches($date, '^[0-9]{4}-[0-9]{2}$')) then $date || '-01'
      else if (matches($date, '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?$')) then substring($date, 1, 10)
      else ()"/>
    <xsl:variable name="found" as="xs:date?" select="$day[. castable as xs:date] ! xs:date(.)"/>
    <xsl:sequence select="
      if ($last and string-length($date) eq 7) then $found ! (. + xs:yearMonthDuration('P1M') - xs:dayTimeDuration('P1D')) else $found"/>
  </xsl:function>

  <xsl:function name="f:year" as="xs:string">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="substring(($date/@when, $date/@from, $date/@notBefore, $date/@to, $date/@notAfter)[1], 1, 4)"/>
  </xsl:function>
</xsl:transform>
