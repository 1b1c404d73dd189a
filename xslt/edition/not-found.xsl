<?xml version="1.0" encoding="UTF-8"?>
<!--
  The page that a web server answers with where none is (RFC 9110, 15.5.5), under the name that static hosts look for. It may be seen
  under any address, so its own begin at the root of the server; for that it has to be known where the edition stands.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:acta:function" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:not-found">
    <!-- A document may be called 404 as well. -->
    <xsl:if test="exists($v:site-address) and empty(key('page', '404.html', root($v:corpus)))">
      <xsl:variable name="root" as="xs:string" select="replace($v:site-address, '^[A-Za-z]+://[^/]*', '')"/>
      <xsl:result-document href="404.html">
        <xsl:call-template name="t:bare-page">
          <xsl:with-param name="title" select="f:label('not-found')"/>
          <xsl:with-param name="root" select="$root"/>
          <xsl:with-param name="main" as="node()*">
            <ul>
              <li><a href="{$root}{$index}"><xsl:value-of select="(f:edition-title($v:corpus), f:label('documents'))[1]"/></a></li>
              <xsl:for-each select="$v:pages">
                <li><a href="{$root}{.}.html"><xsl:value-of select="f:label('page.' || .)"/></a></li>
              </xsl:for-each>
            </ul>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:result-document>
    </xsl:if>
  </xsl:template>
</xsl:transform>
