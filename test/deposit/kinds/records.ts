import { unzipSync } from 'fflate';
import { aofr, mods as modsContents } from './contents.js';
import { broken, hashOf, Package, sameMembers } from './reading.js';

/** What records for catalogues must say, by kind of package; the rules that do not hold come back. */
export const recordRules: Readonly<Record<string, (made: Package, documents: number) => readonly string[]>> = {
  datacite: (made) =>
    ['4.6', '4.7'].flatMap((version) => {
      const path = `datacite-${version}.xml`;
      const json = made.json('datacite.json');
      const has = (name: string) => made.words(path, name).some((words) => words !== '');
      return broken({
        [`DC1 ${version} identifier`]: /^10\.\d{4,}\/\S+$/.test(made.words(path, 'identifier')[0] ?? ''),
        [`DC1 ${version} mandatory`]: ['creatorName', 'title', 'publisher', 'publicationYear'].every(has),
        [`DC1 ${version} year`]: /^\d{4}$/.test(made.words(path, 'publicationYear')[0] ?? ''),
        [`DC1 ${version} year in JSON`]:
          /^\d{4}$/.test(json.publicationYear) && typeof json.publicationYear === 'string',
        [`DC1 ${version} type`]: ['Text', 'Dataset', 'Collection', 'Book'].includes(
          made.elements(path, 'resourceType')[0]?.getAttribute('resourceTypeGeneral') ?? '',
        ),
        // What 4.7 added to 4.6 must not stand in a record of 4.6.
        [`DC2 ${version}`]:
          version === '4.7' || !/="(?:Poster|Presentation|RAiD|SWHID)"|relationTypeInformation/.test(made.text(path)),
        [`DC3 ${version}`]:
          JSON.stringify(made.words(path, 'creatorName')) ===
          JSON.stringify(json.creators.map(({ name }: { name: string }) => name)),
      });
    }),
  'dublin-core': (made, documents) => {
    const used = [...made.text('oai_dc.xml').matchAll(/<dc:(\w+)/g)].map(([, name]) => name!);
    return broken({
      DC4: used.every((name) => fifteen.includes(name)),
      DC5: ['title', 'creator', 'date', 'type', 'identifier', 'rights', 'language', 'publisher'].every((name) =>
        used.includes(name),
      ),
      DC6: used.every((name) => made.words('oai_dc.xml', name).every((words) => words !== '')),
      DC7: made.elements('dcterms.xml', 'hasPart').length === documents,
    });
  },
  mods: (made, documents) => [
    ...made.misplaced('mods.xml', modsContents).map((name) => `M0 ${name}`),
    ...broken({
      M1: (made.words('mods.xml', 'title')[0] ?? '') !== '' && made.elements('mods.xml', 'mods').length === 1,
      M2:
        made.elements('mods.xml', 'relatedItem').filter((one) => one.getAttribute('type') === 'constituent').length ===
        documents,
      M3: made
        .elements('mods.xml', 'roleTerm')
        .every((term) => term.getAttribute('type') !== 'code' || /^[a-z]{3}$/.test(term.textContent!.trim())),
      M4: made.words('mods.xml', 'dateIssued').some((date) => /^\d{4}(-\d\d){0,2}$/.test(date)),
    }),
  ],
  hal: (made) => [...halFaults(made), ...(made.files.has('sword.zip') ? swordFaults(made.bytes('sword.zip')) : [])],
};

/** What HAL asks of a notice: the form of its schema, and what its documentation makes mandatory. */
function halFaults(made: Package): readonly string[] {
  const code = (scheme: string) =>
    made
      .elements('meta.xml', 'classCode')
      .find((one) => one.getAttribute('scheme') === scheme)
      ?.getAttribute('n');
  const note = (type: string) =>
    made
      .elements('meta.xml', 'note')
      .find((one) => one.getAttribute('type') === type)
      ?.getAttribute('n');
  const authors = made.elements('meta.xml', 'author');
  return [
    ...made.misplaced('meta.xml', aofr).map((name) => `H1 ${name}`),
    ...broken({
      H2a: (made.words('meta.xml', 'title')[0] ?? '') !== '',
      H2b:
        authors.length > 0 &&
        authors.every((author) =>
          /^#struct-\S+$/.test(author.getElementsByTagName('affiliation')[0]?.getAttribute('ref') ?? ''),
        ),
      H2c: made.elements('meta.xml', 'language').some((one) => /^[a-z]{2,3}$/.test(one.getAttribute('ident') ?? '')),
      H2d: /^[a-z]+(\.[a-z-]+)*$/.test(code('halDomain') ?? ''),
      H2e: ['ART', 'COMM', 'COUV', 'OUV', 'DOUV', 'REPORT', 'OTHER'].includes(code('halTypology') ?? ''),
      H2f: /^\d$/.test(note('audience') ?? '') && /^[01]$/.test(note('popular') ?? ''),
      H2g: authors.every((author) => author.getAttribute('role') === 'aut' || author.getAttribute('role') === 'edt'),
      H2h: made.words('meta.xml', 'idno').every((number) => !/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(number)),
    }),
  ];
}

/** What HAL asks of a package of SWORD: a notice, and every file that it names, and no other. */
function swordFaults(zip: Uint8Array): readonly string[] {
  const files = new Map(Object.entries(unzipSync(zip)).map(([path, bytes]) => [`hal/${path}`, Buffer.from(bytes)]));
  const inside = new Package(files, 'hal');
  const named = inside
    .elements('meta.xml', 'ref')
    .filter((ref) => ref.getAttribute('type') === 'file')
    .map((ref) => ref.getAttribute('target') ?? '');
  return [
    ...halFaults(inside),
    ...broken({ H3: named.length > 0 && sameMembers(['meta.xml', ...named], inside.paths) }),
  ];
}

const fifteen =
  'title creator subject description publisher contributor date type format identifier source language relation coverage rights'.split(
    ' ',
  );

/** What a crate must be, and a bag by its form (RFC 8493); digests of bags are counted by `acta verify`. */
export const crateRules: Readonly<Record<string, (made: Package) => readonly string[]>> = {
  'ro-crate': (made) => crateFaults(made, ''),
  bagit: (made) => {
    const info = made.text('bag-info.txt');
    const payload = made.paths.filter((path) => path.startsWith('data/'));
    const bytes = payload.reduce((sum, path) => sum + made.bytes(path).length, 0);
    const listed = (algorithm: string) =>
      made
        .text(`manifest-${algorithm}.txt`)
        .trimEnd()
        .split('\n')
        .map((line) => line.split('  ') as [string, string]);
    return [
      ...crateFaults(made, 'data/'),
      ...broken({
        B0: made.text('bagit.txt') === 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
        B1: ['sha512', 'md5'].every((algorithm) =>
          sameMembers(
            listed(algorithm).map(([, path]) => decodeURIComponent(path)),
            payload,
          ),
        ),
        B2: ['sha512', 'md5'].every((algorithm) =>
          listed(algorithm).every(([sum, path]) => hashOf(algorithm, made.bytes(decodeURIComponent(path))) === sum),
        ),
        B3:
          info.includes(`Payload-Oxum: ${bytes}.${payload.length}\n`) && /^Bagging-Date: \d{4}-\d\d-\d\d$/m.test(info),
      }),
    ];
  },
};

function crateFaults(made: Package, root: string): readonly string[] {
  type Entity = Readonly<Record<string, unknown>> & { readonly '@id': string };
  const graph = (made.json(`${root}ro-crate-metadata.json`)?.['@graph'] ?? []) as readonly Entity[];
  const entity = (id: unknown) => graph.find((one) => one['@id'] === id);
  const dataset = entity('./') ?? { '@id': '' };
  const licence = entity((dataset['license'] as Entity | undefined)?.['@id']);
  const described = graph.filter((one) => one['@type'] === 'File').map((one) => root + decodeURIComponent(one['@id']));
  const own = made.paths.filter(
    (path) => path.startsWith(root) && !/ro-crate-(?:metadata\.json|preview\.html)$/.test(path),
  );
  const preview = made.text(`${root}ro-crate-preview.html`);
  return broken({
    'R1 descriptor': JSON.stringify(entity('ro-crate-metadata.json')?.['about']) === '{"@id":"./"}',
    'R1 root': dataset['@type'] === 'Dataset' && ['name', 'description'].every((key) => Boolean(dataset[key])),
    'R1 date': /^\d{4}(-\d\d){0,2}$/.test(String(dataset['datePublished'])),
    'R1 license': Boolean(licence?.['name'] && licence['description']),
    'R1 files': sameMembers(described, own),
    R3: preview.startsWith('<!DOCTYPE html>') && preview.trimEnd().endsWith('</html>'),
  });
}
