import { describe, expect, it } from 'vitest';
import { noEdition } from '../../src/config/edition.js';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { encode } from '../../src/encode/index.js';
import { readManuscript } from '../../src/read/index.js';
import { recognize } from '../../src/recognize/index.js';
import { validateLedger } from '../../src/validate/ledger.js';
import { teiDocument } from '../sample.js';
import { read } from './archives.js';

const cue = (n: number, from: string, to: string, ...lines: string[]) =>
  `${n}\n${from} --> ${to}\n${lines.join('\n')}\n\n`;
const srt = (text: string) => read('a.srt', Buffer.from(text));
const vtt = (text: string) => read('a.vtt', Buffer.from(text));

/** The words of each block, without what is furniture or a time. */
function paragraphs({ manuscript }: Awaited<ReturnType<typeof read>>): string[] {
  const { text, blocks, anchors } = manuscript!;
  const hidden = anchors!.filter(({ type }) => type === 'furniture' || type === 'time');
  return blocks
    .filter(({ role }) => role?.type !== 'furniture')
    .map(({ start, end }) => {
      let words = text.slice(start, end);
      for (const one of hidden.filter((anchor) => anchor.start >= start && anchor.end <= end).reverse())
        words = words.slice(0, one.start - start) + words.slice(one.end - start);
      return words.replace(/\s+/g, ' ').trim();
    });
}

describe('subtitles', () => {
  it('without speakers are joined to sentences, each with its time', async () => {
    const found = await srt(
      cue(1, '00:00:01,000', '00:00:02,000', 'We begin', 'at once') +
        cue(2, '00:00:02,000', '00:00:03,500', 'today.') +
        cue(3, '00:00:04,000', '00:00:05,000', 'Good.'),
    );
    expect(paragraphs(found)).toEqual(['We begin at once today.', 'Good.']);
    const times = found.anchors?.filter(([{ type }]) => type === 'time');
    expect(times).toEqual([
      [{ type: 'time', n: '00:00:01.000' }, '00:00:01,000'],
      [{ type: 'time', n: '00:00:04.000' }, '00:00:04,000'],
    ]);
  });

  it('with speakers are joined to turns, and a pause parts paragraphs', async () => {
    const found = await srt(
      cue(1, '00:00:01,000', '00:00:02,000', 'HOLT: We begin.') +
        cue(2, '00:00:02,000', '00:00:03,000', 'Is it late?') +
        cue(3, '00:00:09,000', '00:00:10,000', 'It is.') +
        cue(4, '00:00:10,000', '00:00:11,000', '- No.', '- Yes.') +
        cue(5, '00:00:11,000', '00:00:12,000', '>> IVES: So.'),
    );
    expect(paragraphs(found)).toEqual(['HOLT: We begin. Is it late?', 'It is.', '- No.', '- Yes.', 'IVES: So.']);
  });

  it('of WebVTT have voices, tags, escapes, notes and a head', async () => {
    const found = await vtt(
      'WEBVTT\nLanguage: en\n\nSTYLE\n::cue {}\n\nNOTE made\nby hand\n\n00:01.000 --> 00:02.000 line:0\n<v.loud Ada Holt>We <i>begin</i> &amp;\n\nx\n00:02.000 --> 00:03.000\n<v.loud Ada Holt>end.</v>\n\n00:03.000 --> 00:04.000\n<v Ben Ives>a < b',
    );
    expect(paragraphs(found)).toEqual(['Ada HoltWe begin & end.', 'Ben Ivesa < b']);
    expect(found.anchors?.filter(([{ type }]) => type === 'speaker').map(([, name]) => name)).toEqual([
      'Ada Holt',
      'Ben Ives',
    ]);
    expect(found.runs).toEqual(['italic|begin']);
    expect(found.manuscript?.language).toBe('en');
    expect(found.anchors?.find(([{ type }]) => type === 'time')?.[0]).toEqual({ type: 'time', n: '00:00:01.000' });
    expect(found.roles?.filter(([role]) => typeof role === 'object').map(([, words]) => words.split('\n')[0])).toEqual([
      'WEBVTT',
      'STYLE',
      'NOTE made',
    ]);
  });

  it('by the thousand leave no word behind, and a header of a few items', async () => {
    const clock = (second: number) =>
      `00:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')},000`;
    const text = Array.from({ length: 3000 }, (_, n) =>
      cue(
        n + 1,
        clock(n),
        clock(n + 1),
        n % 3 === 0 ? `${n % 2 ? 'IVES' : 'HOLT'}: We begin` : n % 3 === 1 ? 'and go on' : 'and end.',
      ),
    ).join('');
    const report = new Report();
    const manuscript = (await readManuscript('a.srt', Buffer.from(text), {}, report))!;
    const xml = encode(recognize(manuscript, { people: [], language: 'en' }, report)!, noEdition, 'a', report);
    validateLedger(teiDocument(xml), manuscript, report, { edited: false });
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(xml.match(/<item n=/g)).toHaveLength(2);
    expect(xml.match(/<sp /g)).toHaveLength(1000);
  });

  it('without words are refused', async () => {
    expect(await vtt('WEBVTT\n\n00:01.000 --> 00:02.000\n\n')).toMatchObject({ codes: ['read/empty'], exit: 3 });
  });
});
