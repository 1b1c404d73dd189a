import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/config/edition.js';
import { noEdition } from '../../src/config/edition.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { encodeCorpus, withMembers } from '../../src/encode/index.js';
import {
  type Membership,
  renderEdition,
  renderEntries,
  renderMembership,
  withEntries,
} from '../../src/render/index.js';
import { document, fixture, fixtures } from './pages.js';

const people: Edition['people'] = [
  { id: 'pers-holt', name: { forename: 'Mary', surname: 'Holt' }, aliases: [], authorities: { wikidata: 'Q1' } },
];
const edition: Edition = { ...noEdition, title: 'An edition', url: 'https://example.org/e/', people };

/** A document that tries to be taken for a part of a register, in its text, its names and its header. */
const forged = '&lt;!--"person 97 97"-->';
const own = (said: string) => `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc>
  <titleStmt><title>Minutes ${forged}</title></titleStmt><publicationStmt><p>${forged}</p></publicationStmt>
  <sourceDesc><bibl type="copy">The copy, <idno type="sha256">${said.length}</idno></bibl></sourceDesc></fileDesc>
  <profileDesc><creation><date when="1921-03-12"/></creation><particDesc><listPerson>
  <person xml:id="p1" role="speaker"><persName>${forged}</persName></person>
  <person xml:id="p2" role="speaker"><persName ref="https://www.wikidata.org/entity/Q1">Holt</persName></person>
  </listPerson></particDesc></profileDesc></teiHeader>
  <text><body><sp who="#p1"><speaker>A</speaker><p>${said} <persName>Ann O’Hara</persName>, and <persName>Ann O’Hara</persName> again</p></sp>
  <sp who="#p2"><p>In <placeName xml:lang="de" ref="https://example.org/bonn">Bonn</placeName> ${forged}</p></sp></body></text></TEI>`;

const texts = new Map([
  ...fixtures.map((name): [string, string] => [name.replaceAll('.', '-'), fixture(name)]),
  ['own', own('We met')],
  ['own-2', own('They met')],
]);

const memberOf = async (name: string, xml: string): Promise<Membership> =>
  renderMembership(await document(xml, `${name}.xml`), name, new Report());

describe('the pages of an edition', () => {
  const members: Membership[] = [];
  beforeAll(async () => {
    for (const [name, xml] of texts) members.push(await memberOf(name, xml));
  });

  const empty = encodeCorpus(edition, []);
  const pages = async (corpus: string, entriesApart: boolean) =>
    renderEdition(await document(corpus, 'edition.xml'), { entriesApart, search: true }, new Report());

  it('are the same put together of outlines and entries as made from the whole corpus', async () => {
    const whole = await pages(
      withMembers(
        empty,
        members.map(({ member }) => member),
      ),
      false,
    );
    const apart = await pages(
      withMembers(
        empty,
        members.map(({ outline }) => outline),
      ),
      true,
    );
    const entries = new Map<string, string>();
    for (const { member } of members) {
      const own = await renderEntries(withMembers(empty, [member]), 'x.xml', {});
      for (const [part, entry] of Object.entries(own)) entries.set(part, entry);
    }
    expect(entries.size).toBeGreaterThan(20);
    expect(apart.some(({ content }) => content.toString().includes('<!--"person'))).toBe(true);
    expect(withEntries(apart, entries)).toEqual(whole);
    expect(whole.map(({ path }) => path)).toEqual(expect.arrayContaining(['persons.html', 'places.html']));
    for (const { content } of whole) expect(content).not.toMatch(/<!--"(?:person|place|org)/);
  });

  it('keep their outline where words of a text change, and nothing that a register lists', async () => {
    const [before, after] = [await memberOf('own', own('We met')), await memberOf('own', own('They met there'))];
    expect(after.member).not.toBe(before.member);
    expect(after.outline).toBe(before.outline);
    const named = await memberOf('own', own('We met <placeName>Rome</placeName>'));
    expect(named.outline).not.toBe(before.outline);
  });

  it('say what is missing, rather than leave a register without a document', () => {
    const page = { path: 'persons.html', mediaType: 'text/html', content: '<ul><!--"person 97 98"--></ul>' };
    expect(() => withEntries([page], new Map())).toThrow('persons.html: nothing is known of "person 97 98"');
  });
});
