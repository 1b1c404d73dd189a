<?xml version="1.0" encoding="UTF-8"?>
<!--
  The legend of the editorial signs that occur in the text.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:signs">
    <xsl:variable name="text" as="element(text)*" select="text"/>
    <xsl:variable name="names" as="xs:string*" select="distinct-values($text/descendant::*/local-name())"/>
    <xsl:variable name="word" as="xs:string" select="f:label('sign.word')"/>
    <xsl:variable name="numbers" as="attribute(n)*" select="$text/descendant::*[self::p or self::ab]/@n"/>
    <!-- Signs and their meanings, in the order of the legend; a sign may have several. -->
    <xsl:variable name="signs" as="map(xs:string, item())*">
      <!-- A sign with words in it, such as [inaudible], explains itself. -->
      <xsl:for-each-group select="$text//gap[not(f:is-block-context(..))]" group-by="string-join((@rend, @reason, @resp), '|')">
        <xsl:sequence select="f:sign(f:gap-sign(.), f:legend-words(.))[not(f:has-letter(.('sign')))]"/>
      </xsl:for-each-group>
      <xsl:sequence select="
        f:sign('[' || $word || ']', f:label('supplied.legend'))[$names = ('supplied', 'ex')],
        f:sign('[' || $word || '?]', f:label('unclear.legend'))[$names = 'unclear'],
        f:sign('[sic]', f:label('sic.legend'))[$names = 'sic' and exists($text//sic[not(parent::choice)])],
        f:sign($word || ' [' || $word || ']', f:label('alternative.legend'))[$names = 'choice'],
        f:sign('⟨' || $word || '⟩', f:label('add.legend'))[$names = 'add'],
        f:sign('⟦' || $word || '⟧', f:label('del.legend'))[$names = ('del', 'surplus')],
        f:sign('[' || f:label('sign.gloss') || ']', f:label('gloss.legend'))[
          $names = 'note' and exists($text//note[@type = 'gloss' or starts-with(normalize-space(@rend), '[')])],
        ($text[$names = ('pb', 'cb')]/descendant::*[self::pb or self::cb][@n][not(f:image-address(@facs))])[1] ! f:sign('[' || @n || ']', f:label('pb.legend')),
        ($text[$names = 'pb']/descendant::pb[f:image-address(@facs)])[1]
          ! f:sign('[' || (@n, f:label('facsimile.sign'))[1] || ']', f:label('facsimile.legend')),
        $numbers[1] ! f:sign(string-join(subsequence($numbers, 1, 3), ', '), f:label('number.legend'))"/>
    </xsl:variable>
    <xsl:if test="exists($signs)">
      <xsl:sequence select="$v:newline"/>
      <section class="signs" aria-labelledby="page:signs">
        <h2 id="page:signs"><xsl:value-of select="f:label('signs')"/></h2>
        <xsl:sequence select="$v:newline"/>
        <dl class="facts">
          <xsl:for-each-group select="$signs" group-by=".('sign')">
            <div>
              <dt><xsl:value-of select="current-grouping-key()"/></dt>
              <xsl:for-each select="distinct-values(current-group() ! .('meaning'))">
                <dd><xsl:value-of select="."/></dd>
              </xsl:for-each>
            </div>
            <xsl:sequence select="$v:newline"/>
          </xsl:for-each-group>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:sign" as="map(xs:string, xs:string)">
    <xsl:param name="sign" as="xs:string"/>
    <xsl:param name="meaning" as="xs:string"/>
    <xsl:sequence select="map { 'sign': $sign, 'meaning': $meaning }"/>
  </xsl:function>

  <!-- The meaning of a gap for the legend: without its extent or number. -->
  <xsl:function name="f:legend-words" as="xs:string">
    <xsl:param name="gap" as="element(gap)"/>
    <xsl:variable name="plain" as="element(gap)">
      <gap xmlns="http://www.tei-c.org/ns/1.0">
        <xsl:copy-of select="$gap/@reason"/>
      </gap>
    </xsl:variable>
    <xsl:sequence select="if ($gap/@resp) then f:gap-words($gap) else f:gap-words($plain)"/>
  </xsl:function>
</xsl:transform>
