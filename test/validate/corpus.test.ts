import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acta, folder } from '../commands/acta.js';

const header =
  '<teiHeader><fileDesc><titleStmt><title>A</title></titleStmt><publicationStmt><p>None.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader>';
const include = (href: string) => `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${href}"/>`;
const corpus = (content: string) =>
  `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">${header}${content}</teiCorpus>`;
const document = (content: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">${header}<text><body>${content}</body></text></TEI>`;

function validate(files: Readonly<Record<string, string>>) {
  const cwd = folder();
  mkdirSync(join(cwd, 'edition'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return acta(cwd, ['validate', 'edition/edition.xml']);
}

describe('acta validate of a corpus', () => {
  it('reads what it includes of its folder', () => {
    const files = {
      'edition/edition.xml': corpus(include('edition.1.xml')),
      'edition/edition.1.xml': corpus(document('<p>Good.</p>') + document('<p>Better.</p>')),
    };
    expect(validate(files)).toMatchObject({ status: 0, stderr: '', stdout: 'edition/edition.xml: no errors\n' });
  });

  it('names the file in which a fault is', () => {
    const files = {
      'edition/edition.xml': corpus(include('one.xml')),
      'edition/one.xml': document('\n<stag>He leaves.</stag>'),
    };
    expect(validate(files)).toMatchObject({
      status: 1,
      first: expect.stringMatching(/^edition\/one\.xml:2:1: error\[schema\/unknown-element\]/),
    });
  });

  it('has an introduction before its documents', () => {
    const introduction = '<text><body><div type="introduction"><p>To begin with.</p></div></body></text>';
    const files = { 'edition/edition.xml': corpus(introduction + document('<p>Good.</p>')) };
    expect(validate(files)).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    ['a file above its folder', corpus(include('../secret.xml')), /not in the folder of the corpus/],
    ['an address', corpus(include('http://127.0.0.1/a.xml')), /not in the folder of the corpus/],
    ['itself', corpus(include('edition.xml')), /includes itself/],
    ['a file that is not there', corpus(include('none.xml')), /there is no file/],
    ['anything, where it is one document', document(include('one.xml')), /put its text into the document/],
  ])('refuses to include %s', (_, xml, message) => {
    const { status, first } = validate({
      'edition/edition.xml': xml,
      'edition/one.xml': document('<p/>'),
      'secret.xml': document('<p/>'),
    });
    expect(status).toBe(3);
    expect(first).toMatch(/error\[XINCLUDE-REFUSED\]/);
    expect(first).toMatch(message);
  });
});
