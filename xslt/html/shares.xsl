<?xml version="1.0" encoding="UTF-8"?>
<!--
  Who speaks how much: a table in which the share of each is drawn as a bar, so that it is seen and heard alike.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The speeches of a document by their speakers, as the speaker's words, a speech each. -->
  <xsl:key name="speech-by-key" match="text//sp[f:speaker-key(.) ne ''] | text//u[f:speaker-key(.) ne '']" use="f:speaker-key(.)"/>

  <xsl:template name="t:shares">
    <xsl:if test="count($v:speaker-keys) gt 1">
      <xsl:variable name="document" as="document-node()" select="root()"/>
      <xsl:variable name="rows" as="map(*)*" select="
        for $key in $v:speaker-keys, $speeches in array { key('speech-by-key', $key, $document)[not(f:is-retold(.))] }
        return map { 'first': $speeches(1), 'count': array:size($speeches), 'words': sum(f:word-counts($speeches?* ! f:spoken(.))) }"
        xmlns:array="http://www.w3.org/2005/xpath-functions/array"/>
      <xsl:variable name="all" as="xs:integer" select="xs:integer(sum($rows?words))"/>
      <xsl:variable name="most" as="xs:integer" select="xs:integer(max(($rows?words, 1)))"/>
      <xsl:sequence select="$v:newline"/>
      <section class="shares" aria-labelledby="page:shares">
        <h2 id="page:shares"><xsl:value-of select="f:label('shares')"/></h2>
        <xsl:for-each select="$v:facing/text[1]">
          <p><xsl:value-of select="f:sentence('shares.counted', map { 'text': f:text-name(.) })"/></p>
        </xsl:for-each>
        <table>
          <thead>
            <tr>
              <xsl:for-each select="('speaker', 'speeches', 'words', 'share')">
                <th scope="col"><xsl:value-of select="f:label('shares.' || .)"/></th>
              </xsl:for-each>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="$rows">
              <xsl:sort select="?words" order="descending" data-type="number"/>
              <xsl:sequence select="$v:newline"/>
              <tr>
                <th scope="row"><xsl:sequence select="f:speaker-link(?first)"/></th>
                <td><xsl:value-of select="?count"/></td>
                <td><xsl:value-of select="?words"/></td>
                <td>
                  <div class="share">
                    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" xmlns="http://www.w3.org/2000/svg">
                      <rect width="{round(100 * ?words div $most, 1)}" height="10"/>
                    </svg>
                    <xsl:text> </xsl:text>
                    <span><xsl:value-of select="f:sentence('percent', map { 'number': f:percent(?words, $all) })"/></span>
                  </div>
                </td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:percent" as="xs:string">
    <xsl:param name="part" as="xs:anyAtomicType"/>
    <xsl:param name="whole" as="xs:integer"/>
    <xsl:variable name="percent" as="xs:double" select="100 * xs:double($part) div max((1, $whole))"/>
    <xsl:sequence select="if ($percent gt 0 and $percent lt 1) then '&lt; 1' else string(round($percent))"/>
  </xsl:function>

  <!-- Those who speak, each by the name and with a link to the entry in the list of persons; else by the label. -->
  <xsl:function name="f:speaker-link" as="node()*">
    <xsl:param name="speech" as="element()"/>
    <xsl:variable name="persons" as="element()*" select="f:targets($speech/@who)"/>
    <xsl:for-each select="$persons">
      <xsl:if test="position() gt 1"><xsl:text>, </xsl:text></xsl:if>
      <xsl:choose>
        <xsl:when test="f:is-listed(.)">
          <a class="name" href="#{@xml:id}"><bdi><xsl:sequence select="f:foreign-language((persName | orgName | name, .)[1])"/><xsl:value-of select="f:name(.)"/></bdi></a>
        </xsl:when>
        <xsl:otherwise><bdi><xsl:sequence select="f:foreign-language((persName | orgName | name, .)[1])"/><xsl:value-of select="f:name(.)"/></bdi></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:if test="empty($persons)">
      <bdi><xsl:sequence select="f:foreign-language(($speech/speaker, $speech)[1])"/><xsl:value-of select="($speech/speaker[1] ! f:name-in-label(.), tokenize($speech/@who) ! replace(., '^#', ''))[. ne ''][1]"/></bdi>
    </xsl:if>
  </xsl:function>
</xsl:transform>
