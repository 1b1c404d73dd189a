import type { DescribedDocument, Description, EditionFile, Maker, PackageKind } from '../../artifact/deposit.js';
import { digest } from '../../artifact/digest.js';
import { filesByDocument } from './by-document.js';
import { jsonText } from './json-text.js';
import { creatorsOf } from './makers.js';
import { recommended, required } from './requirements.js';

/** For Nakala: a datum for each document, with its TEI and transcript, a collection of them, and the files with their SHA-1. */
export const nakala: PackageKind = {
  summary: 'for Nakala: a datum for each document, their collection, and the files with checksums',
  requires: [
    required('title', 'title'),
    required('person', 'creator'),
    required('surnames', 'creator.surname'),
    required('spdx', 'license'),
    recommended('description', 'dcterms:description'),
    recommended('subjects', 'dcterms:subject'),
  ],
  files: ({ description, files }) => {
    const own = files.filter(
      ({ part, document }) => (part === 'tei' || part === 'transcripts') && document !== undefined,
    );
    const forms = filesByDocument(own);
    const sums = own.map(({ path, content }) => `${digest('sha1', content)}\tfiles/${path}\n`);
    return [
      { path: 'collection.json', mediaType: 'application/json', content: jsonText(collection(description)) },
      ...description.documents.map((document) => ({
        path: `data/${document.page}.json`,
        mediaType: 'application/json',
        content: jsonText(datum(document, forms.get(document.page) ?? [], description)),
      })),
      ...own.map((file) => ({ ...file, path: `files/${file.path}` })),
      { path: 'sha1.tsv', mediaType: 'text/tab-separated-values', content: sums.join('') },
    ];
  },
};

interface Meta {
  readonly propertyUri: string;
  readonly typeUri?: string;
  readonly value: unknown;
  readonly lang?: string;
}

const nakalaTerms = 'http://nakala.fr/terms#';
const dcterms = 'http://purl.org/dc/terms/';
const xsdString = 'http://www.w3.org/2001/XMLSchema#string';
const xsdUri = 'http://www.w3.org/2001/XMLSchema#anyURI';

/** "Text" in the vocabulary of resource types of COAR. */
const coarText = 'http://purl.org/coar/resource_type/c_18cf';

/** Text in a language (BCP 47); `und` where it is not known. */
function words(propertyUri: string, value: string, language = 'und'): Meta {
  return { propertyUri, typeUri: xsdString, value, lang: language };
}

/** The words about the edition that each datum and the collection have. */
function about({ description, subjects, language }: Description): readonly Meta[] {
  return [
    ...(description === undefined ? [] : [words(`${dcterms}description`, description, language)]),
    ...subjects.map((subject) => words(`${dcterms}subject`, subject, language)),
  ];
}

/** One document. It is not published by being sent; a date that is not known is null, as Nakala has it. */
function datum(document: DescribedDocument, files: readonly EditionFile[], description: Description): object {
  const { title, date, language, address, source } = document;
  const metas: readonly Meta[] = [
    words(`${nakalaTerms}title`, title, language),
    ...creatorsOf(description).map((maker) =>
      // Its own creator has a forename and a surname; a body is named by the term of Dublin Core.
      maker.body ? words(`${dcterms}creator`, maker.name) : creatorMeta(maker),
    ),
    { propertyUri: `${nakalaTerms}created`, typeUri: xsdString, value: date?.slice(0, 10) ?? null },
    { propertyUri: `${nakalaTerms}type`, typeUri: xsdUri, value: coarText },
    { propertyUri: `${nakalaTerms}license`, typeUri: xsdString, value: description.licence!.spdx },
    ...(language === undefined ? [] : [{ propertyUri: `${dcterms}language`, typeUri: xsdString, value: language }]),
    ...(address === undefined ? [] : [{ propertyUri: `${dcterms}source`, typeUri: xsdUri, value: address }]),
    ...(source === undefined ? [] : [words(`${dcterms}bibliographicCitation`, source, language)]),
    ...about(description),
  ];
  return {
    status: 'pending',
    files: files.map(({ path, content }) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      sha1: digest('sha1', content),
    })),
    metas,
  };
}

function collection(description: Description): object {
  return {
    status: 'private',
    metas: [words(`${nakalaTerms}title`, description.title, description.language), ...about(description)],
  };
}

function creatorMeta({ forename, surname, identifiers: { orcid } }: Maker): Meta {
  return {
    propertyUri: `${nakalaTerms}creator`,
    value: {
      givenname: forename ?? '',
      surname,
      ...(orcid !== undefined && { orcid }),
    },
  };
}
