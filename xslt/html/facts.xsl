<?xml version="1.0" encoding="UTF-8"?>
<!--
  Facts of the teiHeader that are told in a form of their own; the rest is told by html/header.xsl.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="respStmt" mode="m:fact">
    <xsl:for-each select="* except resp">
      <dd>
        <xsl:call-template name="t:attributes">
          <xsl:with-param name="id" select="(@xml:id, ..[current() is *[not(self::resp)][1]]/@xml:id)[1]"/>
        </xsl:call-template>
        <!-- A body leads to its entry in a registry. -->
        <xsl:apply-templates select="if (self::orgName[@ref][not(@xml:id)]) then . else node()" mode="m:text"/>
      </dd>
    </xsl:for-each>
  </xsl:template>

  <!-- A related source, or one of several: its own facts, below its relation. -->
  <xsl:template match="relatedItem | biblStruct | biblFull | msDesc" mode="m:fact">
    <dd class="related">
      <xsl:call-template name="t:header-facts-within"/>
    </dd>
  </xsl:template>

  <xsl:template name="t:header-facts-within">
    <xsl:variable name="facts" as="element()*">
      <xsl:call-template name="t:facts">
        <xsl:with-param name="parts" select="*"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="exists($facts)">
        <dl class="facts">
          <xsl:sequence select="$facts"/>
        </dl>
      </xsl:when>
      <xsl:when test="self::relatedItem">
        <xsl:sequence select="f:related-link(.)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="f:safe-address(@target)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="ptr[@target] | ref[@target]" mode="m:fact">
    <dd>
      <xsl:apply-templates select="." mode="m:text"/>
    </dd>
  </xsl:template>

  <xsl:template match="idno" mode="m:fact">
    <xsl:variable name="address" as="xs:string?" select="f:authority-address(.)"/>
    <xsl:if test="normalize-space()">
      <dd>
        <xsl:call-template name="t:attributes"/>
        <xsl:choose>
          <xsl:when test="$address">
            <a href="{$address}"><xsl:value-of select="normalize-space()"/></a>
          </xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates mode="m:text"/>
          </xsl:otherwise>
        </xsl:choose>
      </dd>
    </xsl:if>
  </xsl:template>

  <xsl:template match="biblScope | citedRange | edition | date" mode="m:fact">
    <dd>
      <xsl:sequence select="self::*[normalize-space()] ! f:foreign-language(.)"/>
      <xsl:call-template name="t:attributes"/>
      <xsl:choose>
        <xsl:when test="normalize-space()">
          <xsl:apply-templates mode="m:text"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="(f:date-words(.)[. ne ''], @n)[1]"/>
        </xsl:otherwise>
      </xsl:choose>
    </dd>
  </xsl:template>

  <xsl:template match="availability" mode="m:fact">
    <dd>
      <xsl:call-template name="t:attributes"/>
      <xsl:if test="@status">
        <p><xsl:value-of select="f:label-or('status.' || @status, f:capitalized(@status)) || '.'"/></p>
      </xsl:if>
      <xsl:for-each select="*">
        <xsl:choose>
          <xsl:when test="self::licence">
            <xsl:call-template name="t:licence"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates select="." mode="m:text"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </dd>
  </xsl:template>

  <!-- A licence: its words as the link to its text, where they are short enough to be one. -->
  <xsl:template name="t:licence">
    <xsl:variable name="address" as="xs:string?" select="f:safe-address(@target)"/>
    <xsl:choose>
      <xsl:when test="$address and not(p | list | .//ref | .//ptr)">
        <p>
          <a href="{$address}" rel="license">
            <xsl:value-of select="(normalize-space()[. ne ''], $address)[1]"/>
          </a>
        </p>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="$address">
          <p><a href="{$address}" rel="license"><xsl:value-of select="$address"/></a></p>
        </xsl:if>
        <div><xsl:apply-templates mode="m:text"/></div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What was left out of the text: the words, where in the copy they stood, and the rule that took them out. -->
  <xsl:template match="teiHeader//list[@type = 'ledger']" mode="m:text" priority="2">
    <dl class="ledger">
      <xsl:for-each-group select="item" group-by="string(@ana)">
        <xsl:sequence select="$v:newline"/>
        <div>
          <dt><xsl:value-of select="
            ((f:targets(@ana)/catDesc ! f:words(.), current-grouping-key())[. ne ''][1], f:label('header.samplingDecl.other'))[1]"/></dt>
          <xsl:for-each select="current-group()">
            <dd>
              <xsl:call-template name="t:attributes"/>
              <xsl:apply-templates mode="m:text"/>
              <xsl:if test="@n">
                <xsl:text> </xsl:text>
                <span class="place"><xsl:value-of select="
                  if (seg) then string-join(distinct-values((tokenize(@n)[1], tokenize(@n)[last()])), '–') else @n"/></span>
              </xsl:if>
            </dd>
          </xsl:for-each>
        </div>
      </xsl:for-each-group>
    </dl>
  </xsl:template>

  <xsl:template match="textLang" mode="m:fact">
    <dd>
      <xsl:value-of select="
        if (normalize-space()) then normalize-space()
        else f:enumeration((@mainLang, @otherLangs) ! tokenize(.) ! f:language-name(.))"/>
    </dd>
  </xsl:template>

  <xsl:template match="langUsage" mode="m:fact">
    <xsl:apply-templates select="p | ab" mode="#current"/>
    <xsl:for-each select="language">
      <dd>
        <xsl:choose>
          <xsl:when test="normalize-space()">
            <xsl:apply-templates mode="m:text"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="f:language-name(string(@ident))"/>
          </xsl:otherwise>
        </xsl:choose>
      </dd>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="textClass" mode="m:fact">
    <xsl:for-each select="catRef ! f:targets(@target)">
      <dd><xsl:apply-templates select="catDesc" mode="m:text"/></dd>
    </xsl:for-each>
    <xsl:for-each select="keywords//(term | item), classCode">
      <dd><xsl:call-template name="t:header-content"/></dd>
    </xsl:for-each>
  </xsl:template>

  <!-- The setting's own attribute: who takes part. -->
  <xsl:template match="setting[not(*)]" mode="m:fact"/>

  <xsl:template match="refsDecl" mode="m:fact">
    <xsl:for-each select="citeStructure">
      <dd>
        <xsl:value-of select="
          f:label-or('header.citeStructure.' || @unit, f:sentence('header.citeStructure.other', map { 'unit': string((@unit, @use)[1]) }))"/>
      </dd>
    </xsl:for-each>
    <xsl:if test="normalize-space()">
      <xsl:call-template name="t:told"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="application" mode="m:fact">
    <xsl:variable name="name" as="xs:string" select="(label[1] ! f:words(.), string(@ident))[. ne ''][1]"/>
    <dd>
      <xsl:value-of select="
        if (@version) then f:sentence('header.application.version', map { 'name': $name, 'version': string(@version) }) else $name"/>
      <xsl:for-each select="(* except label[1])[normalize-space() or @target]">
        <xsl:text>; </xsl:text>
        <xsl:apply-templates select="." mode="m:text"/>
      </xsl:for-each>
    </dd>
  </xsl:template>

  <xsl:template match="revisionDesc" mode="m:fact">
    <xsl:if test="@status">
      <dd><xsl:value-of select="f:label-or('status.' || @status, f:capitalized(@status))"/></dd>
    </xsl:if>
    <xsl:for-each select=".//change">
      <dd>
        <xsl:call-template name="t:attributes"/>
        <xsl:variable name="who" as="xs:string*" select="f:targets(@who) ! (if (self::respStmt) then f:words(* except resp) else f:name(.))"/>
        <xsl:value-of select="string-join((@when ! f:date-in-words(.), f:enumeration($who)[. ne '']), ', ')[. ne ''] ! (. || ': ')"/>
        <xsl:call-template name="t:header-content"/>
      </dd>
    </xsl:for-each>
    <xsl:for-each select="list">
      <dd><xsl:apply-templates select="." mode="m:text"/></dd>
    </xsl:for-each>
  </xsl:template>

  <!-- Data of other vocabularies is for machines. -->
  <xsl:template match="xenoData" mode="m:fact"/>
</xsl:transform>
