import { readFileSync } from 'node:fs';
import { type Element, parseXmlDocument } from 'slimdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixture, fixtures } from '../render/pages.js';
import { elements, missingWords, type Projected, project } from './projects.js';
import { placed, untrue } from './truth.js';

const everything = readFileSync(new URL('../fixtures/export.everything/document.xml', import.meta.url), 'utf8');
/** Fixtures that no edition can have. */
const unfit = /^(?:corpus\.|dates\.forms|header\.full|phrases\.forms|speech\.labels)/;

/** Blocks of Akoma Ntoso 3.0 that are used here (group blockElements). */
const blocks = ['p', 'block', 'ul', 'ol', 'table'];
const sections = ['debateSection', 'questions', 'rollCall', 'petitions', 'adjournment'];
const told = ['speech', 'question', 'answer', 'scene', 'narrative', 'summary'];
const inline = [
  'i',
  'b',
  'u',
  'sup',
  'sub',
  'span',
  'a',
  'ref',
  'person',
  'organization',
  'location',
  'role',
  'date',
  'docDate',
].concat(['docTitle', 'remark', 'omissis', 'marker', 'eop', 'eol', 'authorialNote', '#text']);
/** What may stand in what, by the content models of the OASIS schema (akomantoso30.xsd); text only where it is named. */
const content: Readonly<Record<string, readonly string[]>> = {
  akomaNtoso: ['debate'],
  debate: ['meta', 'preface', 'debateBody', 'conclusions'],
  preface: [...blocks, 'container'],
  conclusions: [...blocks, 'container'],
  container: [...blocks, 'container'],
  debateBody: sections,
  debateSection: ['num', 'heading', 'subheading', ...sections, ...told, ...blocks],
  speech: ['from', ...blocks],
  question: ['from', ...blocks],
  answer: ['from', ...blocks],
  ul: ['li'],
  ol: ['li'],
  table: ['caption', 'tr'],
  tr: ['td', 'th'],
  td: blocks,
  th: blocks,
  authorialNote: blocks,
  li: [...inline, 'p', 'ul', 'ol'],
  ...Object.fromEntries(
    [...inline, 'num', 'heading', 'subheading', 'from', 'scene', 'narrative', 'summary', 'p', 'block', 'caption']
      .filter((name) => name !== 'authorialNote' && name !== '#text')
      .map((name) => [name, inline]),
  ),
};

/** Attributes whose values the schema lists. */
const values: Readonly<Record<string, readonly string[]>> = {
  'remark/@type': ['sceneDescription', 'phenomenon', 'caption', 'translation'],
  'authorialNote/@placement': ['side', 'left', 'right', 'bottom', 'inline'],
};

/** What stands where it may not, or lacks what it must have. */
function faults(xml: string): readonly string[] {
  const root = parseXmlDocument(xml).documentElement!;
  const ids = new Set(root.getElementsByTagName('*').map((one) => one.getAttribute('eId')));
  const found: string[] = [];
  const visit = (element: Element): void => {
    const { localName } = element;
    if (localName === 'meta') return;
    for (const child of element.childNodes) {
      const name = child.nodeType === child.TEXT_NODE ? '#text' : (child as Element).localName;
      const isSpace = name === '#text' && (child.nodeValue ?? '').trim() === '';
      if (!isSpace && !content[localName]?.includes(name)) found.push(`${name} in ${localName}`);
    }
    if (sections.includes(localName) && !element.hasAttribute('eId')) found.push(`${localName} without eId`);
    if (['speech', 'question', 'answer'].includes(localName)) {
      if (!element.hasAttribute('by')) found.push(`${localName} without by`);
      if (!element.children.some((child) => blocks.includes(child.localName)))
        found.push(`${localName} without a block`);
      if (element.children.slice(1).some((child) => child.localName === 'from'))
        found.push(`${localName} whose label comes late`);
    }
    for (const name of ['by', 'to', 'refersTo', 'href']) {
      const value = element.getAttribute(name);
      if (value?.startsWith('#') && !ids.has(value.slice(1))) found.push(`${localName}/@${name} leads nowhere`);
    }
    for (const { name, value } of element.attributes) {
      if (values[`${localName}/@${name}`]?.includes(value) === false) found.push(`${localName}/@${name}=${value}`);
    }
    element.children.forEach(visit);
  };
  visit(root);
  return found;
}

describe('an edition in Akoma Ntoso', () => {
  const documents: Record<string, string> = { everything };
  let made: Projected;
  beforeAll(async () => {
    for (const name of fixtures.filter((one) => !unfit.test(one))) documents[name.replace('.', '-')] = fixture(name);
    made = await project('akoma-ntoso', documents);
  });

  it('has every word of the texts', () => {
    expect(
      missingWords(
        Object.values(documents),
        [...made.tei.values()].map((xml) => xml.replaceAll('<debate ', '<text ').replaceAll('</debate>', '</text>')),
      ),
    ).toEqual([]);
  });

  it('has each element where its schema has a place for it, and what that asks for', () => {
    expect(faults(made.tei.get('everything.xml')!)).toEqual([]);
    expect([...made.tei].flatMap(([name, xml]) => faults(xml).map((fault) => `${name}: ${fault}`))).toEqual([]);
  });

  it('has directions around the record, and headings of lists within lists, as what may stand there', async () => {
    const nested = everything
      .replace('<list><head>PRESENT</head>', '<stage type="entrance">Enter all.</stage>$&')
      .replace('<item>stone</item>', '<item>stone<list><head>Of it</head><item>granite</item></list></item>');
    const { tei, losses } = await project('akoma-ntoso', { nested });
    const xml = tei.get('nested.xml')!;
    expect(faults(xml)).toEqual([]);
    expect(xml).toContain('<p><remark class="entrance">Enter all.</remark></p>');
    expect(xml).toContain('<p>Of it</p>');
    expect(losses.map(({ construct, kept }) => `${construct}: ${kept}`)).toContain('head: kept as p');
  });

  it('says of each loss where it stands, and what is true', async () => {
    const files = new Map(Object.entries(documents).map(([name, xml]) => [`tei/${name}.xml`, xml]));
    const [source, result] = [await placed(files), await placed(made.tei)];
    expect(untrue(made.losses, source, result)).toEqual([]);
  });

  it('has every attribute of the text, or says that it has not', () => {
    const { losses } = made;
    const lost = new Set(losses.map(({ construct }) => construct));
    const result = made.tei.get('everything.xml')!;
    const missing = elements(everything, 'text').flatMap(({ localName, attributes }) =>
      attributes
        .filter(({ name, value }) => !lost.has(`${localName}/@${name}`) && !result.includes(`="${value}"`))
        .map(({ name, value }) => `${localName}/@${name}=${value}`),
    );
    // How a list and letters look, and where a note stands, are elements or words of their own there.
    expect(
      missing.filter(
        (one) => !/^(?:hi|list)\/@rend=|^note\/@place=|^titlePart\/@type=main|^gap\/|^sp\/@who=#ada #cy/.test(one),
      ),
    ).toEqual([]);
  });

  it('makes up no date and no country', async () => {
    const { tei } = await project('akoma-ntoso', { bare: everything.replace(/<creation>.*<\/creation>/, '') });
    expect(tei.get('bare.xml')).toContain('<FRBRdate date="0001-01-01" name="unknown"/>');
    expect(tei.get('bare.xml')).toContain('<FRBRcountry value="zz"/>');
  });

  it('is the same bytes each time', async () => {
    expect((await project('akoma-ntoso', { everything })).tei).toEqual(
      (await project('akoma-ntoso', { everything })).tei,
    );
  });
});
