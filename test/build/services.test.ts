import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import * as acta from '../../src/index.js';
import { document } from '../render/pages.js';

const url = 'https://example.org/council';
const numbered = new URL('../../examples/masterpieces-of-history/transcripts/007.txt', import.meta.url);
const said = 'Adams: We begin at once.\n\nBaker: Very well, “<good>” & better.\n\nAdams: Good.\n';

/** The site of two documents: one of speeches, one whose paragraphs have printed numbers. */
async function site(edition: object): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'acta-services-'));
  writeFileSync(join(folder, 'a.txt'), `Notes of a Meeting, May 5, 1985\n\n${said}`);
  copyFileSync(numbered, join(folder, 'b.txt'));
  const report = new acta.Report();
  const units = ['a', 'b'].map((name) => ({ name, transcript: join(folder, `${name}.txt`) }));
  await acta.build(units, { ...acta.noEdition, title: 'Two Meetings', ...edition }, join(folder, 'site'), report);
  expect(report.hasErrors).toBe(false);
  return join(folder, 'site');
}

const web = { type: 'string', pattern: '^https://example\\.org/council/dts/' };
const head = { '@context': { const: 'https://dtsapi.org/context/v1.0.json' }, dtsVersion: { const: '1.0' } };
const structures = {
  type: 'array',
  items: { type: 'object', required: ['citeType'], properties: { citeType: { type: 'string', minLength: 1 } } },
};
const trees = {
  type: 'array',
  items: {
    type: 'object',
    required: ['@type'],
    not: { required: ['identifier'] },
    properties: { '@type': { const: 'CitationTree' }, citeStructure: structures },
  },
};
const literals = {
  type: 'array',
  items: {
    anyOf: [
      { type: 'string' },
      { type: 'object', required: ['lang', 'value'], additionalProperties: false, properties: { lang: {}, value: {} } },
    ],
  },
};
const resource = {
  type: 'object',
  required: ['@id', '@type', 'title', 'totalParents', 'collection', 'navigation', 'document'],
  properties: {
    '@id': { type: 'string', minLength: 1 },
    '@type': { const: 'Resource' },
    title: { type: 'string', minLength: 1 },
    totalParents: { const: 1 },
    collection: web,
    navigation: web,
    document: web,
    download: web,
    citationTrees: trees,
    dublinCore: { type: 'object', additionalProperties: { anyOf: [literals, { type: 'string' }] } },
  },
};
/** Shapes after the tables of the specification, version 1.0, whose answers they are. */
const shapes: Readonly<Record<string, object>> = {
  EntryPoint: {
    required: ['@context', '@id', '@type', 'dtsVersion', 'collection', 'navigation', 'document'],
    properties: { ...head, '@id': web, collection: web, navigation: web, document: web },
  },
  Collection: {
    required: ['@context', '@id', '@type', 'dtsVersion', 'title', 'totalParents', 'totalChildren', 'collection'],
    properties: { ...head, collection: web, totalParents: { const: 0 }, member: { type: 'array', items: resource } },
  },
  Resource: { ...resource, required: [...resource.required, '@context', 'dtsVersion', 'citationTrees'] },
  Navigation: {
    required: ['@context', '@id', '@type', 'dtsVersion', 'resource', 'member'],
    properties: {
      ...head,
      '@id': web,
      resource: { ...resource, required: [...resource.required, 'citationTrees'] },
      member: {
        type: 'array',
        items: {
          type: 'object',
          required: ['@type', 'identifier', 'level', 'parent'],
          properties: {
            '@type': { const: 'CitableUnit' },
            identifier: { type: 'string', minLength: 1 },
            level: { type: 'integer', minimum: 1 },
            parent: { type: ['string', 'null'] },
            dublinCore: { type: 'object', additionalProperties: literals },
          },
        },
      },
    },
  },
};

interface Answer {
  readonly '@id': string;
  readonly '@type': string;
  readonly navigation: string;
  readonly document: string;
  readonly collection: string;
  readonly citationTrees?: readonly object[];
  readonly member?: readonly (Answer & { readonly identifier: string; readonly citeType: string })[];
}

/** RFC 6570, as far as DTS uses it: `{x}`, `{/x}`, `{;x}`. */
function expand(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([/;]?)(\w+)\}/g, (_, sign: string, name: string) => {
    const value = values[name] === undefined ? undefined : encodeURIComponent(values[name]);
    if (value === undefined) return '';
    return sign === ';' ? `;${name}=${value}` : `${sign}${value}`;
  });
}

describe('the text services of a site', () => {
  it('lead from the entry to every passage, all of it files of the shapes that DTS asks for', async () => {
    const folder = await site({ url });
    const ajv = new Ajv({ allowUnionTypes: true, strict: false });
    const read = (address: string): string => {
      expect(address.startsWith(`${url}/`)).toBe(true);
      return readFileSync(join(folder, decodeURIComponent(address.slice(url.length + 1))), 'utf8');
    };
    const get = (address: string): Answer => {
      const answer = JSON.parse(read(address)) as Answer;
      expect(Object.keys(shapes)).toContain(answer['@type']);
      ajv.validate(shapes[answer['@type']]!, answer);
      expect([address, ajv.errors]).toEqual([address, null]);
      return answer;
    };
    const entry = get(`${url}/dts/index.json`);
    const collection = get(expand(entry.collection, {}));
    expect(get(expand(entry.collection, { id: collection['@id'] }))).toEqual(collection);
    expect(get(collection.collection)).toEqual(collection);
    const visited = ['index.json', 'collection.json', 'collection/edition.json'];
    for (const member of collection.member!) {
      const id = member['@id'];
      const own = get(expand(entry.collection, { id }));
      expect(own).toMatchObject({ ...member });
      expect(own['@id']).toBe(id);
      const whole = (await document(read(expand(own.document, {})))).tree;
      expect(expand(own.document, {})).toBe(expand(entry.document, { resource: id }));
      const all = get(expand(own.navigation, { down: '-1' }));
      expect(all['@id']).toBe(expand(own.navigation, { down: '-1' }));
      expect(get(expand(entry.navigation, { resource: id, down: '1' })).member).toEqual(all.member);
      const [kind, by] = id === 'a' ? ['speech', 'sp'] : ['paragraph', 'p'];
      expect(new Set(all.member!.map(({ citeType }) => citeType))).toEqual(new Set([kind]));
      const passages = whole
        .getElementsByTagName('text')[0]!
        .getElementsByTagName(by!)
        .filter((p) => by === 'sp' || p.getAttribute('n'));
      expect(passages.length).toBeGreaterThan(1);
      expect(all.member).toHaveLength(passages.length);
      for (const [index, { identifier }] of all.member!.entries()) {
        const passage = (await document(read(expand(own.document, { ref: identifier })))).tree.documentElement!;
        expect(passage.localName).toBe('TEI');
        expect(passage.children[0]!.nodeName).toBe('dts:wrapper');
        expect(passage.textContent!.trim()).toBe(passages[index]!.textContent!.trim());
        visited.push(`document/${id}/${identifier}.xml`);
      }
      visited.push(
        `collection/${id}.json`,
        `document/${id}.xml`,
        ...['1', '-1'].map((n) => `navigation/${id};down=${n}.json`),
      );
      const page = readFileSync(join(folder, `${id}.html`), 'utf8');
      expect(page).toContain(`<link rel="describedby" href="dts/collection/${id}.json" type="application/ld+json">`);
    }
    const files = readdirSync(join(folder, 'dts'), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name).slice(join(folder, 'dts/').length));
    expect(files.sort()).toEqual(visited.sort());
  });

  it('are not there without an address of the site', async () => {
    const folder = await site({});
    expect(existsSync(join(folder, 'dts'))).toBe(false);
    for (const page of ['index.html', 'a.html']) expect(readFileSync(join(folder, page), 'utf8')).not.toContain('dts/');
  });
});
