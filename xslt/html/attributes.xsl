<?xml version="1.0" encoding="UTF-8"?>
<!-- Attributes that any element of a page may carry: id, class, lang, dir. None is copied as it stands. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:fp="urn:acta:function:private" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Line breaks between blocks keep a page's source readable. -->
  <xsl:variable name="v:newline" as="text()"><xsl:text>&#10;</xsl:text></xsl:variable>

  <!--
    id, class, lang and dir for what the context element becomes. With $ids false the id is left out, for the second of
    two places where a text stands.
  -->
  <xsl:template name="t:attributes" as="attribute()*">
    <xsl:param name="class" as="xs:string*"/>
    <xsl:param name="id" as="xs:string?" select="@xml:id"/>
    <xsl:param name="forms" as="xs:string*" select="f:rend-classes(.)"/>
    <xsl:param name="ids" as="xs:boolean" select="true()" tunnel="yes"/>
    <xsl:variable name="classes" as="xs:string*" select="$class, $forms"/>
    <xsl:if test="$ids and exists($id)">
      <xsl:attribute name="id" select="$id"/>
    </xsl:if>
    <xsl:if test="exists($classes)">
      <xsl:attribute name="class" select="distinct-values($classes)"/>
    </xsl:if>
    <xsl:if test="@xml:lang">
      <xsl:sequence select="f:language-attributes(.)"/>
    </xsl:if>
  </xsl:template>

  <!-- lang, and dir where the script's direction is from right to left or was so around the element; nothing for no element. -->
  <xsl:function name="f:language-attributes" as="attribute()*">
    <xsl:param name="element" as="element()?"/>
    <xsl:if test="matches($element/@xml:lang, '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$')">
      <xsl:attribute name="lang" select="$element/@xml:lang"/>
      <xsl:choose>
        <xsl:when test="f:runs-right-to-left($element/@xml:lang)">
          <xsl:attribute name="dir" select="'rtl'"/>
        </xsl:when>
        <xsl:when test="some $tag in $element/ancestor::*/@xml:lang satisfies f:runs-right-to-left($tag)">
          <xsl:attribute name="dir" select="'ltr'"/>
        </xsl:when>
      </xsl:choose>
    </xsl:if>
  </xsl:function>

  <!-- Whether anything in the file is in another language than acta's own words. Where nothing is, nobody need look around an element. -->
  <xsl:variable name="v:has-other-languages" as="xs:boolean" select="
    some $tag in distinct-values(//@xml:lang) satisfies lower-case(f:primary-subtag($tag)) ne $v:language"/>

  <!-- The language of words of the header on a page whose own words are in another. -->
  <xsl:function name="f:foreign-language" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="said" as="element()?" select="
      if ($v:has-other-languages) then $element/ancestor-or-self::*[@xml:lang][1] else ()"/>
    <xsl:sequence select="$said[lower-case(f:primary-subtag(@xml:lang)) ne $v:language] ! f:language-attributes(.)"/>
  </xsl:function>

  <!-- The language of acta's own words where they stand among words in another. -->
  <xsl:function name="f:own-language" as="attribute()*">
    <xsl:param name="around" as="element()"/>
    <xsl:variable name="said" as="xs:string?" select="
      if ($v:has-other-languages) then $around/ancestor-or-self::*[@xml:lang][1]/@xml:lang else ()"/>
    <xsl:if test="exists($said) and lower-case(f:primary-subtag($said)) ne $v:language">
      <xsl:attribute name="lang" select="$v:language"/>
      <xsl:if test="f:runs-right-to-left($said)">
        <xsl:attribute name="dir" select="'ltr'"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>

  <!-- The same for a sign in the margin, which stands where the direction of the text puts it. -->
  <xsl:function name="f:sign-language" as="attribute()?">
    <xsl:param name="around" as="element()"/>
    <xsl:sequence select="f:own-language($around)[name() eq 'lang']"/>
  </xsl:function>

  <!-- The element that bears the title of a document, for its language. -->
  <xsl:function name="f:titled" as="element()?">
    <xsl:param name="document" as="element()?"/>
    <xsl:variable name="titles" as="element(title)*" select="$document/teiHeader/fileDesc/titleStmt/title"/>
    <xsl:sequence select="($titles[@type = 'main'], $titles)[1][f:words(.) ne '']"/>
  </xsl:function>

  <xsl:function name="f:runs-right-to-left" as="xs:boolean">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="
      f:primary-subtag($tag) = ('ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi')
      and not(matches($tag, '-Latn', 'i'))"/>
  </xsl:function>

  <!-- A word of the file as a class: `agenda-item` of `agendaItem`; letters, digits and hyphens of ASCII, nothing else. -->
  <xsl:function name="f:class" as="xs:string?">
    <xsl:param name="prefix" as="xs:string"/>
    <xsl:param name="word" as="xs:string?"/>
    <xsl:sequence select="
      if (empty($word) or $word eq '') then ()
      (: Most words are classes as they are, and a regular expression takes its time. :)
      else if (translate($word, 'abcdefghijklmnopqrstuvwxyz', '') eq '') then $prefix || $word
      else fp:token($word)[. ne ''] ! ($prefix || .)"/>
  </xsl:function>

  <xsl:function name="fp:token" as="xs:string">
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="
      replace(replace(lower-case(replace($word, '([a-z])([A-Z])', '$1-$2')), '[^a-z0-9]+', '-'), '^-|-$', '')"/>
  </xsl:function>

  <!-- The name of an element and its type as classes: `title-part`, `title-part-main`. -->
  <xsl:function name="f:element-classes" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="name" as="xs:string?" select="f:class('', local-name($element))"/>
    <xsl:sequence select="$name, f:class($name || '-', $element/@type)"/>
  </xsl:function>

  <!--
    Words of @rend and @rendition that the style sheet has a form for, by that form. @rend is free text: words that are
    not here say nothing. @style is never read.
  -->
  <xsl:variable name="v:rend" as="map(xs:string, xs:string)" select="map {
    'italic': 'italic', 'italics': 'italic', 'i': 'italic', 'bold': 'bold', 'b': 'bold',
    'smallcaps': 'small-caps', 'small-caps': 'small-caps', 'sc': 'small-caps', 'smallcap': 'small-caps',
    'superscript': 'superscript', 'sup': 'superscript', 'super': 'superscript',
    'subscript': 'subscript', 'sub': 'subscript',
    'underline': 'underline', 'underlined': 'underline', 'u': 'underline',
    'strikethrough': 'strikethrough', 'line-through': 'strikethrough', 'struck': 'strikethrough',
    'spaced': 'spaced', 'letterspaced': 'spaced', 'gesperrt': 'spaced',
    'allcaps': 'capitals', 'caps': 'capitals', 'uppercase': 'capitals',
    'center': 'center', 'centre': 'center', 'centered': 'center', 'right': 'right',
    'large': 'large', 'larger': 'large', 'small': 'small', 'smaller': 'small', 'indent': 'indent' }"/>

  <xsl:function name="f:rend-classes" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      $element/(@rend, @rendition) ! tokenize(lower-case(.), '[\s#:;]+') ! $v:rend(.)"/>
  </xsl:function>

  <xsl:variable name="v:blocks" as="xs:string+" select="
    'list', 'table', 'lg', 'sp', 'floatingText', 'figure', 'eg', 'listBibl', 'listPerson', 'listOrg', 'castList', 'biblStruct',
    'msDesc', 'div', 'argument', 'epigraph'"/>

  <!-- Whether an element holds blocks, so that HTML's p cannot hold it. Paragraphs of notes do not count: see notes.xsl. -->
  <xsl:function name="f:has-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      some $part in $element/descendant::* satisfies
        (local-name($part) = $v:blocks
          or $part[self::p or self::ab][not(ancestor::note) or $element/ancestor-or-self::note])"/>
  </xsl:function>
</xsl:transform>
