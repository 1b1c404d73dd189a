<?xml version="1.0" encoding="UTF-8"?>
<!--
  A page that only says one thing, where no page of the edition is: where a document has gone, that there is none. Search engines pass it by.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template name="t:bare-page">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="main" as="node()*"/>
    <xsl:param name="moved" as="xs:string" select="''">
      <!-- Page to which it leads at once; nothing where it leads nowhere by itself. -->
    </xsl:param>
    <xsl:param name="root" as="xs:string" select="''">
      <!-- What stands before the address of a file of the site; nothing where the page stands among them. -->
    </xsl:param>
    <html lang="{$v:language}">
      <xsl:if test="$moved ne ''">
        <xsl:attribute name="data-moved" select="$moved"/>
      </xsl:if>
      <xsl:sequence select="$v:newline"/>
      <head>
        <xsl:sequence select="$v:newline"/>
        <meta charset="utf-8"/>
        <xsl:sequence select="$v:newline"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"/>
        <xsl:sequence select="$v:newline"/>
        <title><xsl:value-of select="$title"/></title>
        <xsl:sequence select="$v:newline"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <xsl:sequence select="$v:newline"/>
        <meta name="color-scheme" content="light dark"/>
        <xsl:sequence select="$v:newline"/>
        <meta name="robots" content="noindex"/>
        <xsl:if test="$moved ne ''">
          <xsl:sequence select="$v:newline"/>
          <link rel="canonical" href="{$v:site-address || $moved}"/>
        </xsl:if>
        <xsl:sequence select="$v:newline"/>
        <link rel="stylesheet" href="{$root || $assets}acta.css"/>
        <xsl:if test="$theme">
          <xsl:sequence select="$v:newline"/>
          <link rel="stylesheet" href="{$root || $assets}theme.css"/>
        </xsl:if>
        <xsl:if test="$moved ne ''">
          <xsl:sequence select="$v:newline"/>
          <script src="{$assets}moved.js"></script>
          <xsl:sequence select="$v:newline"/>
          <meta http-equiv="refresh" content="0; url={$moved}"/>
        </xsl:if>
        <xsl:sequence select="$v:newline"/>
      </head>
      <xsl:sequence select="$v:newline"/>
      <body class="edition">
        <xsl:sequence select="$v:newline"/>
        <main>
          <h1><xsl:value-of select="$title"/></h1>
          <xsl:sequence select="$main"/>
        </main>
        <xsl:sequence select="$v:newline"/>
      </body>
      <xsl:sequence select="$v:newline"/>
    </html>
  </xsl:template>
</xsl:transform>
