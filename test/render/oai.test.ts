import type { Element } from 'slimdom';
import { describe, expect, it } from 'vitest';
import { noEdition } from '../../src/config/edition.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { encodeCorpus } from '../../src/encode/index.js';
import { renderEdition } from '../../src/render/index.js';
import { validateTei } from '../../src/validate/index.js';
import { document } from './pages.js';

const namespaces = {
  sr: 'http://www.openarchives.org/OAI/2.0/static-repository',
  oai: 'http://www.openarchives.org/OAI/2.0/',
  oai_dc: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
  dc: 'http://purl.org/dc/elements/1.1/',
} as const;
/** The elements of oai_dc.xsd. */
const terms =
  /^(?:title|creator|subject|description|publisher|contributor|date|type|format|identifier|source|language|relation|coverage|rights)$/;

const header = `<fileDesc><titleStmt><title>Notes &lt;1&gt; &amp; more</title><author>An <hi>Author</hi></author>
<editor><persName><forename>Bo</forename> <surname>Berg</surname></persName></editor>
<respStmt><resp>automatic TEI encoding</resp><name type="software">acta</name></respStmt></titleStmt>
<publicationStmt><publisher>A Press</publisher><availability><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY</licence></availability></publicationStmt>
<sourceDesc><biblStruct><monogr><title>A Book</title><imprint><date when="2010"/></imprint></monogr></biblStruct></sourceDesc></fileDesc>
<encodingDesc><classDecl><taxonomy><category xml:id="g"><catDesc>minutes</catDesc></category><category xml:id="h"><catDesc>other</catDesc></category></taxonomy></classDecl></encodingDesc>
<profileDesc><creation><date when="1986-07-03"/></creation><langUsage><language ident="en">E</language><language ident="ru-Latn">R</language></langUsage>
<textClass><catRef target="#g"/></textClass><particDesc><listPerson><person role="speaker"><persName>Ms Speaker</persName></person><person role="translator"><persName>Mr Translator</persName></person></listPerson></particDesc></profileDesc>`;
const bare =
  '<fileDesc><titleStmt><title>Bare</title></titleStmt><publicationStmt><authority>Unpublished</authority></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc>';
const member = (name: string, teiHeader: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" n="${name}" xml:lang="en"><teiHeader>${teiHeader}</teiHeader><standOff><listEvent/></standOff></TEI>`;
const changed = (...days: string[]) =>
  `${bare}<revisionDesc>${days.map((day) => `<change when="${day}">C</change>`).join('')}</revisionDesc>`;

const oai = { adminEmail: 'editor@example.org', gateway: 'https://gateway.example.net/oai/' };
const whole = { ...noEdition, title: 'Council', url: 'http://example.org:8080/council', date: '2027-01-31', oai };

async function repository(edition: object, ...members: string[]): Promise<Element | undefined> {
  const corpus = encodeCorpus({ ...whole, ...edition }, members);
  const made = await renderEdition(await document(corpus, 'edition.xml'), { name: 'edition' }, new Report());
  const file = made.find(({ path }) => path === 'oai/static-repository.xml');
  return file && (await document(String(file.content), 'static-repository.xml')).tree.documentElement!;
}

const all = (element: Element, prefix: keyof typeof namespaces, name: string) =>
  element.getElementsByTagNameNS(namespaces[prefix], name);
const texts = (element: Element, prefix: keyof typeof namespaces, name: string) =>
  all(element, prefix, name).map(({ textContent }) => textContent);
const shape = (element: Element) =>
  element.children.map(
    ({ namespaceURI, localName }) =>
      `${Object.entries(namespaces).find(([, uri]) => uri === namespaceURI)?.[0]}:${localName}`,
  );

describe('the static repository of an edition', () => {
  it('has the parts, in the order, that the schemas of OAI ask for', async () => {
    const root = (await repository({}, member('a', header), member('b', bare)))!;
    expect([root.namespaceURI, root.localName]).toEqual([namespaces.sr, 'Repository']);
    expect(shape(root)).toEqual(['sr:Identify', 'sr:ListMetadataFormats', 'sr:ListRecords']);
    const [identify, formats, records] = root.children as [Element, Element, Element];
    expect(identify.children.map(({ nodeName, textContent }) => [nodeName, textContent!.trim()])).toEqual([
      ['oai:repositoryName', 'Council'],
      ['oai:baseURL', 'https://gateway.example.net/oai/example.org:8080/council/oai/static-repository.xml'],
      ['oai:protocolVersion', '2.0'],
      ['oai:adminEmail', 'editor@example.org'],
      ['oai:earliestDatestamp', '2027-01-31'],
      ['oai:deletedRecord', 'no'],
      ['oai:granularity', 'YYYY-MM-DD'],
    ]);
    expect(texts(identify, 'oai', 'baseURL')[0]).not.toMatch(/\s/);
    expect(shape(formats.children[0]!)).toEqual(['oai:metadataPrefix', 'oai:schema', 'oai:metadataNamespace']);
    expect(records.getAttribute('metadataPrefix')).toBe(texts(formats, 'oai', 'metadataPrefix')[0]);
    expect(shape(records)).toEqual(['oai:record', 'oai:record']);
    for (const record of records.children) {
      expect(shape(record)).toEqual(['oai:header', 'oai:metadata']);
      expect(shape(record.children[0]!)).toEqual(['oai:identifier', 'oai:datestamp']);
      expect(shape(record.children[1]!)).toEqual(['oai_dc:dc']);
      const described = record.children[1]!.children[0]!;
      expect(described.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'schemaLocation')).toBe(
        'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
      );
      for (const term of described.children) {
        expect([term.namespaceURI, term.children]).toEqual([namespaces.dc, []]);
        expect(term.localName).toMatch(terms);
      }
    }
    expect(texts(records, 'oai', 'identifier')).toEqual([
      'http://example.org:8080/council/a.html',
      'http://example.org:8080/council/b.html',
    ]);
  });

  it('says of a document what its header says, and nothing else', async () => {
    const root = (await repository({}, member('a', header), member('b', bare)))!;
    const [full, least] = all(root, 'oai_dc', 'dc').map(({ children }) =>
      children.map(({ localName, textContent }) => `${localName}: ${textContent}`),
    );
    expect(full).toEqual([
      'title: Notes <1> & more',
      'creator: An Author',
      'contributor: Bo Berg',
      'contributor: Ms Speaker',
      'publisher: A Press',
      'date: 1986-07-03',
      'type: Text',
      'type: minutes',
      'identifier: http://example.org:8080/council/a.html',
      expect.stringMatching(/^source: A Book/),
      'language: en',
      'relation: http://example.org:8080/council/',
      'rights: https://creativecommons.org/licenses/by/4.0/',
    ]);
    expect(least).toEqual([
      'title: Bare',
      'type: Text',
      'identifier: http://example.org:8080/council/b.html',
      'relation: http://example.org:8080/council/',
    ]);
  });

  it('dates each record by the latest day that its header or the edition tells', async () => {
    const days = [changed('2027-02-01', '2027-03-05', '2027'), changed('2020-01-01'), changed('2028-99-99')];
    const root = (await repository({}, ...days.map((day, index) => member(`m${index}`, day))))!;
    expect(texts(root, 'oai', 'datestamp')).toEqual(['2027-03-05', '2027-01-31', '2027-01-31']);
    expect(texts(root, 'oai', 'earliestDatestamp')).toEqual(['2027-01-31']);
    const undated = (await repository({ date: undefined }, member('a', changed('2020-01-01')), member('b', days[0]!)))!;
    expect(texts(undated, 'oai', 'datestamp')).toEqual(['2020-01-01', '2027-03-05']);
    expect(texts(undated, 'oai', 'earliestDatestamp')).toEqual(['2020-01-01']);
  });

  it.each([
    ['without an address of the site', { url: undefined }],
    ['without who keeps it', { oai: undefined }],
    ['where a document has no day', { date: undefined }],
    ['where the edition has a month only', { date: '2027-01' }],
  ])('is not there %s', async (_, edition) => {
    expect(await repository(edition, member('a', bare))).toBeUndefined();
  });

  it('leaves the address of the edition what it is, in a corpus that is valid', async () => {
    const bytes = Buffer.from(encodeCorpus(whole, []));
    const xml = bytes.toString();
    expect(xml.indexOf(whole.url)).toBeLessThan(xml.indexOf(oai.gateway));
    const report = new Report();
    await validateTei({ file: 'edition.xml', bytes }, report);
    const about = report.diagnostics.filter(({ message }) => /address|addrLine|ptr|\bref\b/.test(message));
    expect(about).toEqual([]);
    expect(encodeCorpus({ ...whole, url: undefined } as never, [])).not.toContain('gateway');
  });
});
