<?xml version="1.0" encoding="UTF-8"?>
<!--
  What the edition and its documents say about how they were made.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:m="urn:acta:mode" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:about">
    <xsl:call-template name="t:header">
      <xsl:with-param name="heading" select="f:label('about.edition')"/>
    </xsl:call-template>
    <xsl:call-template name="t:methods"/>
    <xsl:call-template name="t:states"/>
    <xsl:call-template name="t:versions"/>
    <xsl:sequence select="$v:newline"/>
    <section class="more" aria-labelledby="page:more">
      <h2 id="page:more"><xsl:value-of select="f:label('about.more')"/></h2>
      <ul class="plain">
        <li><a href="report.html"><xsl:value-of select="f:label('page.report')"/></a></li>
        <xsl:for-each select="tokenize($downloads)">
          <li>
            <a href="{$name}{substring-after(., ':')}" download=""><xsl:value-of select="f:label('download.edition.' || substring-before(., ':'))"/></a>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <!-- Statements of method, each once, with the documents that make it where not all do. -->
  <xsl:template name="t:methods">
    <xsl:variable name="documents" as="xs:integer" select="f:total(TEI)"/>
    <xsl:variable name="statements" as="element()*" select="TEI ! f:statements(.)[f:is-here(f:statement-key(.))]"/>
    <xsl:if test="exists($statements)">
      <xsl:sequence select="$v:newline"/>
      <section class="methods" aria-labelledby="page:methods">
        <h2 id="page:methods"><xsl:value-of select="f:label('about.methods')"/></h2>
        <dl class="facts">
          <xsl:for-each-group select="$statements" group-by="f:term(.)">
            <xsl:sequence select="$v:newline"/>
            <div>
              <dt><xsl:value-of select="current-grouping-key()"/></dt>
              <xsl:for-each-group select="current-group()" group-by="f:statement(.)">
                <xsl:variable name="told" as="element()*">
                  <xsl:apply-templates select="." mode="m:fact">
                    <xsl:with-param name="ids" select="false()" tunnel="yes"/>
                  </xsl:apply-templates>
                </xsl:variable>
                <xsl:sequence select="$told"/>
                <xsl:variable name="count" as="xs:integer" select="f:counted(f:statement-key(.), current-group())"/>
                <xsl:if test="$count lt $documents">
                  <dd class="where">
                    <xsl:value-of select="f:count('about.documents', $count)"/>
                    <xsl:if test="$count le 8">
                      <xsl:text>: </xsl:text>
                      <xsl:for-each select="current-group() ! f:member(.)">
                        <xsl:if test="position() gt 1"><xsl:text>, </xsl:text></xsl:if>
                        <xsl:call-template name="t:document-link"/>
                      </xsl:for-each>
                    </xsl:if>
                  </dd>
                </xsl:if>
              </xsl:for-each-group>
            </div>
          </xsl:for-each-group>
        </dl>
        <xsl:if test="$v:further-statements gt 0">
          <p><xsl:value-of select="f:count('about.statements', $v:further-statements)"/></p>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- What a document says of the methods by which it was made. -->
  <xsl:function name="f:statements" as="element()*">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:sequence select="
      $document/teiHeader/encodingDesc/(editorialDecl/*, projectDesc, samplingDecl[not(.//list[@type = 'ledger'])], (refsDecl | appInfo/application))[normalize-space() or * or @*]"/>
  </xsl:function>

  <!-- What statements are the same by. -->
  <xsl:function name="f:statement-key" as="xs:string">
    <xsl:param name="statement" as="element()"/>
    <xsl:sequence select="f:term($statement) || '|' || f:statement($statement)"/>
  </xsl:function>

  <!-- A statement as a string, its attributes included, so that like ones can be told together. -->
  <xsl:function name="f:statement" as="xs:string">
    <xsl:param name="statement" as="element()"/>
    <xsl:sequence select="
      string-join((normalize-space($statement), $statement//@*[not(name() = ('xml:id', 'corresp'))] ! string()), '|')"/>
  </xsl:function>

  <!-- In which state the documents are, and what was changed. -->
  <xsl:template name="t:states">
    <xsl:variable name="states" as="element(revisionDesc)*" select="TEI/teiHeader/revisionDesc[@status]"/>
    <xsl:if test="exists($states)">
      <xsl:sequence select="$v:newline"/>
      <section class="states" aria-labelledby="page:states">
        <h2 id="page:states"><xsl:value-of select="f:label('about.states')"/></h2>
        <dl class="facts">
          <xsl:for-each-group select="$states" group-by="string(@status)">
            <div>
              <dt><xsl:value-of select="f:label-or('status.' || current-grouping-key(), f:capitalized(current-grouping-key()))"/></dt>
              <dd><xsl:value-of select="f:count('about.documents', f:counted('status ' || current-grouping-key(), current-group()))"/></dd>
            </div>
          </xsl:for-each-group>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- The versions that were released, each with what it has otherwise than the one before. -->
  <xsl:template name="t:versions">
    <xsl:if test="exists(tokenize($versions))">
      <xsl:sequence select="$v:newline"/>
      <section class="versions" aria-labelledby="page:versions">
        <h2 id="page:versions"><xsl:value-of select="f:label('about.versions')"/></h2>
        <ul class="plain">
          <xsl:for-each select="tokenize($versions)">
            <li>
              <a href="versions/{.}.html"><xsl:value-of select="f:sentence('about.version', map { 'version': . })"/></a>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:transform>
