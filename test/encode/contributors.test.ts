import { describe, expect, it } from 'vitest';
import { type Edition, noEdition } from '../../src/config/edition.js';
import { encodeCorpus } from '../../src/encode/index.js';
import { encodeManuscript, manuscriptOf } from '../manuscripts.js';

const edition: Edition = {
  ...noEdition,
  contributors: [
    { name: { forename: 'Ada', surname: 'Smith' }, role: 'editor', orcid: '0000-0002-1825-0097' },
    { body: 'Institute & Archive', role: 'editor' },
    { body: 'California Digital Library', role: 'Hosting institution', ror: '03yrm5c26' },
    { body: 'Deutsche Forschungsgemeinschaft', role: 'Funder', ror: '018mejw64' },
    { name: { full: 'Plato' }, role: 'funder' },
  ],
};

const statements = [
  '<respStmt><resp>editor</resp><persName ref="https://orcid.org/0000-0002-1825-0097"><forename>Ada</forename> <surname>Smith</surname></persName></respStmt>',
  '<respStmt><resp>editor</resp><orgName>Institute &amp; Archive</orgName></respStmt>',
  '<respStmt><resp>Hosting institution</resp><orgName ref="https://ror.org/03yrm5c26">California Digital Library</orgName></respStmt>',
  '<funder><orgName ref="https://ror.org/018mejw64">Deutsche Forschungsgemeinschaft</orgName></funder>',
  '<respStmt><resp>funder</resp><persName>Plato</persName></respStmt>',
].join('');

const folded = (xml: string) => xml.replace(/\n\s*/g, '');

describe('contributors', () => {
  it('are named in the header of a document, persons as persons, bodies as bodies, and bodies that paid as funders', async () => {
    // What encodeManuscript gives is valid TEI.
    const { xml } = await encodeManuscript(
      manuscriptOf(['Marin: The board is open.', 'Dorst: It has silted up again.', 'Marin: Then it is dredged.']),
      edition,
    );
    expect(folded(xml)).toContain(statements);
  });

  it('are named alike in the header of the edition', () => {
    expect(folded(encodeCorpus(edition, []))).toContain(statements);
  });
});
