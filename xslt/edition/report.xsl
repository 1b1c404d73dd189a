<?xml version="1.0" encoding="UTF-8"?>
<!--
  The self-report: what reviewers and repositories ask of an edition, and where this one answers. As a page and as JSON.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:report">
    <xsl:variable name="answers" as="map(xs:string, item()*)*" select="f:answers(.)"/>
    <p class="report-sum">
      <xsl:value-of select="f:sentence('report.sum', map {
        'yes': string(count($answers[.('answer') eq 'yes'])), 'partly': string(count($answers[.('answer') eq 'partly'])),
        'no': string(count($answers[.('answer') eq 'no'])), 'count': string(count($answers)) })"/>
    </p>
    <xsl:for-each-group select="$answers" group-by=".('scheme')">
      <xsl:variable name="scheme" as="xs:string" select="current-grouping-key()"/>
      <xsl:sequence select="$v:newline"/>
      <section class="report">
        <h2 id="report:{$scheme}"><xsl:value-of select="f:label('report.' || $scheme)"/></h2>
        <p class="report-source"><xsl:value-of select="f:label('report.' || $scheme || '.source')"/></p>
        <div class="table-frame" role="region" tabindex="0" aria-labelledby="report:{$scheme}">
          <table class="criteria">
            <thead>
              <tr>
                <th scope="col"><xsl:value-of select="f:label('report.criterion')"/></th>
                <th scope="col"><xsl:value-of select="f:label('report.answer')"/></th>
                <th scope="col"><xsl:value-of select="f:label('report.where')"/></th>
              </tr>
            </thead>
            <tbody>
              <xsl:for-each select="current-group()">
                <xsl:sequence select="$v:newline"/>
                <tr class="answer-{.('answer')}">
                  <th scope="row">
                    <xsl:value-of select="f:label('criterion.' || .('key'))"/>
                    <xsl:if test=".('number') ne ''">
                      <xsl:text> </xsl:text>
                      <span class="criterion-number"><xsl:value-of select=".('number')"/></span>
                    </xsl:if>
                  </th>
                  <td><xsl:value-of select="f:label('report.' || .('answer'))"/></td>
                  <td>
                    <xsl:for-each select=".('where')">
                      <xsl:if test="position() gt 1"><xsl:text>, </xsl:text></xsl:if>
                      <a href="{.}"><xsl:value-of select="f:place-label(.)"/></a>
                    </xsl:for-each>
                  </td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </section>
    </xsl:for-each-group>
    <p class="more"><a href="report.json" download=""><xsl:value-of select="f:label('report.json')"/></a></p>
  </xsl:template>

  <!-- What the place of an answer is called: the page, and within the front page its part. -->
  <xsl:function name="f:place-label" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:variable name="page" as="xs:string" select="replace($address, '\.html.*$', '')"/>
    <xsl:sequence select="
      if ($address eq $index || '#page:cite') then f:label('cite.edition')
      else if ($address eq 'edition.xml') then f:label('download.edition.tei')
      else if ($page eq 'index') then f:label('documents')
      else f:label-or('page.' || $page, f:label('report.example'))"/>
  </xsl:function>

  <xsl:template name="t:report-json">
    <xsl:variable name="answers" as="map(xs:string, item()*)*" select="f:answers(.)"/>
    <xsl:text>{&#10;  "title": </xsl:text>
    <xsl:value-of select="f:json-string((f:title(.)[. ne ''], f:label('untitled'))[1])"/>
    <xsl:text>,&#10;  "criteria": [&#10;</xsl:text>
    <xsl:value-of select="
      $answers ! ('    ' || f:json-object((
        f:json-text('scheme', .('scheme')), f:json-text('criterion', .('key')), f:json-text('number', .('number')),
        f:json-text('question', f:label('criterion.' || .('key'))), f:json-text('answer', .('answer')),
        f:json-member('where', '[' || string-join(.('where') ! f:json-string(.), ', ') || ']'))))" separator=",&#10;"/>
    <xsl:text>&#10;  ]&#10;}&#10;</xsl:text>
  </xsl:template>
</xsl:transform>
