import { type formatReferences, type Reference, type ReferenceData, styles } from './references.js';

/** What `xslt/citation/passages.xsl` says: the references to a speech and to a passage that nobody speaks, and who speaks. */
export interface PassageData {
  readonly speech: PassageRecords;
  readonly passage: PassageRecords;
  readonly speakers?: Readonly<Record<string, readonly object[]>>;
}

interface PassageRecords {
  readonly bibtex: string;
  readonly ris: string;
  readonly 'csl-json': string;
  readonly hayagriva: ReferenceData;
}

/** The data that the references in words to both kinds of passages are made of, in the order of `composePassages`. */
export function passageReferences({ speech, passage }: PassageData): Parameters<typeof formatReferences>[0] {
  return [speech, passage].flatMap(({ hayagriva }) => styles.map((style) => ({ data: hayagriva, style })));
}

/**
 * What the script of a page composes references to passages of, as JSON: of each kind the six forms under the names of the page's
 * rows, with the marks of `passages.xsl` in them, and the speakers.
 */
export function composePassages(data: PassageData, references: readonly (readonly Reference[])[]): string {
  const forms = (records: PassageRecords, [chicago, mla, apa]: readonly (readonly Reference[])[]) => ({
    'chicago-note': chicago!.find(({ use }) => use === 'note')!.markup,
    chicago: chicago!.find(({ use }) => use === 'bibliography')!.markup,
    mla: mla![0]!.markup,
    apa: apa![0]!.markup,
    bibtex: records.bibtex.trimEnd(),
    ris: records.ris.trimEnd(),
    'csl-json': records['csl-json'].trimEnd(),
  });
  return JSON.stringify({
    speech: forms(data.speech, references.slice(0, styles.length)),
    passage: forms(data.passage, references.slice(styles.length)),
    speakers: data.speakers ?? {},
  });
}
