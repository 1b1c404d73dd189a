import { describe, expect, it } from 'vitest';
import { type Edition, noEdition } from '../../src/config/edition.js';
import { facsimileOf } from '../../src/encode/breaks.js';
import { encodeManuscript, manuscriptOf } from '../manuscripts.js';

describe('the image of a page', () => {
  it.each([
    ['https://example.org/{n}.jpg', '12', 'https://example.org/12.jpg'],
    ['https://example.org/{n}.jpg', 'iv', 'https://example.org/iv.jpg'],
    ['https://example.org/{n}.jpg', 'S 697/2', 'https://example.org/S%20697%2F2.jpg'],
    ['https://example.org/{n:4}.jpg', '12', 'https://example.org/0012.jpg'],
    ['https://example.org/{n:1}.jpg', '12', 'https://example.org/12.jpg'],
    ['https://example.org/{n-376}.jpg', '377', 'https://example.org/1.jpg'],
    ['https://example.org/{n+4:3}/{n}', '9', 'https://example.org/013/9'],
    ['https://example.org/{n-376}.jpg', '376', 'https://example.org/0.jpg'],
  ])('%s of page %s is %s', (pattern, n, address) => {
    expect(facsimileOf(pattern, n)).toBe(address);
  });

  it.each([
    ['https://example.org/{n-376}.jpg', '375'],
    ['https://example.org/{n-376}.jpg', 'iv'],
    ['https://example.org/{n:3}/{n}.jpg', 'iv'],
  ])('%s of page %s is unknown', (pattern, n) => {
    expect(facsimileOf(pattern, n)).toBeUndefined();
  });

  it('stands at the page’s beginning in the TEI, and not at a column’s', async () => {
    const edition: Edition = {
      ...noEdition,
      documents: { page: { facsimile: 'https://example.org/b&w/{n-376:3}.jpg' } },
    };
    const { body } = await encodeManuscript(
      manuscriptOf([
        'Minutes of the Dock Board, May 5, 1959',
        '[Page 377]',
        'MR. HOLT: We met in the old hall and talked about the long and the short of it.',
        'MR. IVES: [column 738] The whole day.',
        'MR. HOLT: And half the night. [Page 378] It was long.',
        'MR. IVES: Yes.',
      ]),
      edition,
    );
    expect(body).toContain('<pb n="377" facs="https://example.org/b&amp;w/001.jpg"');
    expect(body).toContain('<pb n="378" facs="https://example.org/b&amp;w/002.jpg"');
    expect(body).toMatch(/<cb n="738" rend/);
  });
});
