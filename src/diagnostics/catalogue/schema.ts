import type { CatalogueEntry } from '../catalogue.js';

/** What a grammar finds: the encoding uses elements or attributes that TEI, or acta's part of it, does not have there. */
const grammar = {
  'schema/unknown-element': {
    severity: 'error',
    title: 'The schema has no such element.',
    means:
      'The name of a tag is misspelt, or belongs to a part of TEI that editions of proceedings do not use. Pages, citations and packages would not know what to make of it.',
    mend: 'Take the name that is offered, or one of the elements in schemas/acta.odd. To check against all of TEI use --schema tei_all.rng.',
  },
  'schema/namespace': {
    severity: 'error',
    title: 'The document is not in the TEI namespace.',
    means: 'The tags look like TEI but do not say that they are, so no TEI program will recognise them.',
    mend: 'Begin the document with <TEI xmlns="http://www.tei-c.org/ns/1.0">.',
  },
  'schema/misplaced-element': {
    severity: 'error',
    title: 'An element stands where it may not.',
    means:
      'Elements have places: a speech begins with its speaker, a heading opens a division, a paragraph holds no paragraph. What stands elsewhere is shown wrongly or not at all.',
    mend: 'Move the element, or put it into one of those that are offered: <sp><speaker>Rossi:</speaker><p>...</p></sp>',
  },
  'schema/misplaced-text': {
    severity: 'error',
    title: 'Text stands where only elements may.',
    means: 'Words stand directly in an element that holds paragraphs or entries, and do not belong to any of them.',
    mend: 'Put the words into an element: <sp><speaker>Rossi:</speaker><p>Agreed.</p></sp>',
  },
  'schema/incomplete-element': {
    severity: 'error',
    title: 'An element lacks something that it must have.',
    means: 'For example, a speech has a label but nothing is said, or a header has no title.',
    mend: 'Add what is named. Where the source has nothing, say so: <p><gap reason="illegible"/></p>',
  },
  'schema/unknown-attribute': {
    severity: 'error',
    title: 'An element has an attribute that it may not have.',
    means: 'The name of the attribute is misspelt, or TEI gives it to other elements only. It would have no effect.',
    mend: 'Take the name that is offered, or delete the attribute.',
  },
  'schema/missing-attribute': {
    severity: 'error',
    title: 'An element lacks an attribute that it must have.',
    means:
      'Without it the element says nothing: a pointer without target points nowhere, a picture without address shows nothing.',
    mend: 'Add it: <ptr target="#fn1"/>',
  },
  'schema/attribute-value': {
    severity: 'error',
    title: 'An attribute has a value that it may not have.',
    means:
      'Dates, languages, pointers and identifiers are written in fixed ways, so that programs can compute with them.',
    mend: 'Write what is offered, for example when="1986-07-03", xml:lang="en", who="#gorbachev".',
  },
  'schema/unusable': {
    severity: 'error',
    exit: 2,
    title: 'The file given with --schema is not a schema that can be used.',
    means:
      'A schema must be a RELAX NG grammar in XML syntax (.rng), and all that it includes must lie in files beside it.',
    mend: 'Convert a compact schema (.rnc) with trang, or take tei_all.rng from the TEI.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export const schema = { ...grammar } as const satisfies Record<string, CatalogueEntry>;
