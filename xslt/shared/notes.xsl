<?xml version="1.0" encoding="UTF-8"?>
<!-- Which notes the text calls, and what stands at the call. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:accumulator name="note" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//note" select="if (f:is-called(.)) then $value + 1 else $value"/>
  </xsl:accumulator>

  <!--
    Whether a note is called from the text, so that it opens at its call: not when it stands in the text in its own
    brackets, nor when it is a block of its own in a division, nor within another note.
  -->
  <xsl:function name="f:is-called" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="
      not($note/@rend[matches(., '^\s*[\[(]')]) and not($note/@place = 'inline') and not($note/@type = 'gloss')
      and not(local-name($note/..) = ('div', 'sp', 'noteGrp', 'front', 'body', 'back', 'floatingText', 'list', 'table', 'lg', 'div1',
        'div2', 'div3', 'div4', 'div5', 'div6', 'div7'))
      and not($note/ancestor::note) and $note/ancestor::text"/>
  </xsl:function>

  <xsl:variable name="v:notes-have-numbers" as="xs:boolean" select="exists(//text//note[normalize-space(@n)][f:is-called(.)])"/>

  <!--
    What stands at the call of a note: the number or sign in the file; where no note has one, its place among the notes
    called; else an asterisk, since a number would be taken for one of the file's.
  -->
  <xsl:function name="f:note-number" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="
      if (normalize-space($note/@n)) then normalize-space($note/@n)
      else if ($v:notes-have-numbers) then '*'
      else string($note/accumulator-before('note'))"/>
  </xsl:function>
</xsl:transform>
