<?xml version="1.0" encoding="UTF-8"?>
<!-- The records of one document. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="/" mode="m:search">
    <xsl:apply-templates select="*" mode="#current"/>
  </xsl:template>

  <xsl:template match="TEI | teiCorpus" mode="m:search">
    <xsl:variable name="date" as="xs:string?" select="
      self::TEI/f:document-date(.)/(@when, @from, @notBefore)[1] ! string()"/>
    <xsl:variable name="common" as="xs:string*" select="(
      f:json-text('title', f:title(.)),
      f:json-text('date', $date),
      f:json-text('year', $date ! substring(., 1, 4)[matches(., '^[0-9]{4}$')]),
      f:json-member('kinds', f:json-array(self::TEI/f:document-kinds(.) ! f:json-string(.))))"/>
    <xsl:variable name="records" as="xs:string*" select="
      f:rest(text[not(ancestor::text)])[. ne ''] ! f:record($common, '', (), (), ., ()),
      text//(sp | u) ! f:speech-record(., $common)"/>
    <xsl:value-of select="'[' || string-join($records, ',&#10;') || ']&#10;'"/>
  </xsl:template>

  <xsl:function name="f:record" as="xs:string">
    <xsl:param name="common" as="xs:string*"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="speakers" as="xs:string*"/>
    <xsl:param name="persons" as="xs:string*"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="language" as="xs:string?"/>
    <xsl:sequence select="f:json-object((
      f:json-text('address', encode-for-uri($name) || '.html' || ($id[. ne ''] ! ('#' || encode-for-uri(.)))),
      $common,
      f:json-text('language', $language),
      f:json-member('speakers', f:json-array($speakers ! f:json-string(.))),
      f:json-member('persons', f:json-array($persons ! f:json-string(.))),
      f:json-text('words', $words)))"/>
  </xsl:function>

  <xsl:function name="f:speech-record" as="xs:string?">
    <xsl:param name="speech" as="element()"/>
    <xsl:param name="common" as="xs:string*"/>
    <xsl:variable name="words" as="xs:string" select="f:found-words($speech/(* except (speaker | sp | u)))"/>
    <xsl:variable name="known" as="xs:string*" select="f:names(f:bearers($speech/@who))"/>
    <xsl:variable name="label" as="xs:string" select="replace(f:words($speech/speaker), '[\s.:,–—-]+$', '')"/>
    <xsl:if test="$words ne ''">
      <xsl:sequence select="f:record($common, f:speech-id($speech),
        if (exists($known)) then $known else $label[. ne ''], f:mentioned($speech), $words, f:other-language($speech))"/>
    </xsl:if>
  </xsl:function>

  <!-- The language of a speech, where it is another than that of its document. -->
  <xsl:function name="f:other-language" as="xs:string?">
    <xsl:param name="speech" as="element()"/>
    <xsl:variable name="own" as="xs:string?" select="$speech/ancestor-or-self::*[@xml:lang][1]/@xml:lang"/>
    <xsl:sequence select="$own[not(. = $speech/ancestor::TEI[last()]/@xml:lang)]"/>
  </xsl:function>

  <!-- All words of a text that no speech has, and behind them those of its notes. -->
  <xsl:function name="f:rest" as="xs:string">
    <xsl:param name="texts" as="element(text)*"/>
    <xsl:variable name="words" as="item()*">
      <xsl:apply-templates select="$texts" mode="m:rest"/>
    </xsl:variable>
    <xsl:variable name="notes" as="element(note)*" select="$texts//note[not(ancestor::sp or ancestor::u or ancestor::note)]"/>
    <xsl:sequence select="normalize-space(string-join(($words ! string(), $notes ! (' ' || f:words(node())))))"/>
  </xsl:function>

  <xsl:mode name="m:rest" on-no-match="text-only-copy" on-multiple-match="fail"/>

  <xsl:template match="sp | u | note | fw" mode="m:rest"/>

  <xsl:template match="gap" mode="m:rest">
    <xsl:value-of select="(@rend, '[…]')[1]"/>
  </xsl:template>

  <!-- The words of two blocks are two words, also where nothing stands between them in the file. -->
  <xsl:template match="p | ab | head | item | cell | l | titlePart | dateline | closer | trailer | stage" mode="m:rest">
    <xsl:apply-templates mode="#current"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- Words as they are read, and behind them those of the notes that they call. -->
  <xsl:function name="f:found-words" as="xs:string">
    <xsl:param name="elements" as="element()*"/>
    <xsl:sequence select="normalize-space(string-join(($elements ! f:words(.), $elements/descendant-or-self::note ! f:words(node())), ' '))"/>
  </xsl:function>

  <xsl:function name="f:mentioned" as="xs:string*">
    <xsl:param name="passage" as="element()"/>
    <xsl:sequence select="f:names(f:bearers($passage//(persName | name | rs)/@ref))"/>
  </xsl:function>

  <!-- The persons of the register that pointers name. -->
  <xsl:function name="f:bearers" as="element()*">
    <xsl:param name="pointers" as="attribute()*"/>
    <xsl:sequence select="$pointers ! f:targets(.)[self::person or self::personGrp]"/>
  </xsl:function>
</xsl:transform>
