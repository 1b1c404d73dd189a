<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of persons of a volume, and the persons of a document. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable" xmlns:vp="urn:acta:variable:private"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Names in lists: `<item><hi><persName xml:id="p_AK3">Adenauer, Konrad</persName>,</hi> Chancellor ...</item>`. -->
  <xsl:variable name="vp:listed" as="element(persName)*" select="
    /TEI/text//item[not(ancestor::div[@type = 'document'])]/descendant::persName[@xml:id][1]"/>

  <xsl:key name="listed-person" match="item/descendant::persName[@xml:id]" use="string(@xml:id)"/>

  <!-- All persons of the volume, as `x:person`. -->
  <xsl:template name="t:people">
    <xsl:for-each select="$vp:listed">
      <x:person id="{@xml:id}" description="{f:description(.)}">
        <xsl:copy-of select="@x:at"/>
        <xsl:variable name="name" as="xs:string*" select="f:name-parts(.)"/>
        <xsl:choose>
          <xsl:when test="count($name) = 2">
            <xsl:attribute name="surname" select="$name[1]"/>
            <xsl:attribute name="forename" select="$name[2]"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:attribute name="full" select="$name"/>
          </xsl:otherwise>
        </xsl:choose>
      </x:person>
    </xsl:for-each>
  </xsl:template>

  <!-- Persons that the document which is the context names, and the list knows. -->
  <xsl:template name="t:participants">
    <xsl:variable name="persons" as="element(persName)*" select="
      for $id in distinct-values(.//(persName | signed)/@corresp ! tokenize(.) ! substring-after(., '#'))
      return key('listed-person', $id, $v:source)[1]"/>
    <xsl:if test="exists($persons)">
      <particDesc>
        <listPerson>
          <xsl:for-each select="$persons">
            <person xml:id="{@xml:id}">
              <xsl:copy-of select="@x:at"/>
              <persName>
                <xsl:variable name="name" as="xs:string*" select="f:name-parts(.)"/>
                <xsl:choose>
                  <xsl:when test="count($name) = 2">
                    <forename><xsl:value-of select="$name[2]"/></forename>
                    <xsl:text> </xsl:text>
                    <surname><xsl:value-of select="$name[1]"/></surname>
                  </xsl:when>
                  <xsl:otherwise><xsl:value-of select="$name"/></xsl:otherwise>
                </xsl:choose>
              </persName>
              <xsl:for-each select="f:description(.)[. ne '']">
                <occupation><xsl:value-of select="."/></occupation>
              </xsl:for-each>
            </person>
          </xsl:for-each>
        </listPerson>
      </particDesc>
    </xsl:if>
  </xsl:template>

  <!-- Surname and forename, where the list has a comma between them; else the whole name. -->
  <xsl:function name="f:name-parts" as="xs:string*">
    <xsl:param name="name" as="element(persName)"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($name) => replace('[,;:\s]+$', '')"/>
    <xsl:sequence select="
      if (matches($words, '^[^,]+,\s*\S')) then (substring-before($words, ','), normalize-space(substring-after($words, ',')))
      else $words"/>
  </xsl:function>

  <!-- What the list says of a person, behind the name. -->
  <xsl:function name="f:description" as="xs:string">
    <xsl:param name="name" as="element(persName)"/>
    <xsl:variable name="item" as="element(item)" select="$name/ancestor::item[1]"/>
    <xsl:variable name="words" as="xs:string" select="
      normalize-space(string-join($item//text()[. >> $name][not(ancestor::persName[. is $name])][not(ancestor::note)]))"/>
    <xsl:sequence select="replace($words, '^[,;:.\s]+', '')"/>
  </xsl:function>
</xsl:transform>
