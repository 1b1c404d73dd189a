<?xml version="1.0" encoding="UTF-8"?>
<!-- How a document was published: in print, in the edition at hand, or not at all. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:fp="urn:acta:function:private"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- A document that stands in a book or journal, or is one. -->
  <xsl:function name="f:printed" as="map(xs:string, item()*)">
    <xsl:param name="file" as="element(fileDesc)"/>
    <xsl:param name="source" as="element()"/>
    <!-- A bibl says without levels what a biblStruct says in analytic and monogr. -->
    <xsl:variable name="part" as="element()?" select="$source/(analytic, self::bibl[title/@level = 'a'])[1]"/>
    <xsl:variable name="whole" as="element()" select="($source/monogr, $source)[1]"/>
    <xsl:variable name="imprint" as="element()" select="($whole/imprint, $whole)[1]"/>
    <xsl:variable name="container" as="element(title)"
                  select="($whole/title[@level = ('m', 'j')], $whole/title[not(@level = ('a', 's'))], $whole/title)[1]"/>
    <xsl:variable name="type" as="xs:string" select="
        if ($container/@level = 'j') then 'article-journal'
        else if (empty($part) and f:text($container) = $file/titleStmt/title ! f:text(.)) then 'book'
        else 'chapter'"/>
    <xsl:variable name="authored" as="element()?"
                  select="($part, $whole[$type = 'book'], $file/titleStmt)[author][1]"/>
    <xsl:sequence select="map:merge((
        map { 'type': $type },
        f:names($authored/author) => f:present('author'),
        f:names(f:responsible($whole, 'editor')) => f:present('editor'),
        f:text($container[$type ne 'book']) => f:present('container-title'),
        f:text(($source/series/title, $whole/title[@level = 's'])[1]) => f:present('collection-title'),
        f:publishers($imprint) => f:present('publisher'),
        f:texts($imprint/pubPlace) => f:present('publisher-place'),
        f:first-date($imprint/date) => f:present('issued'),
        fp:scope($source, ('document', 'chapter')) => f:present('number'),
        fp:scope($source, ('volume', 'vol')) => f:present('volume'),
        fp:scope($source, ('issue', 'number')) => f:present('issue'),
        fp:scope($source, ('page', 'pp')) => f:present('page'),
        f:text(($whole/idno, $source/idno)[@type = 'ISBN'][1]) => f:present('ISBN'),
        f:doi(($part/idno, $source/idno, $whole/idno)[@type = 'DOI'][1]) => f:present('DOI'),
        fp:edition-note($file, f:text($container)) => f:present('edition-note')))"/>
  </xsl:function>

  <!--
    A document that no book has printed. Published in an edition that has a title, it stands in that edition as in a book;
    published without one, it is dated by the publication; unpublished, by its events.
  -->
  <xsl:function name="f:unprinted" as="map(xs:string, item()*)">
    <xsl:param name="file" as="element(fileDesc)"/>
    <xsl:param name="event" as="map(xs:string, xs:string)?"/>
    <xsl:param name="is-edition" as="xs:boolean"/>
    <xsl:variable name="publication" as="element(publicationStmt)?" select="$file/publicationStmt[publisher]"/>
    <xsl:variable name="edition" as="xs:string" select="f:text($file[$publication][not($is-edition)]/seriesStmt[1]/title[1])"/>
    <xsl:sequence select="map:merge((
        map { 'type':
          if ($is-edition) then 'book'
          else if ($edition ne '') then 'chapter'
          else if ($file/sourceDesc//msDesc/msIdentifier) then 'manuscript'
          else 'document' },
        f:names($file/titleStmt/author) => f:present('author'),
        f:names(f:responsible($file/titleStmt, 'editor')) => f:present('editor'),
        $edition => f:present('container-title'),
        f:text($file[$publication]/seriesStmt[if ($is-edition) then 1 else 2]/title[1]) => f:present('collection-title'),
        $publication ! f:publishers(.) => f:present('publisher'),
        f:texts($publication/pubPlace) => f:present('publisher-place'),
        f:doi($publication/idno[@type = 'DOI'][1]) => f:present('DOI'),
        (f:first-date($publication/date), $event[$edition = ''])[1] => f:present('issued')))"/>
  </xsl:function>

  <!-- Title, editors, publisher, year and version of the edition at hand, as far as its header declares a publisher. -->
  <xsl:function name="fp:edition-note" as="xs:string?">
    <xsl:param name="file" as="element(fileDesc)"/>
    <xsl:param name="printed-title" as="xs:string"/>
    <xsl:variable name="publication" as="element(publicationStmt)?" select="$file/publicationStmt[publisher]"/>
    <xsl:variable name="editors" as="map(xs:string, xs:string)*"
                  select="f:names($file/titleStmt/respStmt[lower-case(f:text(resp[1])) = 'editor'])"/>
    <xsl:variable name="date" as="map(xs:string, xs:string)?" select="f:first-date($publication/date)"/>
    <xsl:variable name="facts" as="xs:string*" select="(
        f:text($file/seriesStmt[1]/title[1])[. ne $printed-title],
        string-join($editors ! f:plain-name(.), ', ')[. ne ''] ! ('ed. ' || .),
        $publication ! f:publishers(.),
        ($date?start ! substring(., 1, 4), $date?words)[1],
        $file/editionStmt/edition[1]/(@n ! ('version ' || .), f:text(.))[1])[. ne '']"/>
    <xsl:sequence select="string-join($facts, ', ')[$publication]"/>
  </xsl:function>

  <!-- The publishers by name; a publisher may have its name in two languages, an address and more. -->
  <xsl:function name="f:publishers" as="xs:string">
    <xsl:param name="of" as="element()"/>
    <xsl:sequence select="f:texts($of/publisher/(orgName, persName, name, .)[1])"/>
  </xsl:function>

  <!-- Who did something, `editor` or `translator`: an editor by its role, or whoever a respStmt makes responsible. -->
  <xsl:function name="f:responsible" as="element()*">
    <xsl:param name="of" as="element()"/>
    <xsl:param name="role" as="xs:string"/>
    <xsl:sequence select="
        $of/editor[@role = $role or ($role = 'editor' and not(@role))]
        | $of/respStmt[lower-case(f:text(resp[1])) = $role]"/>
  </xsl:function>

  <!-- A part of the source by its unit: `7`, `55-66`. -->
  <xsl:function name="fp:scope" as="xs:string">
    <xsl:param name="source" as="element()"/>
    <xsl:param name="units" as="xs:string+"/>
    <xsl:variable name="scope" as="element(biblScope)?"
                  select="($source/(analytic, monogr, monogr/imprint, .)/biblScope[@unit = $units])[1]"/>
    <xsl:sequence select="
        if ($scope/@from) then string-join(distinct-values($scope/(@from, @to) ! f:line(.)), '-')
        else string(($scope/@n ! f:line(.), f:text($scope))[1])"/>
  </xsl:function>

</xsl:transform>
