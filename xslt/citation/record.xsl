<?xml version="1.0" encoding="UTF-8"?>
<!-- The facts of a reference, read from the teiHeader and the element cited. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:fp="urn:acta:function:private"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!--
    A reference as a map whose keys are the variables of CSL 1.0.2 where CSL has one; an absent fact is an absent key.

      key type title number volume issue page publisher publisher-place container-title collection-title
      archive archive-place archive_collection archive_location language DOI ISBN original-title original-publisher
      original-publisher-place original-language address locator edition-note     strings
      author editor translator speaker                                            names, see f:name
      issued event-date original-date accessed                                    dates, see f:date

    type is chapter (a document in a book or edition), article-journal, book, manuscript (it lies in an archive) or
    document. speaker is who speaks in the part cited, event-date when the meeting was held. edition-note says by whom
    and when a document that has a printed source was published again, in the edition at hand.

    A teiCorpus is an edition of documents: a book that no book has printed.
  -->
  <xsl:function name="f:record" as="map(xs:string, item()*)">
    <xsl:param name="tei" as="element()"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:variable name="file" as="element(fileDesc)" select="$tei/teiHeader/fileDesc"/>
    <!-- A bibl of type copy describes the file that was transcribed, not a publication. -->
    <xsl:variable name="source" as="element()?"
                  select="($file/sourceDesc/(. | listBibl)/(biblStruct | bibl[not(@type = 'copy')])[monogr/title | title])[1]"/>
    <xsl:variable name="event" as="map(xs:string, xs:string)?"
                  select="f:first-date($tei/teiHeader/(profileDesc/(creation/date, settingDesc//setting/date), $file/titleStmt/meeting/date))"/>
    <xsl:variable name="cited" as="element()?" select="$id[. ne ''] ! key('citable', ., root($tei))[1]"/>
    <xsl:variable name="record" as="map(xs:string, item()*)" select="map:merge((
        fp:document($tei, $source),
        $event => fp:present('event-date'),
        if ($source) then fp:printed($file, $source) else fp:unprinted($file, $event, exists($tei/self::teiCorpus)),
        fp:archive(($file/sourceDesc//msDesc/msIdentifier)[1]),
        fp:original($source/relatedItem[@type = ('translatedFrom', 'original')]/biblStruct),
        fp:address($file, $source, $id, $url),
        $cited ! map { 'locator': f:locator(.) },
        f:speakers($cited) => fp:present('speaker')))"/>
    <xsl:sequence select="map:put($record, 'key', f:citation-key($tei, $record, $id))"/>
  </xsl:function>

  <!-- What every document has: title, language, translators. -->
  <xsl:function name="fp:document" as="map(xs:string, item()*)">
    <xsl:param name="tei" as="element()"/>
    <xsl:param name="source" as="element()?"/>
    <xsl:variable name="statement" as="element(titleStmt)" select="$tei/teiHeader/fileDesc/titleStmt"/>
    <xsl:variable name="title" as="element(title)"
                  select="($statement/title[@level = 'a'], $statement/title[@type = 'main'][not(@level)], $statement/title)[1]"/>
    <xsl:variable name="language" as="attribute()?"
                  select="($tei/@xml:lang, $tei/text/@xml:lang, $tei/teiHeader/profileDesc/langUsage/language/@ident)[1]"/>
    <xsl:variable name="translated" as="element()?"
                  select="($source/analytic, $source/monogr, $source, $statement)[fp:responsible(., 'translator')][1]"/>
    <xsl:sequence select="map:merge((
        f:text($title) => fp:present('title'),
        f:line($language) => fp:present('language'),
        $translated ! f:names(fp:responsible(., 'translator')) => fp:present('translator')))"/>
  </xsl:function>

  <!-- A document that stands in a book or journal, or is one. -->
  <xsl:function name="fp:printed" as="map(xs:string, item()*)">
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
        f:names($authored/author) => fp:present('author'),
        f:names(fp:responsible($whole, 'editor')) => fp:present('editor'),
        f:text($container[$type ne 'book']) => fp:present('container-title'),
        f:text(($source/series/title, $whole/title[@level = 's'])[1]) => fp:present('collection-title'),
        fp:publishers($imprint) => fp:present('publisher'),
        f:texts($imprint/pubPlace) => fp:present('publisher-place'),
        f:first-date($imprint/date) => fp:present('issued'),
        fp:scope($source, ('document', 'chapter')) => fp:present('number'),
        fp:scope($source, ('volume', 'vol')) => fp:present('volume'),
        fp:scope($source, ('issue', 'number')) => fp:present('issue'),
        fp:scope($source, ('page', 'pp')) => fp:present('page'),
        f:text(($whole/idno, $source/idno)[@type = 'ISBN'][1]) => fp:present('ISBN'),
        f:doi(($part/idno, $source/idno, $whole/idno)[@type = 'DOI'][1]) => fp:present('DOI'),
        fp:edition-note($file, f:text($container)) => fp:present('edition-note')))"/>
  </xsl:function>

  <!--
    A document that no book has printed. Published in an edition that has a title, it stands in that edition as in a book;
    published without one, it is dated by the publication; unpublished, by its events.
  -->
  <xsl:function name="fp:unprinted" as="map(xs:string, item()*)">
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
        f:names($file/titleStmt/author) => fp:present('author'),
        f:names(fp:responsible($file/titleStmt, 'editor')) => fp:present('editor'),
        $edition => fp:present('container-title'),
        $publication ! fp:publishers(.) => fp:present('publisher'),
        f:texts($publication/pubPlace) => fp:present('publisher-place'),
        f:doi($publication/idno[@type = 'DOI'][1]) => fp:present('DOI'),
        (f:first-date($publication/date), $event[$edition = ''])[1] => fp:present('issued')))"/>
  </xsl:function>

  <!-- Where the original lies. -->
  <xsl:function name="fp:archive" as="map(xs:string, item()*)">
    <xsl:param name="identifier" as="element(msIdentifier)?"/>
    <xsl:sequence select="map:merge((
        f:text(($identifier/repository, $identifier/institution)[1]) => fp:present('archive'),
        f:text($identifier/settlement[1]) => fp:present('archive-place'),
        f:texts($identifier/collection) => fp:present('archive_collection'),
        f:texts($identifier/idno) => fp:present('archive_location')))"/>
  </xsl:function>

  <!--
    The one publication that the source was translated or taken from. The title of a book is not the title of the document
    in it, so only an analytic title counts.
  -->
  <xsl:function name="fp:original" as="map(xs:string, item()*)">
    <xsl:param name="originals" as="element(biblStruct)*"/>
    <xsl:variable name="original" as="element(biblStruct)?" select="$originals[count($originals) = 1]"/>
    <xsl:variable name="imprint" as="element(imprint)?" select="$original/monogr[1]/imprint[1]"/>
    <xsl:sequence select="map:merge((
        f:text($original/analytic/title[1]) => fp:present('original-title'),
        $imprint ! fp:publishers(.) => fp:present('original-publisher'),
        f:texts($imprint/pubPlace) => fp:present('original-publisher-place'),
        f:line(($original//textLang)[1]/@mainLang) => fp:present('original-language'),
        f:first-date($imprint/date) => fp:present('original-date')))"/>
  </xsl:function>

  <!--
    Where to read it: the edition's own page, with the identifier of the part cited; else the page that was copied or the
    source's DOI, without one, for identifiers of this edition mean nothing there, and with the day on which it was read.
  -->
  <xsl:function name="fp:address" as="map(xs:string, item()*)">
    <xsl:param name="file" as="element(fileDesc)"/>
    <xsl:param name="source" as="element()?"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:variable name="publication" as="element(publicationStmt)?" select="$file/publicationStmt"/>
    <xsl:variable name="own" as="xs:string?" select="(
        f:address($url),
        $publication/(ptr/@target, idno[lower-case(@type) = ('uri', 'url', 'purl', 'handle', 'ark')]) ! f:address(.),
        $publication/idno[@type = 'DOI'] ! f:doi(.) ! ('https://doi.org/' || .))[1]"/>
    <xsl:variable name="places" as="element()*"
                  select="$source/(analytic, ., monogr), $file/sourceDesc/bibl[@type = 'copy']"/>
    <xsl:variable name="elsewhere" as="xs:string?" select="(
        $places/(idno[@type = 'DOI'] ! f:doi(.) ! ('https://doi.org/' || .)),
        $places/(ptr/@target, idno[lower-case(@type) = ('uri', 'url')]) ! f:address(.))[1]"/>
    <xsl:sequence select="
        if ($own) then map { 'address': string-join(($own, ('#' || iri-to-uri($id))[$id ne ''][not(contains($own, '#'))])) }
        else map:merge((
          $elsewhere => fp:present('address'),
          f:first-date($places[$elsewhere]/note[@type = 'accessed']/date) => fp:present('accessed')))"/>
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
        $publication ! fp:publishers(.),
        ($date?start ! substring(., 1, 4), $date?words)[1],
        $file/editionStmt/edition[1]/(@n ! ('version ' || .), f:text(.))[1])[. ne '']"/>
    <xsl:sequence select="string-join($facts, ', ')[$publication]"/>
  </xsl:function>

  <!-- The publishers by name; a publisher may have its name in two languages, an address and more. -->
  <xsl:function name="fp:publishers" as="xs:string">
    <xsl:param name="of" as="element()"/>
    <xsl:sequence select="f:texts($of/publisher/(orgName, persName, name, .)[1])"/>
  </xsl:function>

  <!-- Who did something, `editor` or `translator`: an editor by its role, or whoever a respStmt makes responsible. -->
  <xsl:function name="fp:responsible" as="element()*">
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

  <!-- An entry of the record, unless there is nothing to say. -->
  <xsl:function name="fp:present" as="map(xs:string, item()*)?">
    <xsl:param name="value" as="item()*"/>
    <xsl:param name="variable" as="xs:string"/>
    <xsl:variable name="said" as="item()*" select="$value[not(. instance of xs:string and . = '')]"/>
    <xsl:sequence select="$said[1] ! map { $variable: $said }"/>
  </xsl:function>

</xsl:transform>
