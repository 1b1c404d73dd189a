<?xml version="1.0" encoding="UTF-8"?>
<!--
  The line of time: a dot for each day with a document, one above the other where several would cover each other, and a bar for
  a time that is known by its limits only. The list below says the same in words.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:variable name="v:timeline-width" as="xs:integer" select="720"/>
  <xsl:variable name="v:timeline-edge" as="xs:integer" select="24"/>
  <xsl:variable name="v:timeline-step" as="xs:integer" select="8"/>

  <xsl:template name="t:timeline">
    <xsl:param name="spans" as="array(xs:integer)*"/>
    <xsl:variable name="first" as="xs:integer?" select="min($spans ! .(1))"/>
    <xsl:variable name="last" as="xs:integer?" select="max($spans ! .(2))"/>
    <xsl:if test="count($spans) gt 1 and $last gt $first">
      <!-- The axis runs from the beginning of a unit to the end of one. -->
      <xsl:variable name="unit" as="xs:string" select="
        if ($last - $first gt 3 * 366) then 'year' else if ($last - $first gt 62) then 'month' else 'day'"/>
      <xsl:variable name="ticks" as="xs:date+" select="f:ticks(f:date-of($first), f:date-of($last), $unit)"/>
      <xsl:variable name="from" as="xs:integer" select="f:day-number($ticks[1])"/>
      <xsl:variable name="to" as="xs:integer" select="f:day-number($ticks[last()])"/>
      <xsl:variable name="scale" as="xs:double" select="($v:timeline-width - 2 * $v:timeline-edge) div max((1, $to - $from))"/>
      <!-- Dots in columns as wide as a dot. -->
      <xsl:variable name="dots" as="map(xs:string, xs:integer)*">
        <xsl:for-each-group select="$spans" group-by="xs:integer(floor((((.(1) + .(2)) div 2) - $from) * $scale div $v:timeline-step))">
          <xsl:variable name="column" as="xs:integer" select="current-grouping-key()"/>
          <xsl:for-each select="current-group()">
            <xsl:sequence select="map { 'column': $column, 'row': position(), 'first': .(1), 'last': .(2) }"/>
          </xsl:for-each>
        </xsl:for-each-group>
      </xsl:variable>
      <xsl:variable name="rows" as="xs:integer" select="max($dots ! .('row'))"/>
      <xsl:variable name="rise" as="xs:double" select="if ($rows gt 40) then 320 div $rows else $v:timeline-step"/>
      <xsl:variable name="base" as="xs:integer" select="xs:integer(ceiling($rows * $rise)) + 12"/>
      <xsl:sequence select="$v:newline"/>
      <figure class="timeline">
        <svg viewBox="0 0 {$v:timeline-width} {$base + 30}" role="img"
          aria-label="{f:sentence('chronology.drawn', map { 'count': string(count($spans)), 'from': f:date-in-words(string(f:date-of($first))), 'to': f:date-in-words(string(f:date-of($last))) })}">
          <line class="axis" x1="{$v:timeline-edge}" x2="{$v:timeline-width - $v:timeline-edge}" y1="{$base}" y2="{$base}"/>
          <xsl:variable name="step" as="xs:integer" select="xs:integer(ceiling(count($ticks) div 12))"/>
          <xsl:for-each select="$ticks[(position() - 1) mod $step eq 0]">
            <xsl:variable name="x" as="xs:decimal" select="f:coordinate($v:timeline-edge + (f:day-number(.) - $from) * $scale)"/>
            <xsl:sequence select="$v:newline"/>
            <line class="tick" x1="{$x}" x2="{$x}" y1="{$base}" y2="{$base + 5}"/>
            <text x="{$x}" y="{$base + 20}"><xsl:value-of select="f:tick-label(., $unit, position() eq 1)"/></text>
          </xsl:for-each>
          <xsl:for-each select="$dots">
            <xsl:variable name="y" as="xs:decimal" select="f:coordinate($base - .('row') * $rise)"/>
            <xsl:sequence select="$v:newline"/>
            <xsl:choose>
              <xsl:when test="(.('last') - .('first')) * $scale gt $v:timeline-step">
                <rect class="span" rx="3" height="6" y="{$y - 3}" x="{f:coordinate($v:timeline-edge + (.('first') - $from) * $scale)}"
                  width="{f:coordinate((.('last') - .('first')) * $scale)}"/>
              </xsl:when>
              <xsl:otherwise>
                <circle class="dot" r="3" cy="{$y}" cx="{f:coordinate($v:timeline-edge + .('column') * $v:timeline-step + $v:timeline-step div 2)}"/>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:for-each>
        </svg>
      </figure>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:date-of" as="xs:date">
    <xsl:param name="day" as="xs:integer"/>
    <xsl:sequence select="xs:date('2000-01-01') + $day * xs:dayTimeDuration('P1D')"/>
  </xsl:function>

  <xsl:function name="f:day-number" as="xs:integer">
    <xsl:param name="date" as="xs:date"/>
    <xsl:sequence select="xs:integer(($date - xs:date('2000-01-01')) div xs:dayTimeDuration('P1D'))"/>
  </xsl:function>

  <!-- To a tenth. A decimal, since a binary fraction may have no shorter name than 322.70000000000005. -->
  <xsl:function name="f:coordinate" as="xs:decimal">
    <xsl:param name="number" as="xs:numeric"/>
    <xsl:sequence select="round(xs:decimal($number), 1)"/>
  </xsl:function>

  <!-- Beginnings of years, of months or of days around a time: at least two. -->
  <xsl:function name="f:ticks" as="xs:date+">
    <xsl:param name="first" as="xs:date"/>
    <xsl:param name="last" as="xs:date"/>
    <xsl:param name="unit" as="xs:string"/>
    <xsl:variable name="months" as="xs:integer" select="
      (year-from-date($last) - year-from-date($first)) * 12 + month-from-date($last) - month-from-date($first) + 1"/>
    <xsl:variable name="month" as="xs:date" select="$first - (day-from-date($first) - 1) * xs:dayTimeDuration('P1D')"/>
    <xsl:variable name="year" as="xs:date" select="$month - (month-from-date($first) - 1) * xs:yearMonthDuration('P1M')"/>
    <xsl:sequence select="
      if ($unit eq 'year') then (0 to year-from-date($last) - year-from-date($first) + 1) ! ($year + . * xs:yearMonthDuration('P1Y'))
      else if ($unit eq 'month') then (0 to $months) ! ($month + . * xs:yearMonthDuration('P1M'))
      else (0 to f:day-number($last) - f:day-number($first) + 1) ! ($first + . * xs:dayTimeDuration('P1D'))"/>
  </xsl:function>

  <xsl:function name="f:tick-label" as="xs:string">
    <xsl:param name="date" as="xs:date"/>
    <xsl:param name="unit" as="xs:string"/>
    <xsl:param name="first" as="xs:boolean"/>
    <xsl:variable name="words" as="xs:string" select="string($date)"/>
    <xsl:sequence select="
      if ($unit eq 'year') then substring($words, 1, 4)
      else if ($unit eq 'month') then (if ($first or substring($words, 6, 2) eq '01') then substring($words, 1, 7) else substring($words, 6, 2))
      else (if ($first or ends-with($words, '-01')) then substring($words, 6, 5) else substring($words, 9, 2))"/>
  </xsl:function>
</xsl:transform>
