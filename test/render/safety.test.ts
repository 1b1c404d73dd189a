import { describe, expect, it } from 'vitest';
import { attribute, elements, escapeXml, page, teiWith } from './pages.js';
import { addresses, payloads } from './payloads.js';

/** A document with something in every place that a page shows. */
const everywhere = (text: string, address: string) => {
  const t = escapeXml(text);
  const a = escapeXml(address);
  return teiWith(
    `<div type="${t}"><head rend="${t}">${t}<note n="${t}">${t}</note></head><p n="${t}" rend="${t}" style="${t}">${t} <ref target="${a}">${t}</ref>` +
      ` <ptr target="${a}"/> <persName ref="${a}">${t}</persName> <gap reason="${t}" rend="${t}" unit="${t}" quantity="${t}"/> <pb n="${t}" facs="${a}"/>` +
      ` <hi rend="${t}" rendition="${t}">${t}</hi> <date when="${t}">${t}</date> <graphic url="${a}"/><milestone unit="${t}" n="${t}"/>` +
      ` <foreign xml:lang="en">${t}</foreign><supplied rend="${t}">${t}</supplied></p><sp who="${t}"><speaker>${t}</speaker><p>${t}</p></sp>` +
      `<table><head>${t}</head><row role="${t}"><cell cols="${t}" rows="${t}">${t}</cell></row></table>` +
      '<p><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script><script xmlns="" onclick="alert(1)">alert(1)</script>' +
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="javascript:alert(1)">x</a></svg>' +
      '<egXML xmlns="http://www.tei-c.org/ns/Examples"><img src="x" onerror="alert(1)"/></egXML></p><?php echo 1; ?><!-- x --></div>',
    {
      title: t,
      titleStmt: `<editor role="${t}">${t}</editor><respStmt><resp>${t}</resp><name>${t}</name></respStmt>`,
      profile:
        `<particDesc><listPerson type="${t}"><person xml:id="p" role="${t}"><persName ref="${a}">${t}</persName><idno type="${t}">${t}</idno>` +
        `<idno type="wikidata">${t}</idno><idno type="URL">${a}</idno><ptr target="${a}"/><note source="${a}">${t}</note></person></listPerson></particDesc>` +
        `<settingDesc><setting><orgName>${t}</orgName><date>${t}</date></setting></settingDesc>`,
    },
  );
};

/** What a page holds that could run, or lead where it must not. */
function dangers(html: string): readonly string[] {
  return elements(html).flatMap((element) => {
    const { tagName, attrs } = element;
    const found = attrs.filter(
      ({ name }) =>
        name.startsWith('on') || ['style', 'srcdoc', 'srcset', 'action', 'formaction', 'xlink:href'].includes(name),
    );
    const named = ['svg', 'math', 'iframe', 'object', 'embed', 'base', 'style', 'form', 'img', 'template'].includes(
      tagName,
    )
      ? [tagName]
      : [];
    const script = tagName === 'script' && attribute(element, 'src') !== 'assets/acta.js' ? ['script'] : [];
    const href = attribute(element, 'href') ?? '';
    const link = tagName === 'link' && href !== 'assets/acta.css' && !isSignpost(element, href) ? ['link'] : [];
    const foreign = ['a', 'area'].includes(tagName) && !isHarmless(href) ? [href] : [];
    return [...found.map(({ name }) => `${tagName}@${name}`), ...named, ...script, ...link, ...foreign];
  });
}

/** A link that says something and loads nothing. */
function isSignpost(element: ReturnType<typeof elements>[number], href: string): boolean {
  const relations = [
    'canonical',
    'alternate',
    'cite-as',
    'type',
    'describedby',
    'item',
    'linkset',
    'license',
    'author',
  ];
  return relations.includes(attribute(element, 'rel') ?? '') && isHarmless(href);
}

/** As a browser resolves it: on the page's own host below its own folder, or http, https or mailto. */
function isHarmless(href: string): boolean {
  const { protocol, host, pathname } = new URL(href, 'https://edition.example/deep/page.html');
  if (protocol === 'mailto:') return true;
  if (!['http:', 'https:'].includes(protocol)) return false;
  return host !== 'edition.example' || pathname.startsWith('/deep/');
}

describe('a page', () => {
  it.each(payloads)('A19: shows %j and does not run it', async (payload) => {
    const html = await page(everywhere(payload, payload));
    expect(dangers(html)).toEqual([]);
    expect(html).not.toContain('<?php');
  });

  it.each(addresses)('A18: does not lead to %j', async (address) => {
    expect(dangers(await page(everywhere('x', address)))).toEqual([]);
  });

  it.each([
    'https://example.org/a?b=c&d#e',
    'http://example.org',
    'mailto:a@example.org',
    '008.xml#sp1',
    'Протокол.xml',
  ])('leads to %j', async (address) => {
    const html = await page(teiWith(`<p><ref target="${escapeXml(address)}">there</ref></p>`));
    expect(elements(html).some((a) => hasHref(a))).toBe(true);
  });

  it('forbids by its policy what its source does not hold: scripts, styles and pictures from elsewhere', async () => {
    const policy = elements(await page(teiWith('<p/>'))).find(
      (meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy',
    );
    expect(attribute(policy!, 'content')).toBe(
      "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'",
    );
  });
});

function hasHref(element: ReturnType<typeof elements>[number]): boolean {
  return element.tagName === 'a' && attribute(element, 'class') === 'ref';
}
