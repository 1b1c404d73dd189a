import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shared } from '../../judges.js';
import { encodeText, sample } from '../../sample.js';
import { cite, document } from './documents.js';

const title = 'Notes of CC CPSU Politburo Session, July 3, 1986';
const encoded = encodeText(sample).document;
const url = 'https://edition.example/007.html';

describe('the sample document', () => {
  it('is cited as a document in the book that prints it', async () => {
    expect(await cite(encoded, 'chicago')).toBe(
      `Note:
“${title},” trans. Anna Melyakova, doc. 7 in Masterpieces of History, ed. Svetlana Savranskaya et al. (Central European University Press, 2010).

Bibliography:
“${title}.” Translated by Anna Melyakova. Doc. 7 in Masterpieces of History, edited by Svetlana Savranskaya, Thomas Blanton, and Vladislav Zubok. Central European University Press, 2010.
`,
    );
    expect(await cite(encoded, 'mla')).toBe(
      `“${title}.” Translated by Anna Melyakova. Masterpieces of History, edited by Svetlana Savranskaya et al., doc. 7, Central European University Press, 2010.\n`,
    );
    expect(await cite(encoded, 'apa')).toBe(
      `${title} (A. Melyakova, Trans.). (2010). In S. Savranskaya, T. Blanton, & V. Zubok (Eds.), Masterpieces of History (Document 7). Central European University Press.\n`,
    );
  });

  it('lets a speech be cited by its speaker, its number and its address', async () => {
    expect(await cite(encoded, 'mla', { id: 'sp2', url })).toBe(
      `Dobrynin, Anatoly. Speech in “${title}.” Translated by Anna Melyakova. Masterpieces of History, edited by Svetlana Savranskaya et al., doc. 7, Central European University Press, 2010, sp. 2, ${url}#sp2.\n`,
    );
    expect(await cite(encoded, 'bibtex', { id: 'sp2', url })).toBe(
      `@incollection{savranskaya2010-7-sp2,
  author = {Dobrynin, Anatoly},
  title = {{${title}}},
  booktitle = {{Masterpieces of History}},
  editor = {Savranskaya, Svetlana and Blanton, Thomas and Zubok, Vladislav},
  translator = {Melyakova, Anna},
  chapter = {7},
  publisher = {Central European University Press},
  year = {2010},
  url = {${url}#sp2},
  note = {sp. 2},
}
`,
    );
  });

  it('lets a paragraph be cited by the number that its source prints', async () => {
    expect(await cite(encoded, 'apa', { id: 'pn5', url })).toBe(
      `Gorbachev. (2010). Speech in ${title} (A. Melyakova, Trans.). In S. Savranskaya, T. Blanton, & V. Zubok (Eds.), Masterpieces of History (Document 7, para. 5). Central European University Press. ${url}#pn5\n`,
    );
    // The headnote is the book editors', and nobody speaks in it.
    expect(await cite(encoded, 'apa', { id: 'pn1' })).toMatch(/^Notes of .* \(Document 7, para\. 1\)/);
  });

  const exemplar = shared('exemplar/masterpieces-007.xml');
  it.skipIf(!exemplar)('is cited alike from a header that somebody else wrote', async () => {
    const other = document(readFileSync(exemplar!, 'utf8'));
    for (const format of ['bibtex', 'biblatex', 'ris', 'csl-json', 'chicago', 'mla', 'apa'] as const) {
      for (const id of ['', 'sp2', 'pn5']) {
        expect(await cite(other, format, { id, url })).toBe(await cite(encoded, format, { id, url }));
      }
    }
  });
});
