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
        $event => f:present('event-date'),
        if ($source) then f:printed($file, $source) else f:unprinted($file, $event, exists($tei/self::teiCorpus)),
        f:archive(($file/sourceDesc//msDesc/msIdentifier)[1]),
        f:original($source/relatedItem[@type = ('translatedFrom', 'original')]/biblStruct),
        f:reading-address($file, $source, $id, $url),
        $cited ! map { 'locator': f:locator(.) },
        f:speakers($cited) => f:present('speaker')))"/>
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
                  select="($source/analytic, $source/monogr, $source, $statement)[f:responsible(., 'translator')][1]"/>
    <xsl:sequence select="map:merge((
        f:text($title) => f:present('title'),
        f:line($language) => f:present('language'),
        $translated ! f:names(f:responsible(., 'translator')) => f:present('translator')))"/>
  </xsl:function>

  <!-- An entry of the record, unless there is nothing to say. -->
  <xsl:function name="f:present" as="map(xs:string, item()*)?">
    <xsl:param name="value" as="item()*"/>
    <xsl:param name="variable" as="xs:string"/>
    <xsl:variable name="said" as="item()*" select="$value[not(. instance of xs:string and . = '')]"/>
    <xsl:sequence select="$said[1] ! map { $variable: $said }"/>
  </xsl:function>

</xsl:transform>
