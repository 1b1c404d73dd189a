<?xml version="1.0" encoding="UTF-8"?>
<!-- What BibTeX and BibLaTeX share: escaping, names, fields, entries. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
  xmlns:fp="urn:acta:function:private"
  xmlns:vp="urn:acta:variable:private">

  <!--
    Text for a .bib file. What LaTeX would not print as it stands becomes a command; so do braces, for BibTeX counts them
    even behind a backslash. `{}` parts the characters of a ligature: two hyphens stay two hyphens. Letters beyond ASCII
    stay as they are: the file is UTF-8.
  -->
  <xsl:function name="f:latex" as="xs:string">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:variable name="commands" as="map(xs:string, xs:string)" select="map {
      '\': '\textbackslash{}', '{': '\textbraceleft{}', '}': '\textbraceright{}',
      '^': '\textasciicircum{}', '~': '\textasciitilde{}' }"/>
    <xsl:variable name="escaped" as="xs:string*">
      <xsl:analyze-string select="string($text)" regex="[\\{{}}%&amp;$#_^~]">
        <xsl:matching-substring>
          <xsl:sequence select="($commands(.), '\' || .)[1]"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="fp:unligated(.) => fp:unligated()"/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($escaped)"/>
  </xsl:function>

  <!-- One pass parts every second pair of a run, so three hyphens need two passes. -->
  <xsl:function name="fp:unligated" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace($text, '([-''`,&lt;&gt;])\1', '$1{}$1') => replace('([?!])`', '$1{}`')"/>
  </xsl:function>

  <!-- `Family, Given and von Family, Suffix, Given and {Some Body}`. -->
  <xsl:function name="f:latex-names" as="xs:string">
    <xsl:param name="names" as="map(xs:string, xs:string)*"/>
    <xsl:sequence select="string-join($names ! fp:latex-name(.), ' and ')"/>
  </xsl:function>

  <xsl:function name="fp:latex-name" as="xs:string">
    <xsl:param name="name" as="map(xs:string, xs:string)"/>
    <xsl:variable name="last" as="xs:string"
                  select="string-join(($name?prefix ! f:latex(.), ($name?family, $name?literal) ! fp:latex-word(.)), ' ')"/>
    <xsl:variable name="others" as="xs:string*" select="($name?suffix, $name?given) ! fp:latex-word(.)"/>
    <!-- Without a comma BibTeX would look for the first name among several words. -->
    <xsl:sequence select="
      if (empty($others) and contains($last, ' ') and not(starts-with($last, '{'))) then '{' || $last || '}'
      else string-join(($last, $others), ', ')"/>
  </xsl:function>

  <!-- A part of a name; in braces where BibTeX would take it apart at a comma, an `and` or a small letter. -->
  <xsl:function name="fp:latex-word" as="xs:string">
    <xsl:param name="part" as="xs:string"/>
    <xsl:variable name="plain" as="xs:boolean" select="
      not(matches($part, '[,&quot;\\{}%&amp;$#_^~]'))
      and (every $word in tokenize($part) satisfies
        not(lower-case($word) = 'and') and substring($word, 1, 1) ne lower-case(substring($word, 1, 1)))"/>
    <xsl:sequence select="if ($plain) then f:latex($part) else '{' || f:latex($part) || '}'"/>
  </xsl:function>

  <!-- A field whose value is written already, or nothing where it is empty. -->
  <xsl:function name="f:bib-field" as="map(xs:string, xs:string)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="$value[. ne ''] ! map { 'name': $name, 'value': '{' || . || '}' }"/>
  </xsl:function>

  <!-- A title: in braces, lest a style take away the capitals of the document's own title. -->
  <xsl:function name="f:bib-title" as="map(xs:string, xs:string)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="title" as="xs:string?"/>
    <xsl:sequence select="f:bib-field($name, $title ! ('{' || f:latex(.) || '}'))"/>
  </xsl:function>

  <!-- A volume is a whole number, Arabic or Roman; anything else goes into the note. -->
  <xsl:function name="f:bib-volume" as="xs:string?">
    <xsl:param name="record" as="map(xs:string, item()*)"/>
    <xsl:sequence select="$record?volume[matches(., '^([0-9]+|[IVXLCDM]+|[ivxlcdm]+)$')]"/>
  </xsl:function>

  <!-- Facts that the format has no field of their own for, in the order given. -->
  <xsl:function name="f:bib-notes" as="xs:string">
    <xsl:param name="notes" as="xs:string*"/>
    <xsl:sequence select="string-join($notes[. ne ''], '; ') => f:latex()"/>
  </xsl:function>

  <!-- Fields that the data model of biber does not know in an entry of a type. -->
  <xsl:variable name="vp:foreign-fields" as="map(xs:string, xs:string*)" select="map {
    'article': ('chapter', 'publisher', 'address', 'location', 'isbn'),
    'misc': ('translator', 'chapter', 'volume', 'number', 'pages', 'series', 'publisher', 'isbn', 'origlanguage') }"/>

  <xsl:function name="f:bib-entry" as="xs:string">
    <xsl:param name="type" as="xs:string"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="fields" as="map(xs:string, xs:string)*"/>
    <xsl:variable name="lines" as="xs:string*"
                  select="$fields[not(?name = $vp:foreign-fields($type))] ! ('  ' || ?name || ' = ' || ?value || ',&#10;')"/>
    <xsl:sequence select="'@' || $type || '{' || $key || ',&#10;' || string-join($lines) || '}&#10;'"/>
  </xsl:function>

</xsl:transform>
