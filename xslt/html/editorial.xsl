<?xml version="1.0" encoding="UTF-8"?>
<!--
  The editors’ signs: what is missing, supplied, doubtful, corrected. Each is visible in brackets and said in words to
  readers who do not see; html/signs.xsl explains those that occur.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!--
    An omission in the line: the marks or the words of the source, or […]. A cut-off note and a missing paragraph say so in words.
  -->
  <xsl:template match="gap" mode="m:text">
    <xsl:param name="phrasing" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="block" as="xs:boolean" select="not($phrasing) and f:is-block-context(..)"/>
    <xsl:choose>
      <xsl:when test="$block">
        <xsl:sequence select="$v:newline"/>
        <p>
          <xsl:call-template name="t:attributes">
            <xsl:with-param name="class" select="'gap-block', f:class('gap-', @reason)"/>
          </xsl:call-template>
          <xsl:if test="@n">
            <span class="number" aria-hidden="true"><xsl:value-of select="@n"/></span>
            <xsl:text> </xsl:text>
          </xsl:if>
          <xsl:if test="not(f:states-omission(.))">
            <xsl:value-of select="'[' || f:gap-words(.) || (if (desc) then '.] ' else '.]')"/>
          </xsl:if>
          <xsl:if test="desc">
            <xsl:apply-templates select="desc" mode="#current">
              <xsl:with-param name="phrasing" select="true()" tunnel="yes"/>
            </xsl:apply-templates>
          </xsl:if>
        </p>
      </xsl:when>
      <xsl:when test="f:states-omission(.)">
        <span>
          <xsl:call-template name="t:attributes">
            <xsl:with-param name="class" select="'gap', f:class('gap-', @reason)"/>
          </xsl:call-template>
          <xsl:apply-templates select="desc" mode="#current">
            <xsl:with-param name="phrasing" select="true()" tunnel="yes"/>
          </xsl:apply-templates>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="sign" as="xs:string" select="f:gap-sign(.)"/>
        <span>
          <xsl:call-template name="t:attributes">
            <xsl:with-param name="class" select="'gap', f:class('gap-', @reason)"/>
          </xsl:call-template>
          <xsl:value-of select="$sign"/>
          <xsl:choose>
            <xsl:when test="@reason = 'truncated'">
              <xsl:text> </xsl:text>
              <span class="remark"><xsl:value-of select="'[' || f:gap-words(.) || ']'"/></span>
            </xsl:when>
            <xsl:when test="not(contains($sign, f:gap-words(.)))">
              <xsl:call-template name="t:said">
                <xsl:with-param name="words" select="' (' || f:gap-words(.) || ')'"/>
              </xsl:call-template>
            </xsl:when>
          </xsl:choose>
          <xsl:if test="desc">
            <xsl:text> </xsl:text>
            <span class="remark">
              <xsl:text>[</xsl:text>
              <xsl:apply-templates select="desc" mode="#current">
                <xsl:with-param name="phrasing" select="true()" tunnel="yes"/>
              </xsl:apply-templates>
              <xsl:text>]</xsl:text>
            </span>
          </xsl:if>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Words for readers who hear the page; copying a passage leaves them out. -->
  <xsl:template name="t:said">
    <xsl:param name="words" as="xs:string"/>
    <span class="visually-hidden">
      <xsl:sequence select="f:own-language(.)"/>
      <xsl:value-of select="$words"/>
    </span>
  </xsl:template>

  <xsl:template match="supplied | unclear | ex" mode="m:text">
    <xsl:variable name="marks" as="xs:string" select="(@rend ! normalize-space()[matches(., '^(\[\]|\(\)|&lt;&gt;|⟨⟩)$')], '[]')[1]"/>
    <span>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="local-name()"/>
      </xsl:call-template>
      <xsl:value-of select="substring($marks, 1, 1)"/>
      <xsl:call-template name="t:inline-content"/>
      <xsl:if test="self::unclear and not(ends-with(normalize-space(), '?'))">
        <xsl:text>?</xsl:text>
      </xsl:if>
      <xsl:value-of select="substring($marks, 2, 1)"/>
      <xsl:call-template name="t:said">
        <xsl:with-param name="words" select="' (' || f:label(if (self::unclear) then 'unclear' else 'supplied') || ')'"/>
      </xsl:call-template>
    </span>
  </xsl:template>

  <xsl:template match="sic[not(parent::choice)]" mode="m:text">
    <span>
      <xsl:call-template name="t:attributes">
        <xsl:with-param name="class" select="'sic'"/>
      </xsl:call-template>
      <xsl:call-template name="t:inline-content"/>
      <xsl:text> </xsl:text>
      <i class="remark">[sic]</i>
    </span>
  </xsl:template>

  <!-- A choice keeps all its readings: that of the source first, the editors' after it in brackets. -->
  <xsl:template match="choice" mode="m:text">
    <xsl:variable name="source" as="element()?" select="(sic | orig | abbr | seg | choice, *)[1]"/>
    <xsl:apply-templates select="$source" mode="#current"/>
    <xsl:for-each select="* except $source">
      <xsl:text> </xsl:text>
      <span>
        <xsl:call-template name="t:attributes">
          <xsl:with-param name="class" select="'alternative', local-name()"/>
        </xsl:call-template>
        <xsl:text>[</xsl:text>
        <xsl:call-template name="t:inline-content"/>
        <xsl:text>]</xsl:text>
        <xsl:if test="self::corr or self::reg or self::expan">
          <xsl:call-template name="t:said">
            <xsl:with-param name="words" select="' (' || f:label('sign.' || local-name()) || ')'"/>
          </xsl:call-template>
        </xsl:if>
      </span>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="corr[not(parent::choice)] | reg[not(parent::choice)] | orig | abbr | expan | sic[parent::choice] | am
      | subst | app | restore | damage | mod | retrace | secl | space" mode="m:text">
    <xsl:call-template name="t:phrase"/>
  </xsl:template>

  <!-- Witnesses to a text: the reading chosen, then the others in brackets. -->
  <xsl:template match="rdg | rdgGrp" mode="m:text">
    <span class="alternative">
      <xsl:text> [</xsl:text>
      <xsl:call-template name="t:inline-content"/>
      <xsl:text>]</xsl:text>
    </span>
  </xsl:template>

  <xsl:template match="lem" mode="m:text">
    <xsl:call-template name="t:phrase"/>
  </xsl:template>

  <xsl:template match="add" mode="m:text">
    <ins>
      <xsl:call-template name="t:attributes"/>
      <xsl:text>⟨</xsl:text>
      <xsl:call-template name="t:inline-content"/>
      <xsl:text>⟩</xsl:text>
      <xsl:call-template name="t:said">
        <xsl:with-param name="words" select="' (' || f:label('add') || ')'"/>
      </xsl:call-template>
    </ins>
  </xsl:template>

  <xsl:template match="del | surplus" mode="m:text">
    <del>
      <xsl:call-template name="t:attributes"/>
      <xsl:text>⟦</xsl:text>
      <xsl:call-template name="t:inline-content"/>
      <xsl:text>⟧</xsl:text>
      <xsl:call-template name="t:said">
        <xsl:with-param name="words" select="' (' || f:label('sign.' || local-name()) || ')'"/>
      </xsl:call-template>
    </del>
  </xsl:template>

</xsl:transform>
