<?xml version="1.0" encoding="UTF-8"?>
<!-- What points where: identifiers, @who, @ref, and which addresses may become links. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:render="urn:acta:render"
  xmlns:f="urn:acta:function" xmlns:v="urn:acta:variable" xmlns:t="urn:acta:template" xmlns:fp="urn:acta:function:private" xmlns:vp="urn:acta:variable:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Never id(): SaxonJS fails on identifiers such as `constructor`. -->
  <xsl:key name="id" match="*[@xml:id]" use="string(@xml:id)"/>
  <xsl:key name="speech-by-speaker" match="sp | u" use="tokenize(@who)"/>

  <!-- The words of a list, which are one as a rule; what takes a list apart is slower. -->
  <xsl:function name="f:tokens" as="xs:string*">
    <xsl:param name="list" as="xs:string?"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($list)"/>
    <xsl:sequence select="if (contains($words, ' ')) then tokenize($words, ' ') else $words[. ne '']"/>
  </xsl:function>

  <!-- The elements of this document that a list of pointers (`#a #b`) names, in its order. -->
  <xsl:function name="f:targets" as="element()*">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:sequence select="
      $pointers ! (for $pointer in f:tokens(.)[starts-with(., '#')] return key('id', substring($pointer, 2), root())[1])"/>
  </xsl:function>

  <!--
    The address of the image of a page: @facs itself, or the graphic of the surface or zone that it points to (TEI 12.1). Of the web only, since
    images are no part of a site.
  -->
  <xsl:function name="f:image-address" as="xs:string?">
    <xsl:param name="facs" as="attribute()?"/>
    <xsl:variable name="addresses" as="xs:string*" select="
      f:tokens($facs)[not(starts-with(., '#'))],
      f:targets($facs)/(descendant-or-self::graphic, ancestor::surface[1]/graphic)[1]/fp:placed(@url)"/>
    <xsl:sequence select="($addresses[matches(., '^https?://', 'i')] ! f:safe-address(.))[1]"/>
  </xsl:function>

  <!-- The address of a graphic, below the folder that its facsimile names for all of them. -->
  <xsl:function name="fp:placed" as="xs:string?">
    <xsl:param name="url" as="attribute()?"/>
    <xsl:variable name="base" as="attribute()?" select="$url/ancestor::*[@xml:base][1]/@xml:base"/>
    <xsl:sequence select="
      $url ! normalize-space() ! (if (exists($base) and ends-with($base, '/') and not(matches(., '^(/|[A-Za-z][A-Za-z0-9+.-]*:)'))) then $base || . else .)"/>
  </xsl:function>

  <!--
    An address as a link may carry it: http, https and mailto, a place in this document, a relative address within the
    edition. Nothing for any other scheme. Control characters and spaces go first, since browsers skip them: to them
    ` java&#10;script:` is `javascript:`. A backslash is a slash to browsers, and `//host` another host.
  -->
  <xsl:function name="f:safe-address" as="xs:string?">
    <xsl:param name="address" as="xs:string?"/>
    <xsl:variable name="clean" as="xs:string" select="
      if (matches($address, '^[!-~]*$')) then string($address) else replace($address, '[\s\p{C}]+', '')"/>
    <xsl:sequence select="
      if (starts-with($address, '#')) then normalize-space($address)
      else if ($clean eq '') then ()
      else if (matches($clean, '^(https?://|mailto:)[^\s]', 'i')) then $clean
      else if (starts-with($clean, '#')) then $clean
      else if (matches($clean, '^[' || $v:letters || '_.~%-]+(/[' || $v:letters || '_.~%-]+)*/?(\?[^:]*)?(#.*)?$')
               and not(matches($clean, '(^|/|%2f)(\.|%2e){2}(/|%2f|$)', 'i'))) then $clean
      else ()"/>
  </xsl:function>

  <!-- Whether an attribute holds an address that no page may link to. -->
  <xsl:function name="f:is-refused" as="xs:boolean">
    <xsl:param name="address" as="attribute()?"/>
    <xsl:sequence select="
      exists($address) and not(starts-with($address, '#')) and empty(f:safe-address($address))
      and not(every $part in tokenize($address) satisfies matches($part, '^(#|https?://)', 'i'))"/>
  </xsl:function>

  <!-- Reports an address that f:safe-address refuses; the caller sets the words without a link. -->
  <xsl:template name="t:refused-address">
    <xsl:param name="address" as="xs:string"/>
    <xsl:message error-code="render:url-scheme">
      <finding xmlns="" xpath="{path(.)}" actual="{$address}">The address “<xsl:value-of select="$address"/>” is not one that a page may link to, so its words stand there without a link. Use an http, https or mailto address, or an #identifier of this document.</finding>
    </xsl:message>
  </xsl:template>

  <!-- Addresses of entries in authority files, for identifiers given without one. -->
  <xsl:variable name="vp:authorities" as="map(xs:string, xs:string)" select="map {
    'wikidata': 'https://www.wikidata.org/entity/',
    'viaf': 'https://viaf.org/viaf/',
    'gnd': 'https://d-nb.info/gnd/',
    'orcid': 'https://orcid.org/',
    'ror': 'https://ror.org/',
    'isni': 'https://isni.org/isni/',
    'lcnaf': 'https://id.loc.gov/authorities/names/',
    'loc': 'https://id.loc.gov/authorities/names/',
    'bnf': 'https://data.bnf.fr/ark:/12148/cb',
    'wikipedia': 'https://en.wikipedia.org/wiki/',
    'idref': 'https://www.idref.fr/',
    'geonames': 'https://www.geonames.org/',
    'doi': 'https://doi.org/' }"/>

  <!-- The address of an identifier: itself where it is one, else by the authority that its type names. -->
  <xsl:function name="f:authority-address" as="xs:string?">
    <xsl:param name="identifier" as="element()"/>
    <xsl:variable name="value" as="xs:string" select="normalize-space($identifier)"/>
    <xsl:variable name="base" as="xs:string?" select="$vp:authorities(lower-case($identifier/@type))"/>
    <xsl:sequence select="
      if (matches($value, '^https?://', 'i')) then f:safe-address($value)
      else if (exists($base) and matches($value, '^[A-Za-z0-9./(),''_-]+$')) then $base || $value
      else ()"/>
  </xsl:function>

  <!-- What an authority file is called: by the type of the identifier, else by the host of the address. -->
  <xsl:function name="f:authority-name" as="xs:string">
    <xsl:param name="identifier" as="element()"/>
    <xsl:param name="address" as="xs:string"/>
    <xsl:variable name="host" as="xs:string" select="replace($address, '^[a-z]+://(www\.)?([^/?#]+).*$', '$2', 'i')"/>
    <xsl:variable name="type" as="xs:string" select="lower-case($identifier[self::idno or self::ptr or self::ref]/@type)"/>
    <xsl:sequence select="
      ($vp:authority-names($type), $vp:authority-names($host), string($identifier[self::idno]/@type)[. ne ''],
        normalize-space($identifier[self::ref])[. ne ''], $host)[1]"/>
  </xsl:function>

  <xsl:variable name="vp:authority-names" as="map(xs:string, xs:string)" select="map {
    'wikidata': 'Wikidata', 'wikidata.org': 'Wikidata',
    'viaf': 'VIAF', 'viaf.org': 'VIAF',
    'gnd': 'GND', 'd-nb.info': 'GND',
    'orcid': 'ORCID', 'orcid.org': 'ORCID',
    'ror': 'ROR', 'ror.org': 'ROR',
    'isni': 'ISNI', 'isni.org': 'ISNI',
    'lcnaf': 'Library of Congress', 'loc': 'Library of Congress', 'id.loc.gov': 'Library of Congress',
    'wikipedia': 'Wikipedia', 'en.wikipedia.org': 'Wikipedia',
    'bnf': 'BnF', 'data.bnf.fr': 'BnF',
    'idref': 'IdRef', 'idref.fr': 'IdRef',
    'geonames': 'GeoNames', 'geonames.org': 'GeoNames',
    'doi': 'DOI', 'doi.org': 'DOI' }"/>
</xsl:transform>
