<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates: what a computer can reckon with, and the words of the header. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:fp="urn:acta:function:private"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!--
    A date element as a map: start and end, each `yyyy`, `yyyy-mm` or `yyyy-mm-dd`, and words. A key is absent where the
    element does not say it; a date without either is no date. A date that is only bounded (@notBefore, @notAfter) has
    no start: only its words can say what is known.
  -->
  <xsl:function name="f:date" as="map(xs:string, xs:string)?">
    <xsl:param name="element" as="element(date)?"/>
    <xsl:variable name="start" as="xs:string?" select="f:calendar-date(($element/@when, $element[@to]/@from)[1])"/>
    <xsl:variable name="end" as="xs:string?" select="f:calendar-date($element[@from]/@to)"/>
    <xsl:variable name="words" as="xs:string?" select="f:text($element)[. ne '']"/>
    <xsl:variable name="facts" as="map(xs:string, xs:string)" select="map:merge((
      $start ! map { 'start': . },
      $start ! $end[. ne $start] ! map { 'end': . },
      $words ! map { 'words': . }))"/>
    <xsl:sequence select="$facts[exists(?*)]"/>
  </xsl:function>

  <!-- The first of several date elements that says anything. -->
  <xsl:function name="f:first-date" as="map(xs:string, xs:string)?">
    <xsl:param name="elements" as="element(date)*"/>
    <xsl:sequence select="($elements ! f:date(.))[1]"/>
  </xsl:function>

  <!-- The day, month or year in a W3C date or dateTime, its time and time zone left out; empty when it is none. -->
  <xsl:function name="f:calendar-date" as="xs:string?">
    <xsl:param name="value" as="attribute()?"/>
    <xsl:variable name="date" as="xs:string"
                  select="replace(normalize-space($value), '^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)(T.*|Z|[+-][0-9]{2}:[0-9]{2})?$', '$1')"/>
    <xsl:sequence select="$date[. castable as xs:date or . castable as xs:gYearMonth or . castable as xs:gYear]
                               [matches(., '^[0-9]{4}(-[0-9]{2}){0,2}$')]"/>
  </xsl:function>

  <!-- The numbers in a calendar date: year, month, day. -->
  <xsl:function name="f:date-parts" as="xs:integer*">
    <xsl:param name="date" as="xs:string"/>
    <xsl:sequence select="tokenize($date, '-') ! xs:integer(.)"/>
  </xsl:function>

  <!-- A date in words: the header's own, else the day written out in English. -->
  <xsl:function name="f:date-words" as="xs:string">
    <xsl:param name="date" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="($date?words, string-join(($date?start, $date?end) ! fp:long-date(.), '–'))[1]"/>
  </xsl:function>

  <xsl:function name="fp:long-date" as="xs:string">
    <xsl:param name="date" as="xs:string"/>
    <xsl:variable name="months" as="xs:string+" select="'January', 'February', 'March', 'April', 'May', 'June', 'July',
      'August', 'September', 'October', 'November', 'December'"/>
    <xsl:variable name="parts" as="xs:integer+" select="f:date-parts($date)"/>
    <xsl:sequence select="string-join(
      ($months[$parts[2]], $parts[3] ! (. || ','), string($parts[1])), ' ')"/>
  </xsl:function>

</xsl:transform>
