<?xml version="1.0" encoding="UTF-8"?>
<!--
  What a site says to programs as a whole, where its header gives the address at which it is read: a map of its pages, a feed, the
  links of all its documents, and leave to visit it. Without an address there is nothing to say.
-->
<xsl:transform version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:acta:function" xmlns:t="urn:acta:template" xmlns:v="urn:acta:variable"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:output name="feed" method="xml" encoding="UTF-8" indent="yes"/>
  <xsl:output name="plain" method="text" encoding="UTF-8"/>

  <xsl:param name="companions" as="xs:string" select="''">
    <!-- What stands beside the page of each document, as `format:extension` separated by spaces, e.g. `tei:.xml text:.txt`. -->
  </xsl:param>

  <!-- The address of the edition, with a closing slash. -->
  <xsl:variable name="v:site-address" as="xs:string?" select="f:web-address($v:corpus) ! (replace(., '/$', '') || '/')"/>

  <xsl:variable name="v:edition-day" as="xs:string?" select="f:edition-day($v:corpus)"/>

  <xsl:template name="t:feeds">
    <xsl:if test="exists($v:site-address)">
      <xsl:choose>
        <xsl:when test="empty($v:part)">
          <xsl:result-document href="sitemap.xml" format="feed">
            <xsl:call-template name="t:sitemap">
              <xsl:with-param name="pages" select="$v:pages, $v:corpus/TEI/@n ! string()"/>
            </xsl:call-template>
          </xsl:result-document>
          <xsl:result-document href="linkset.json" format="plain">
            <xsl:sequence select="f:linkset(($v:corpus/TEI ! f:link-context(.), f:service-context()))"/>
          </xsl:result-document>
        </xsl:when>
        <xsl:when test="$v:part eq 'frame'">
          <xsl:call-template name="t:sitemaps"/>
          <xsl:result-document href="linkset.json" format="plain">
            <xsl:sequence select="f:linkset(f:service-context())"/>
          </xsl:result-document>
        </xsl:when>
        <xsl:otherwise>
          <xsl:result-document href="sitemap.{f:part-number()}.xml" format="feed">
            <xsl:call-template name="t:sitemap">
              <xsl:with-param name="front" select="()"/>
              <xsl:with-param name="pages" select="$v:corpus/TEI/@n ! string()"/>
            </xsl:call-template>
          </xsl:result-document>
          <!-- Each document has its own: one file of all would be too long to be asked for by a page. -->
          <xsl:for-each select="$v:corpus/TEI">
            <xsl:result-document href="linkset/{@n}.json" format="plain">
              <xsl:sequence select="f:linkset(f:link-context(.))"/>
            </xsl:result-document>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="exists($v:edition-day) and not($v:part eq 'frame')">
        <xsl:result-document href="{f:feed-file(f:part-number())}" format="feed">
          <xsl:call-template name="t:atom"/>
        </xsl:result-document>
      </xsl:if>
      <xsl:if test="not($v:part eq 'documents')">
        <xsl:result-document href="robots.txt" format="plain">
          <xsl:sequence select="'User-agent: *&#10;Allow: /&#10;Sitemap: ' || $v:site-address || 'sitemap.xml&#10;'"/>
        </xsl:result-document>
      </xsl:if>
      <xsl:call-template name="t:services"/>
      <xsl:if test="not($v:part eq 'frame')">
        <xsl:call-template name="t:repository"/>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- Which part of the documents is made, where they are divided; else all, which is the first. -->
  <xsl:function name="f:part-number" as="xs:integer">
    <xsl:sequence select="($v:division ! .('place') ! xs:integer(.), 1)[1]"/>
  </xsl:function>

  <!-- How many parts the documents have. -->
  <xsl:function name="f:part-count" as="xs:integer">
    <xsl:sequence select="($v:division ! .('places') ! xs:integer(.), 1)[1]"/>
  </xsl:function>

  <xsl:function name="f:feed-file" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="'feed.' || $number[. gt 1] ! (. || '.') || 'atom'"/>
  </xsl:function>

  <xsl:function name="f:address-of-page" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="$v:site-address || encode-for-uri($name) || '.html'"/>
  </xsl:function>

  <!-- sitemaps.org/protocol. -->
  <xsl:template name="t:sitemap">
    <xsl:param name="front" as="xs:string?" select="$v:site-address"/>
    <xsl:param name="pages" as="xs:string*"/>
    <xsl:element name="urlset" namespace="http://www.sitemaps.org/schemas/sitemap/0.9">
      <xsl:for-each select="$front, $pages ! f:address-of-page(.)">
        <xsl:element name="url" namespace="http://www.sitemaps.org/schemas/sitemap/0.9">
          <xsl:element name="loc" namespace="http://www.sitemaps.org/schemas/sitemap/0.9">
            <xsl:value-of select="."/>
          </xsl:element>
          <xsl:if test="exists($v:edition-day)">
            <xsl:element name="lastmod" namespace="http://www.sitemaps.org/schemas/sitemap/0.9">
              <xsl:value-of select="$v:edition-day"/>
            </xsl:element>
          </xsl:if>
        </xsl:element>
      </xsl:for-each>
    </xsl:element>
  </xsl:template>

  <!-- A map of maps: one of the pages of the edition, and one of each part of its documents. -->
  <xsl:template name="t:sitemaps">
    <xsl:result-document href="sitemap.pages.xml" format="feed">
      <xsl:call-template name="t:sitemap">
        <xsl:with-param name="pages" select="$v:pages, sort(map:keys($v:division('lists'))) ! f:parts(.) ! .('name')"/>
      </xsl:call-template>
    </xsl:result-document>
    <xsl:result-document href="sitemap.xml" format="feed">
      <xsl:element name="sitemapindex" namespace="http://www.sitemaps.org/schemas/sitemap/0.9">
        <xsl:for-each select="'pages', (1 to f:part-count()) ! string()">
          <xsl:element name="sitemap" namespace="http://www.sitemaps.org/schemas/sitemap/0.9">
            <xsl:element name="loc" namespace="http://www.sitemaps.org/schemas/sitemap/0.9">
              <xsl:value-of select="$v:site-address || 'sitemap.' || . || '.xml'"/>
            </xsl:element>
          </xsl:element>
        </xsl:for-each>
      </xsl:element>
    </xsl:result-document>
  </xsl:template>

  <!-- RFC 4287, in pages after RFC 5005 where the edition is divided. Everything in an edition is of the day of the edition. -->
  <xsl:template name="t:atom">
    <xsl:variable name="updated" as="xs:string" select="$v:edition-day || 'T00:00:00Z'"/>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{$v:language}">
      <id><xsl:value-of select="$v:site-address"/></id>
      <title><xsl:value-of select="f:title($v:corpus)"/></title>
      <updated><xsl:value-of select="$updated"/></updated>
      <xsl:variable name="number" as="xs:integer" select="f:part-number()"/>
      <xsl:variable name="count" as="xs:integer" select="f:part-count()"/>
      <link rel="self" type="application/atom+xml" href="{$v:site-address}{f:feed-file($number)}"/>
      <xsl:if test="$count gt 1">
        <link rel="first" type="application/atom+xml" href="{$v:site-address}{f:feed-file(1)}"/>
        <xsl:if test="$number gt 1">
          <link rel="previous" type="application/atom+xml" href="{$v:site-address}{f:feed-file($number - 1)}"/>
        </xsl:if>
        <xsl:if test="$number lt $count">
          <link rel="next" type="application/atom+xml" href="{$v:site-address}{f:feed-file($number + 1)}"/>
        </xsl:if>
        <link rel="last" type="application/atom+xml" href="{$v:site-address}{f:feed-file($count)}"/>
      </xsl:if>
      <link rel="alternate" type="text/html" href="{$v:site-address}"/>
      <author>
        <name>
          <xsl:value-of select="
            ($v:corpus/teiHeader/fileDesc ! (publicationStmt/publisher, titleStmt/(editor | respStmt/(persName | name | orgName)), titleStmt/title)
              ! normalize-space()[. ne ''])[1]"/>
        </name>
      </author>
      <xsl:for-each select="$v:corpus/TEI">
        <xsl:variable name="address" as="xs:string" select="f:address-of-page(@n)"/>
        <xsl:variable name="summary" as="xs:string" select="f:description(.)"/>
        <entry>
          <id><xsl:value-of select="$address"/></id>
          <title><xsl:value-of select="(f:title(.)[. ne ''], f:label('untitled'))[1]"/></title>
          <updated><xsl:value-of select="$updated"/></updated>
          <link rel="alternate" type="text/html" href="{$address}"/>
          <xsl:if test="$summary ne ''">
            <summary><xsl:value-of select="$summary"/></summary>
          </xsl:if>
        </entry>
      </xsl:for-each>
    </feed>
  </xsl:template>

  <!-- RFC 9264: the signposts of documents, for hosts that set no headers. -->
  <xsl:function name="f:linkset" as="xs:string">
    <xsl:param name="contexts" as="xs:string*"/>
    <xsl:sequence select="'{&quot;linkset&quot;: [&#10;  ' || string-join($contexts, ',&#10;  ') || '&#10;]}&#10;'"/>
  </xsl:function>

  <!-- Those of one document. -->
  <xsl:function name="f:link-context" as="xs:string">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:variable name="page" as="xs:string" select="f:address-of-page($document/@n)"/>
    <xsl:variable name="beside" as="xs:string" select="replace($page, '\.html$', '')"/>
    <xsl:sequence select="f:json-object((
      f:json-text('anchor', $page),
      f:targets('cite-as', $page, ''),
      f:targets('type', 'https://schema.org/AboutPage', ''),
      f:json-member('describedby', f:json-array((
        f:beside($beside, 'json-ld', 'application/ld+json'),
        f:target($v:services || 'collection/' || encode-for-uri($document/@n) || '.json', 'application/ld+json')))),
      f:json-member('item', f:json-array((
        f:beside($beside, 'tei', 'application/tei+xml'), f:beside($beside, 'text', 'text/plain')))),
      f:targets('license', f:licence-address($document), '')))"/>
  </xsl:function>

  <xsl:function name="f:service-context" as="xs:string">
    <xsl:sequence select="f:json-object((
      f:json-text('anchor', $v:site-address), f:targets('service-desc', $v:services || 'index.json', 'application/ld+json')))"/>
  </xsl:function>

  <xsl:function name="f:targets" as="xs:string?">
    <xsl:param name="relation" as="xs:string"/>
    <xsl:param name="address" as="xs:string?"/>
    <xsl:param name="media-type" as="xs:string"/>
    <xsl:sequence select="$address ! f:json-member($relation, f:json-array(f:target(., $media-type)))"/>
  </xsl:function>

  <xsl:function name="f:target" as="xs:string?">
    <xsl:param name="address" as="xs:string"/>
    <xsl:param name="media-type" as="xs:string"/>
    <xsl:sequence select="f:json-object((f:json-text('href', $address), f:json-text('type', $media-type)))"/>
  </xsl:function>

  <!-- A file beside the page of a document, if the site has it. -->
  <xsl:function name="f:beside" as="xs:string?">
    <xsl:param name="base" as="xs:string"/>
    <xsl:param name="format" as="xs:string"/>
    <xsl:param name="media-type" as="xs:string"/>
    <xsl:sequence select="tokenize($companions)[substring-before(., ':') eq $format] ! f:target($base || substring-after(., ':'), $media-type)"/>
  </xsl:function>
</xsl:transform>
