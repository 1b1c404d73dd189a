<?xml version="1.0" encoding="UTF-8"?>
<!-- What is no speech: divisions of debate and of comment, and the notes that stand for what a component has no element for. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:x="urn:acta:exchange"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:mp="urn:acta:mode:private" xmlns:t="urn:acta:template"
  xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- Comment that comes before all debate is the front, what comes after it the back, where these are not there already. -->
  <xsl:template match="text[not(ancestor::text)][not(front or back)]/body[div/@type = 'commentSection'][f:debate(.)]" mode="m:import">
    <xsl:variable name="debate" as="element()+" select="f:debate(.)"/>
    <xsl:variable name="before" as="element()*" select="*[. &lt;&lt; $debate[1]]"/>
    <xsl:variable name="after" as="element()*" select="*[. >> $debate[last()]]"/>
    <xsl:where-populated>
      <front><xsl:apply-templates select="$before" mode="m:import"/></front>
    </xsl:where-populated>
    <body>
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates select="$debate[1]/preceding-sibling::node()[1]/self::text(), node()[not(. &lt;&lt; $debate[1] or . >> $debate[last()])]" mode="m:import"/>
    </body>
    <xsl:where-populated>
      <back><xsl:apply-templates select="$after" mode="m:import"/></back>
    </xsl:where-populated>
  </xsl:template>

  <xsl:function name="f:debate" as="element()*">
    <xsl:param name="body" as="element(body)"/>
    <xsl:sequence select="$body/*[not(self::div[@type = 'commentSection'])]"/>
  </xsl:function>

  <!-- Of which kind a division is stands in its subtype; that it is debate is said by the place that it has. -->
  <xsl:template match="text//div[@type = ('debateSection', 'commentSection')]" mode="m:import">
    <div>
      <xsl:for-each select="(@subtype, @type[. = 'commentSection'])[1]">
        <xsl:attribute name="type" select="."/>
      </xsl:for-each>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except (@type, @subtype)"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:import"/>
    </div>
  </xsl:template>

  <!-- The titles and dates of a document have a division of comment around them. -->
  <xsl:template match="body/div[@type = 'commentSection'][not(@* except (@type, @x:at))][note/@type = $v:title-parts][not(* except note)]" mode="m:import" priority="2">
    <xsl:for-each-group select="note" group-adjacent="@type = 'titlePart'">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <docTitle><xsl:apply-templates select="current-group()" mode="mp:title-part"/></docTitle>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="current-group()" mode="mp:title-part"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:variable name="v:title-parts" as="xs:string+" select="'titlePart', 'docDate', 'docAuthor', 'docImprint', 'docEdition'"/>

  <xsl:mode name="mp:title-part" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="note" mode="mp:title-part">
    <xsl:apply-templates select="." mode="m:import"/>
  </xsl:template>

  <xsl:template match="note[@type = $v:title-parts]" mode="mp:title-part" priority="1">
    <xsl:element name="{@type}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except (@type, @subtype)"/>
      </xsl:call-template>
      <xsl:for-each select="@subtype"><xsl:attribute name="type" select="."/></xsl:for-each>
      <xsl:apply-templates mode="m:import"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="note[@type = 'docDate'][count(*) eq 1][date][not(text()[normalize-space()])]" mode="mp:title-part" priority="2">
    <docDate>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except @type, date/(@* except @x:at)"/>
      </xsl:call-template>
      <xsl:apply-templates select="date/node()" mode="m:import"/>
    </docDate>
  </xsl:template>

  <!-- Narrative, and comment around the debate, are paragraphs. -->
  <xsl:template match="text//div/note[@type = f:prose(.)][not(@place or @n or @target)]" mode="m:import" priority="2">
    <xsl:element name="{if (@subtype = 'ab') then 'ab' else 'p'}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except (@type, @subtype[. = 'ab'])"/>
      </xsl:call-template>
      <xsl:call-template name="t:annotation-lost"/>
      <xsl:apply-templates mode="m:import"/>
    </xsl:element>
  </xsl:template>

  <!-- The type of notes that are paragraphs where this one stands. -->
  <xsl:function name="f:prose" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="if ($note[ancestor::front or ancestor::back or ancestor::div[@type = 'commentSection']]) then 'comment' else 'narrative'"/>
  </xsl:function>

  <!-- A block that a component has no place for has a note around it that bears its name, and nothing else. -->
  <xsl:template match="text//div/note[count(*) eq 1][*/local-name() = @type][not(@* except (@type, @x:at))][not(text()[normalize-space()])]" mode="m:import" priority="3">
    <xsl:apply-templates select="*" mode="m:import"/>
  </xsl:template>

  <!-- What opens and closes a record. -->
  <xsl:template match="text//div/note[@type = ('opener', 'closer', 'trailer', 'signed', 'salute', 'dateline', 'byline')][not(@place or @n or @target)]" mode="m:import" priority="2">
    <xsl:element name="{@type}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except @type"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:import"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="text//div/note[@type = ('opener', 'closer')]/seg[@type = ('signed', 'salute', 'dateline', 'byline')]" mode="m:import">
    <xsl:element name="{@type}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except @type"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:import"/>
    </xsl:element>
  </xsl:template>
</xsl:transform>
