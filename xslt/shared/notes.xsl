<?xml version="1.0" encoding="UTF-8"?>
<!-- Which notes the text calls, and what stands at the call. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function"
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
      not(matches($note/@rend, '^\s*[\[(]')) and not($note/@place = 'inline') and not($note/@type = 'gloss')
      and not(matches(local-name($note/..), '^(div[1-7]?|front|body|back|sp|noteGrp|floatingText|list|table|lg)$'))
      and not($note/ancestor::note) and $note/ancestor::text"/>
  </xsl:function>

  <!-- What stands at the call of a note: the number or sign in the file, else its place among the notes called. -->
  <xsl:function name="f:note-number" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="string(($note/@n[normalize-space()] ! normalize-space(), $note/accumulator-before('note'))[1])"/>
  </xsl:function>
</xsl:transform>
