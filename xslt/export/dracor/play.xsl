<?xml version="1.0" encoding="UTF-8"?>
<!-- What a play has otherwise than an edition. -->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- When it was written stands in an event, by which plays are put in order. -->
  <xsl:template match="TEI[not(standOff)]/teiHeader" mode="m:export">
    <xsl:next-match/>
    <xsl:for-each select="profileDesc/creation/date[@when or @from or @notBefore][1]">
      <standOff>
        <listEvent>
          <event type="written">
            <xsl:copy-of select="@when, @from, @to, @notBefore, @notAfter"/>
            <desc/>
          </event>
        </listEvent>
      </standOff>
    </xsl:for-each>
  </xsl:template>

  <!-- A person points to Wikidata. -->
  <xsl:template match="person[not(@ana)][idno[@type = 'wikidata']] | personGrp[not(@ana)][idno[@type = 'wikidata']]" mode="m:export">
    <xsl:copy copy-namespaces="no">
      <xsl:call-template name="t:attributes"/>
      <xsl:attribute name="ana" select="f:authority-address(idno[@type = 'wikidata'][1])"/>
      <xsl:apply-templates mode="m:export"/>
    </xsl:copy>
  </xsl:template>

  <!-- Who was there. -->
  <xsl:template match="div[@type = 'participants']/list[not(.//list or label or .//p)]" mode="m:export">
    <castList>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except @type[. = 'participants']"/>
      </xsl:call-template>
      <xsl:apply-templates mode="m:export"/>
    </castList>
  </xsl:template>

  <xsl:template match="div[@type = 'participants']/list[not(.//list or label or .//p)]/item" mode="m:export">
    <castItem>
      <xsl:call-template name="t:attributes"/>
      <xsl:apply-templates mode="m:export"/>
    </castItem>
  </xsl:template>

  <!-- An utterance is a speech of its segments. -->
  <xsl:template match="u" mode="m:export">
    <sp>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except (@start, @end, @trans)"/>
      </xsl:call-template>
      <xsl:for-each select="@start, @end, @trans">
        <xsl:sequence select="f:loss(.., 'u/@' || name(), 'left out', .)"/>
      </xsl:for-each>
      <xsl:choose>
        <xsl:when test="seg or p or ab">
          <xsl:apply-templates mode="m:export"/>
        </xsl:when>
        <xsl:otherwise>
          <p><xsl:apply-templates mode="m:export"/></p>
        </xsl:otherwise>
      </xsl:choose>
    </sp>
  </xsl:template>

  <xsl:template match="u/seg" mode="m:export">
    <p>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except (@type, @subtype, @function, @part)"/>
      </xsl:call-template>
      <xsl:for-each select="@type, @subtype, @function, @part">
        <xsl:sequence select="f:loss(.., 'seg/@' || name(), 'left out', .)"/>
      </xsl:for-each>
      <xsl:apply-templates mode="m:export"/>
    </p>
  </xsl:template>

  <!-- Noises and gestures are directions. -->
  <xsl:template match="incident | kinesic | vocal" mode="m:export">
    <stage type="{local-name()}">
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="attributes" select="@* except (@type, @subtype, @iterated, @start, @end, @dur)"/>
      </xsl:call-template>
      <xsl:for-each select="@type, @subtype, @iterated, @start, @end, @dur">
        <xsl:sequence select="f:loss(.., local-name(..) || '/@' || name(), 'left out', .)"/>
      </xsl:for-each>
      <xsl:apply-templates select="if (desc) then desc/node() else node()" mode="m:export"/>
    </stage>
  </xsl:template>
</xsl:transform>
