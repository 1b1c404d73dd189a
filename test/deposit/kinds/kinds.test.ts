import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../../src/deposit.js';
import { demonstration, inProcess } from '../../commands/acta.js';
import { shared } from '../../judges.js';
import { nightly } from '../../records.js';
import { archiveEdition, archiveSettings, type Packages, packages } from '../archive-edition.js';
import { rules } from './all-rules.js';
import { Package } from './reading.js';

const volume = shared('corpora/frus-volumes/frus1964-68v07.xml');

/** 150 documents of a printed volume; editorial notes, which have no date, are left out, since TextGrid takes none without. */
async function manyDocuments(): Promise<string> {
  const home = join(mkdtempSync(join(tmpdir(), 'acta-archive-')), 'volume');
  const { status, stderr } = await inProcess('import', volume!, '-o', home);
  if (status !== 0) throw new Error(stderr);
  const numberOf = (name: string) => Number(/\d+/.exec(name));
  const isDated = (name: string) => /<creation><date when=/.test(readFileSync(join(home, 'tei', name), 'utf8'));
  const names = readdirSync(join(home, 'tei')).sort((one, other) => numberOf(one) - numberOf(other));
  const chosen = new Set(names.filter(isDated).slice(0, 150));
  for (const name of names) if (!chosen.has(name)) rmSync(join(home, 'tei', name));
  writeFileSync(join(home, 'edition.yaml'), archiveSettings({ documents: undefined }));
  return home;
}

function sampleEdition(): string {
  const home = mkdtempSync(join(tmpdir(), 'acta-archive-'));
  mkdirSync(join(home, 'transcripts'));
  cpSync(join(demonstration, 'transcripts/007.txt'), join(home, 'transcripts/007.txt'));
  writeFileSync(join(home, 'edition.yaml'), archiveSettings({ documents: undefined }));
  return home;
}

/** A change of one file of a package, of its words or of which files there are, and the rule that it breaks. */
type Damage = readonly [kind: string, fault: string, path: RegExp, change: ((text: string) => string) | Rearranged];

interface Rearranged {
  readonly rearrange: (files: Map<string, Buffer>, name: string) => void;
}

const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

const remove: Rearranged = { rearrange: (files, name) => files.delete(name) };

/** The file under another name. */
function rename(from: string, to: string): Rearranged {
  return {
    rearrange: (files, name) => {
      files.set(name.replace(from, to), files.get(name)!);
      files.delete(name);
    },
  };
}

/** A ZIP whose first file lies at another place. */
function moveInside(to: string): Rearranged {
  return {
    rearrange: (files, name) => {
      const [[first, bytes] = ['', new Uint8Array()], ...others] = Object.entries(unzipSync(files.get(name)!));
      files.set(name, Buffer.from(zipSync({ ...Object.fromEntries(others), [`${to}${first}`]: bytes })));
    },
  };
}

/** Faults that somebody might put in: at least two for each kind. */
const damages: readonly Damage[] = [
  ['bagit', 'B0', /^bagit\.txt$/, swap('BagIt-Version', 'BagIt-version')],
  ['bagit', 'B1', /^data\/edition\.yaml$/, remove],
  ['bagit', 'B2', /^data\/edition\.xml$/, swap('<teiCorpus', '<teiCorpus ')],
  ['bagit', 'B3', /^bag-info\.txt$/, swap(/Payload-Oxum: \d/, 'Payload-Oxum: 9')],
  ['ro-crate', 'R1 files', /^edition\.yaml$/, remove],
  ['ro-crate', 'R1 date', /metadata\.json$/, swap(/"datePublished": "[^"]*"/, '"datePublished": "March 2026"')],
  ['ro-crate', 'R1 license', /metadata\.json$/, swap(/"license": \{[^}]*\}/, '"license": { "@id": "#none" }')],
  ['ro-crate', 'R3', /preview\.html$/, swap('</html>', '')],
  ['ro-crate', 'R1 descriptor', /metadata\.json$/, swap('"about"', '"regarding"')],
  ['ro-crate', 'R1 root', /metadata\.json$/, (text) => text.replaceAll('"description"', '"descriptions"')],
  [
    'zenodo',
    'Z2',
    /^record\.json$/,
    { rearrange: (files) => Array.from({ length: 97 }, (_, n) => files.set(`zenodo/${n}.txt`, Buffer.from('x'))) },
  ],
  ['zenodo', 'Z7', /^edition\.zip$/, moveInside('../')],
  ['zenodo', 'Z1 metadata.title', /^record\.json$/, swap(/"title": "[^"]*"/, '"title": "A"')],
  ['zenodo', 'Z3', /^checksums\.md5$/, swap(/^./, 'x')],
  ['zenodo', 'Z4', /^\.zenodo\.json$/, swap('<p>', '<p><script>')],
  ['zenodo', 'Z6', /^\.zenodo\.json$/, swap('"license"', '"licence"')],
  ['dataverse', 'D1 subject', /^dataset\.json$/, swap('Arts and Humanities', 'History')],
  ['dataverse', 'D1 datasetContactEmail', /^dataset\.json$/, swap('ada@example.org', 'ada at example.org')],
  [
    'dataverse',
    'D1 title',
    /^dataset\.json$/,
    swap(/("typeName": "title",\s*"typeClass": "\w+",\s*"multiple": )false/, '$1true'),
  ],
  ['dataverse', 'D1 keywords', /^dataset\.json$/, (text) => text.replaceAll('"keyword"', '"keywords"')],
  ['dataverse', 'D1 contributorType', /^dataset\.json$/, swap('"Data Curator"', '"Curator"')],
  ['dataverse', 'D6', /^files\/edition\.yaml$/, remove],
  ['dataverse', 'D7', /^files\/edition\.xml$/, swap('<teiCorpus', '<teiCorpus ')],
  ['dataverse', 'D8', /^files\.json$/, swap(/"label": "/, '"label": "x')],
  ['nakala', 'N1', /^data\/[^/]+\.json$/, swap('terms#license', 'terms#licence')],
  ['nakala', 'N2', /^data\/[^/]+\.json$/, swap(/"lang": "[^"]*"/, '"lang": "english language"')],
  ['nakala', 'N0', /^data\/[^/]+\.json$/, remove],
  ['nakala', 'N3', /^sha1\.tsv$/, swap(/^./, 'x')],
  ['nakala', 'N4', /^data\/[^/]+\.json$/, swap('0000-0002-1825-0097', '0000-0002-1825-0098')],
  ['nakala', 'N5', /^data\/[^/]+\.json$/, swap(/("value": ")(\d{4}-)/, '$1of $2')],
  ['textgrid', 'T0', /^collection\.collection$/, swap(/<ore:aggregates[^>]*\/>/, '')],
  ['textgrid', 'T2', /\.work$/, remove],
  ['textgrid', 'T1', /\.xml\.meta$/, swap(/<([a-z0-9:]*)title>[^<]*</, '<$1title><')],
  ['textgrid', 'T2', /\.edition\.meta$/, swap(/(isEditionOf>)/, '$1no-')],
  ['textgrid', 'T3', /\.edition\.meta$/, swap(/licenseUri="[^"]*"/, 'licenseUri="CC BY"')],
  ['textgrid', 'T4', /\.work\.meta$/, swap(/(genre>)[^<]+/, '$1minutes')],
  ['textgrid', 'T5 subject', /^collection\.collection\.meta$/, swap(/<(\/?)value>/g, '<$1id>')],
  ['textgrid', 'T6', /\.work\.meta$/, swap(/role="[a-z]+"/, 'role="chairman"')],
  ['textgrid', 'T7', /\.work\.meta$/, (text) => text.replace(/<agent[^>]*>[^<]*<\/agent>/g, '')],
  ['textgrid', 'T8', /\.work\.meta$/, swap(/date="([^"]*)"/, 'date="$1T10:00"')],
  [
    'arche',
    'A1 TopCollection hasSubject',
    /^arche\.ttl$/,
    (text) => text.replaceAll('acdh:hasSubject', 'acdh:hasSubjects'),
  ],
  ['arche', 'A1 Resource hasLicense=1', /^arche\.ttl$/, swap('acdh:hasLicense ', 'acdh:hasLicence ')],
  ['arche', 'A0', /^arche\.ttl$/, (text) => text.replaceAll('acdh:TopCollection', 'acdh:Collection')],
  ['arche', 'A2', /^data\/edition\.xml$/, rename('edition', 'the edition')],
  ['arche', 'A3', /^data\/edition\.xml$/, (text) => text.replaceAll('teiHeader', 'header')],
  ['arche', 'A3', /^data\/edition\.xml$/, (text) => `\ufeff${text}`],
  ['dspace', 'S1', /contents$/, swap(/^edition\.xml/, 'other.xml')],
  ['dspace', 'S2', /contents$/, swap('\tprimary:true', ' primary:true')],
  ['dspace', 'S3', /dublin_core\.xml$/, swap('qualifier="abstract"', 'qualifier="version"')],
  ['dspace', 'S3', /dublin_core\.xml$/, swap('qualifier="issued"', 'qualifier="published"')],
  ['dspace', 'S1', /edition\.xml$/, remove],
  ['dspace', 'S4', /edition\.zip$/, moveInside('../')],
  ['dspace', 'S5', /dublin_core\.xml$/, swap('element="type"', 'element="subject"')],
  [
    'clarin',
    'C0 Header',
    /^cmdi\.xml$/,
    swap(/(<cmd:MdProfile>[^<]*<\/cmd:MdProfile>)(\s*)(<cmd:MdColl[^\n]*)/, '$3$2$1'),
  ],
  [
    'clarin',
    'C0 contactPerson',
    /^cmdi\.xml$/,
    swap(/(<cmdp:firstName>[^<]*<[^>]*>\s*)(<cmdp:lastName>[^<]*<[^>]*>)(\s*<cmdp:email)/, '$2$1$3'),
  ],
  ['clarin', 'C3', /^cmdi\.xml$/, swap('<cmd:JournalFileProxyList/>', '')],
  ['clarin', 'C4', /^cmdi\.xml$/, swap('</cmd:Components>', '<x/></cmd:Components>')],
  ['clarin', 'C5', /^cmdi\.xml$/, swap('id="tei"', 'id="edition"')],
  ['clarin', 'C6', /^cmdi\.xml$/, swap(/<cmd:ResourceType.*/, '')],
  ['clarin', 'C8', /^cmdi\.xml$/, swap(/(DisplayName>)[^<]+/, '$1')],
  ['clarin', 'C9', /^cmdi\.xml$/, swap(/(cmdp:code>)eng/, '$1en')],
  ['clarin', 'C10', /edition\.cmdi$/, swap('1.2', '1.1')],
  ['clarin', 'C11', /metadata_local\.xml$/, swap('@@ada@', '@ada@')],
  ['clarin', 'C12', /metadata_metashare\.xml$/, swap('>text<', '>texts<')],
  ['clarin', 'C13', /dublin_core\.xml$/, swap('>corpus<', '>Text<')],
  ['clarin', 'S1', /edition\.cmdi$/, remove],
  ['clarin', 'C1', /^cmdi\.xml$/, swap('CMDVersion="1.2"', 'CMDVersion="1.1"')],
  ['clarin', 'C2', /^cmdi\.xml$/, swap(/(MdProfile>)clarin/, '$1dublin')],
  ['clarin', 'C7', /^cmdi\.xml$/, swap(/(ResourceRef>)https:/, '$1file:')],
  ['clarin', 'S2', /contents$/, swap('\tprimary:true', '')],
  ['datacite', 'DC1 4.7 identifier', /4\.7\.xml$/, swap('10.5281', 'doi:10.5281')],
  ['datacite', 'DC1 4.6 mandatory', /4\.6\.xml$/, (text) => text.replaceAll('publisher', 'publishers')],
  ['datacite', 'DC2 4.6', /4\.6\.xml$/, swap('resourceTypeGeneral="Text"', 'resourceTypeGeneral="Poster"')],
  ['dublin-core', 'DC4', /oai_dc\.xml$/, (text) => text.replaceAll('dc:rights', 'dc:licence')],
  ['dublin-core', 'DC5', /oai_dc\.xml$/, (text) => text.replaceAll('dc:publisher', 'dc:contributor')],
  ['dublin-core', 'DC6', /oai_dc\.xml$/, swap(/(<dc:subject[^>]*>)[^<]+/, '$1')],
  ['datacite', 'DC1 4.7 year', /4\.7\.xml$/, swap(/(publicationYear>)[^<]+/, '$12026-03-01')],
  ['datacite', 'DC1 4.7 type', /4\.7\.xml$/, swap('resourceTypeGeneral="Text"', 'resourceTypeGeneral="TEI"')],
  ['datacite', 'DC3 4.7', /4\.7\.xml$/, swap('>Smith, Ada<', '>Ada Smith<')],
  ['dublin-core', 'DC7', /dcterms\.xml$/, swap(/<(dcterms:hasPart)\b[^>]*>[^<]*<\/\1>/, '')],
  ['mods', 'M2', /mods\.xml$/, swap('type="constituent"', 'type="part"')],
  ['mods', 'M1', /mods\.xml$/, (text) => text.replace(/(<title>)[^<]+/g, '$1')],
  ['mods', 'M4', /mods\.xml$/, swap(/(<dateIssued[^>]*>)[^<]+/, '$1March 2026')],
  ['mods', 'M3', /mods\.xml$/, swap(/(type="code"[^>]*>)[^<]+/, '$1editor')],
  ['mods', 'M0 originInfo', /mods\.xml$/, swap(/<(\/?)dateIssued/g, '<$1typeOfResource')],
  ['hal', 'H1 abstract', /meta\.xml$/, swap(/(<abstract[^>]*>)([^<]*)/, '$1<p>$2</p>')],
  ['hal', 'H1 langUsage', /meta\.xml$/, swap(/<language [^>]*>/, '$&$&')],
  ['hal', 'H2g', /meta\.xml$/, swap('role="edt"', 'role="editor"')],
  ['hal', 'H2h', /meta\.xml$/, swap('https://orcid.org/', '')],
  ['hal', 'H2b', /meta\.xml$/, swap('#struct-', '')],
  ['hal', 'H2a', /meta\.xml$/, (text) => text.replace(/(<title[^>]*>)[^<]+/g, '$1')],
  ['hal', 'H2c', /meta\.xml$/, swap('ident="en"', 'ident="en-GB"')],
  ['hal', 'H2d', /meta\.xml$/, swap('n="shs.hist"', 'n="History"')],
  ['hal', 'H2e', /meta\.xml$/, swap('n="OUV"', 'n="EDITION"')],
  ['hal', 'H2f', /meta\.xml$/, swap('type="popular" n="0"', 'type="popular" n="no"')],
];

const editions = [
  { name: 'two documents', make: async () => archiveEdition(), documents: 2 },
  { name: 'the sample', make: async () => sampleEdition(), documents: 1 },
  { name: '150 documents', make: nightly && volume !== undefined ? manyDocuments : undefined, documents: 150 },
];

describe.each(editions)('packages of $name', ({ make, documents }) => {
  const itCan = make ? it : it.skip;
  let made: Packages;

  beforeAll(async () => {
    if (make) made = await packages(await make(), Object.keys(kinds).join(','));
  }, 1_800_000);

  itCan.each(Object.keys(kinds))('keep all rules of their archive: %s', (kind) => {
    const own = new Package(made, kind);
    expect(own.paths.length).toBeGreaterThan(0);
    expect(rules[kind]!(own, documents)).toEqual([]);
  });

  itCan.each(damages)('of %s are found out where %s is broken', (kind, fault, path, change) => {
    const names = [...made.keys()].filter((one) => one.startsWith(`${kind}/`) && path.test(one.slice(kind.length + 1)));
    const damaged = new Map(made);
    if ('rearrange' in change) change.rearrange(damaged, names[0]!);
    else {
      // Not every document has what is to be damaged.
      const changed = (name: string) => change(made.get(name)!.toString('utf8'));
      const name = names.find((one) => changed(one) !== made.get(one)!.toString('utf8'));
      expect(name, `a file among ${names.slice(0, 3).join(', ')} that this damages`).toBeDefined();
      damaged.set(name!, Buffer.from(changed(name!)));
    }
    expect(rules[kind]!(new Package(damaged, kind), documents)).toContain(fault);
  });
});
