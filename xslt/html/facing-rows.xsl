<?xml version="1.0" encoding="UTF-8"?>
<!--
  Which blocks of two texts share a row.

  Each text is a sequence of blocks: speeches, paragraphs, headings, directions. A division or a speech is one block, unless something within
  it is tied; then its parts are blocks. A tie between smaller things, such as sentences, ties the blocks they stand in. Of
  ties that cross, those hold that leave most blocks beside their counterparts; the others become links. So no text is ever put
  into the order of the other. What no tie holds stands between the rows of what is before and behind it.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private" xmlns:vp="urn:acta:variable:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A tie is one number: the place of the one block times this, and the place of the other. So ties are sorted as numbers are. -->
  <xsl:variable name="vp:base" as="xs:integer" select="10000000"/>

  <!--
    The rows, in the order of both texts: number, the blocks of the `first` and the `second` text (see fp:units), `first-links` and
    `second-links` with the numbers of rows where a counterpart stands that could not be put beside, and whether such a link leads here.
  -->
  <xsl:function name="f:facing-rows" as="map(*)*">
    <xsl:param name="first" as="element(text)"/>
    <xsl:param name="second" as="element(text)"/>
    <xsl:variable name="pairs" as="array(element())*" select="fp:pairs($first, $second)"/>
    <xsl:variable name="parted" as="map(xs:string, xs:boolean)" select="fp:parted(($first, $second), $pairs ! (.(1), .(2)))"/>
    <xsl:variable name="first-units" as="map(xs:string, node()*)*" select="fp:units($first, $parted, (), ())"/>
    <xsl:variable name="second-units" as="map(xs:string, node()*)*" select="fp:units($second, $parted, (), ())"/>
    <xsl:variable name="first-blocks" as="array(*)" select="array { $first-units }"/>
    <xsl:variable name="second-blocks" as="array(*)" select="array { $second-units }"/>
    <xsl:variable name="places" as="map(xs:string, xs:integer)" select="map:merge((fp:places($first-units), fp:places($second-units)))"/>
    <xsl:variable name="ties" as="xs:integer*" select="
      sort(distinct-values($pairs ! (fp:place(.(1), $places) * $vp:base + fp:place(.(2), $places))))"/>
    <xsl:variable name="chain" as="xs:integer*" select="fp:chain($ties)"/>
    <xsl:variable name="rows" as="map(xs:string, xs:integer*)*" select="fp:rows($chain, count($first-units), count($second-units))"/>
    <xsl:variable name="links" as="map(xs:string, xs:integer*)" select="fp:links($ties, $chain, $rows)"/>
    <xsl:for-each select="$rows">
      <xsl:variable name="number" as="xs:integer" select="position()"/>
      <xsl:sequence select="map {
        'number': $number,
        'first': ?first ! $first-blocks(.),
        'second': ?second ! $second-blocks(.),
        'first-links': distinct-values($links('first:' || $number)),
        'second-links': distinct-values($links('second:' || $number)),
        'is-goal': exists(($links('first:' || $number), $links('second:' || $number))) }"/>
    </xsl:for-each>
  </xsl:function>

  <!-- What points from one text to the other, from either side: an element of the first text and one of the second. -->
  <xsl:function name="fp:pairs" as="array(element())*">
    <xsl:param name="first" as="element(text)"/>
    <xsl:param name="second" as="element(text)"/>
    <xsl:sequence select="
      for $here in $first//*[@corresp], $there in f:targets($here/@corresp)[ancestor::text[. is $second]] return [$here, $there],
      for $here in $second//*[@corresp], $there in f:targets($here/@corresp)[ancestor::text[. is $first]] return [$there, $here]"/>
  </xsl:function>

  <!-- The divisions and speeches that are taken apart, by their generated identifiers: those with something tied in them. -->
  <xsl:function name="fp:parted" as="map(xs:string, xs:boolean)">
    <xsl:param name="texts" as="element(text)+"/>
    <xsl:param name="tied" as="element()*"/>
    <xsl:variable name="around" as="element()*" select="
      $tied/ancestor::*[matches(local-name(), '^(front|body|back|div[1-7]?|spGrp)$')][not(self::div/@type = 'headnote')]
      | $tied/ancestor-or-self::*[parent::sp][fp:opening-block(..) &lt;&lt; .]/.."/>
    <xsl:sequence select="map:merge(($texts | $around) ! map:entry(generate-id(.), true()))"/>
  </xsl:function>

  <!-- The paragraph of a speech before which the speaker runs in. -->
  <xsl:function name="fp:opening-block" as="element()?">
    <xsl:param name="speech" as="element(sp)"/>
    <xsl:sequence select="$speech/*[fp:is-spoken(.)][1]"/>
  </xsl:function>

  <!--
    The blocks of what is taken apart, each as its `nodes`, with breaks and the like before it, and what it `opens`: the divisions and
    speeches whose first block it is.
  -->
  <xsl:function name="fp:units" as="map(xs:string, node()*)*">
    <xsl:param name="container" as="element()"/>
    <xsl:param name="parted" as="map(xs:string, xs:boolean)"/>
    <xsl:param name="before" as="node()*"/>
    <xsl:param name="opens" as="element()*"/>
    <xsl:for-each-group select="$container/node()[self::* or self::text()[normalize-space()]]" group-ending-with="node()[fp:ends-unit(.)]">
      <xsl:variable name="block" as="node()" select="current-group()[last()]"/>
      <xsl:variable name="lead" as="node()*" select="if (position() eq 1) then $before else ()"/>
      <xsl:variable name="opened" as="element()*" select="if (position() eq 1) then ($opens, $container) else ()"/>
      <xsl:choose>
        <xsl:when test="map:contains($parted, generate-id($block))">
          <xsl:sequence select="fp:units($block, $parted, ($lead, current-group()[position() lt last()]), $opened)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="map { 'nodes': ($lead, current-group()), 'opens': $opened }"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Whether a node is the last of a block: not a break before a block, nor what stands before the first words of a speech. -->
  <xsl:function name="fp:ends-unit" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="
      not(fp:is-break($node))
      and ($node[not(parent::sp)] or fp:is-spoken($node) or exists($node/preceding-sibling::*[fp:is-spoken(.)]))"/>
  </xsl:function>

  <xsl:function name="fp:is-spoken" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="not(fp:is-break($node)) and empty($node/(self::text() | self::speaker | self::stage | self::note | self::gap | self::fw))"/>
  </xsl:function>

  <xsl:function name="fp:is-break" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node/(self::pb | self::cb | self::lb | self::gb | self::milestone | self::anchor))"/>
  </xsl:function>

  <!-- In which block an element stands, by the element's generated identifier; of what is taken apart, its first block. -->
  <xsl:function name="fp:places" as="map(xs:string, xs:integer)*">
    <xsl:param name="units" as="map(xs:string, node()*)*"/>
    <xsl:for-each select="$units">
      <xsl:variable name="place" as="xs:integer" select="position()"/>
      <xsl:sequence select="(?nodes, ?opens) ! map:entry(generate-id(.), $place)"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="fp:place" as="xs:integer">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="places" as="map(xs:string, xs:integer)"/>
    <xsl:sequence select="($element/ancestor-or-self::* ! $places(generate-id(.)))[last()]"/>
  </xsl:function>

  <!--
    The longest sequence of ties of which none crosses another: the longest that does not fall in the second text, among ties that rise
    in the first. For each length the tie is kept with which a sequence of that length ends earliest, so that the cost
    is that of sorting.
  -->
  <xsl:function name="fp:chain" as="xs:integer*">
    <xsl:param name="ties" as="xs:integer*"/>
    <xsl:iterate select="$ties">
      <xsl:param name="ends" as="map(xs:integer, xs:integer)" select="map {}"/>
      <xsl:param name="before" as="map(xs:integer, xs:integer)" select="map {}"/>
      <xsl:on-completion>
        <xsl:variable name="chain" as="xs:integer*">
          <xsl:iterate select="1 to map:size($ends)">
            <xsl:param name="tie" as="xs:integer?" select="$ends(map:size($ends))"/>
            <xsl:sequence select="$tie"/>
            <xsl:next-iteration>
              <xsl:with-param name="tie" select="$before($tie)"/>
            </xsl:next-iteration>
          </xsl:iterate>
        </xsl:variable>
        <xsl:sequence select="reverse($chain)"/>
      </xsl:on-completion>
      <xsl:variable name="length" as="xs:integer" select="1 + fp:reach(. mod $vp:base, $ends, 0, map:size($ends))"/>
      <xsl:next-iteration>
        <xsl:with-param name="ends" select="map:put($ends, $length, .)"/>
        <xsl:with-param name="before" select="if ($length gt 1) then map:put($before, ., $ends($length - 1)) else $before"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- The greatest length, between two, at which a sequence ends no later in the second text than at a place; by halves. -->
  <xsl:function name="fp:reach" as="xs:integer">
    <xsl:param name="place" as="xs:integer"/>
    <xsl:param name="ends" as="map(xs:integer, xs:integer)"/>
    <xsl:param name="low" as="xs:integer"/>
    <xsl:param name="high" as="xs:integer"/>
    <xsl:variable name="middle" as="xs:integer" select="($low + $high + 1) idiv 2"/>
    <xsl:sequence select="
      if ($low eq $high) then $low
      else if ($ends($middle) mod $vp:base le $place) then fp:reach($place, $ends, $middle, $high)
      else fp:reach($place, $ends, $low, $middle - 1)"/>
  </xsl:function>

  <!-- The rows as places in both texts: ties that share a block share a row, and what stands between two of them has one of its own. -->
  <xsl:function name="fp:rows" as="map(xs:string, xs:integer*)*">
    <xsl:param name="chain" as="xs:integer*"/>
    <xsl:param name="first-count" as="xs:integer"/>
    <xsl:param name="second-count" as="xs:integer"/>
    <xsl:iterate select="$chain">
      <xsl:param name="first" as="xs:integer*" select="0"/>
      <xsl:param name="second" as="xs:integer*" select="0"/>
      <xsl:on-completion>
        <xsl:sequence select="
          fp:row($first, $second), fp:row($first[last()] + 1 to $first-count, $second[last()] + 1 to $second-count)"/>
      </xsl:on-completion>
      <xsl:variable name="here" as="xs:integer" select=". idiv $vp:base"/>
      <xsl:variable name="there" as="xs:integer" select=". mod $vp:base"/>
      <xsl:choose>
        <xsl:when test="$here le $first[last()] or $there le $second[last()]">
          <xsl:next-iteration>
            <xsl:with-param name="first" select="$first, $first[last()] + 1 to $here"/>
            <xsl:with-param name="second" select="$second, $second[last()] + 1 to $there"/>
          </xsl:next-iteration>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="
            fp:row($first, $second), fp:row($first[last()] + 1 to $here - 1, $second[last()] + 1 to $there - 1)"/>
          <xsl:next-iteration>
            <xsl:with-param name="first" select="$here"/>
            <xsl:with-param name="second" select="$there"/>
          </xsl:next-iteration>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:function>

  <xsl:function name="fp:row" as="map(xs:string, xs:integer*)?">
    <xsl:param name="first" as="xs:integer*"/>
    <xsl:param name="second" as="xs:integer*"/>
    <xsl:if test="($first, $second) > 0">
      <xsl:sequence select="map { 'first': $first, 'second': $second }"/>
    </xsl:if>
  </xsl:function>

  <!-- For each row the rows where counterparts stand that are not beside theirs, by `first:` or `second:` and the row's number. -->
  <xsl:function name="fp:links" as="map(xs:string, xs:integer*)">
    <xsl:param name="ties" as="xs:integer*"/>
    <xsl:param name="chain" as="xs:integer*"/>
    <xsl:param name="rows" as="map(xs:string, xs:integer*)*"/>
    <xsl:choose>
      <xsl:when test="count($ties) eq count($chain)">
        <xsl:sequence select="map {}"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="numbers" as="map(xs:integer, xs:integer)" select="
          map:merge(for $number in 1 to count($rows), $row in $rows[$number] return (
            $row?first ! map:entry(., $number), $row?second ! map:entry(-., $number)))"/>
        <xsl:sequence select="
          map:merge(
            for $tie in $ties, $here in $numbers($tie idiv $vp:base), $there in $numbers(-($tie mod $vp:base))
            return if ($here eq $there) then () else (map:entry('first:' || $here, $there), map:entry('second:' || $there, $here)),
            map { 'duplicates': 'combine' })"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:transform>
