import type { Document, Element, Node } from 'slimdom';

/**
 * The rules of a Schematron schema as an XSLT stylesheet that says in lines of text what they find, for an XSLT processor to judge by:
 * the test, the place, the message. Written from ISO/IEC 19757-3 alone and for the constructs that the schemas of the tests have; it
 * shares nothing with acta's own evaluation.
 */
export function schematronAsXslt(schema: Document): string {
  const all = (name: string) => schema.getElementsByTagNameNS('http://purl.oclc.org/dsdl/schematron', name);
  const patterns = [
    ...all('pattern').map((pattern) => children(pattern, 'rule')),
    // A rule that stands alone in a RELAX NG schema is a pattern.
    ...all('rule')
      .filter(({ parentElement }) => parentElement?.localName !== 'pattern')
      .map((rule) => [rule]),
  ];
  const namespaces = new Map([
    ['xs', 'http://www.w3.org/2001/XMLSchema'],
    ...all('ns').map((ns) => [ns.getAttribute('prefix')!, ns.getAttribute('uri')!] as const),
  ]);
  const declared = [...namespaces].map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  return `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"${declared}>
<xsl:output method="text"/>
<xsl:template match="/">${patterns.map((_, index) => `<xsl:apply-templates select="." mode="p${index}"/>`).join('')}</xsl:template>
${patterns.map((rules, index) => modeOf(rules, `p${index}`)).join('\n')}
</xsl:stylesheet>`;
}

/** A pattern is a mode: a node is given to the first of its rules that is about it, and what is in the node is looked at in any case. */
function modeOf(rules: readonly Element[], mode: string): string {
  const onward = `<xsl:apply-templates select="@* | node()" mode="${mode}"/>`;
  const templates = rules.map((rule, index) => {
    const lets = children(rule, 'let').map(
      (variable) => `<xsl:variable name="${variable.getAttribute('name')}" select="${quoted(variable, 'value')}"/>`,
    );
    const tests = rule.children.filter(({ localName }) => localName === 'assert' || localName === 'report').map(testOf);
    return `<xsl:template match="${quoted(rule, 'context')}" mode="${mode}" priority="${rules.length - index}">${lets.join('')}${tests.join('')}${onward}</xsl:template>`;
  });
  return [
    `<xsl:template match="/ | * | @* | node()" mode="${mode}" priority="0">${onward}</xsl:template>`,
    ...templates,
  ].join('\n');
}

function testOf(test: Element): string {
  const expression = quoted(test, 'test');
  const place = `string-join((ancestor-or-self::*/string(1 + count(preceding-sibling::*)), self::attribute()/concat('@', name())), '/')`;
  const message = `<xsl:variable name="message-of-the-test">${words(test)}</xsl:variable>`;
  const line = `<xsl:value-of select="concat('${test.getAttribute('id') ?? ''}', '&#9;', ${place}, '&#9;', normalize-space($message-of-the-test), '&#10;')"/>`;
  return `<xsl:if test="${test.localName === 'assert' ? `not(${expression})` : expression}">${message}${line}</xsl:if>`;
}

function words(of: Node): string {
  return of.childNodes
    .map((node) => {
      if (node.nodeType === node.TEXT_NODE) return `<xsl:text>${escaped(node.nodeValue!)}</xsl:text>`;
      if (node.nodeType !== node.ELEMENT_NODE) return '';
      const element = node as Element;
      if (element.localName === 'value-of') return `<xsl:value-of select="${quoted(element, 'select')}"/>`;
      if (element.localName === 'name') return '<xsl:value-of select="name()"/>';
      return words(element);
    })
    .join('');
}

function children(element: Element, name: string): readonly Element[] {
  return element.children.filter(({ localName }) => localName === name);
}

function quoted(element: Element, attribute: string): string {
  return escaped(element.getAttribute(attribute)!);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Where a node stands, in the form of the stylesheet: numbers among the elements beside it, an attribute by its name. */
export function placeOf(node: Node): string {
  const numbers: string[] = [];
  const isAttribute = node.nodeType === node.ATTRIBUTE_NODE;
  for (let at = isAttribute ? (node as unknown as { ownerElement: Element }).ownerElement : (node as Element); at; ) {
    let number = 1;
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) number++;
    numbers.unshift(String(number));
    at = at.parentElement as Element;
  }
  return [...numbers, ...(isAttribute ? [`@${node.nodeName}`] : [])].join('/');
}
