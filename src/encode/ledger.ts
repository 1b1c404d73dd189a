import { type TeiContent, type TeiElement, tei } from '../tei/element.js';
import type { LeftOut } from '../transcript/transcript.js';
import type { Encoding } from './encoding.js';

/** What each rule takes out of the text, for the taxonomy that `@ana` points to. */
const rules: Readonly<Record<string, string>> = {
  header: 'Matter of the page that stands in this header',
  'translator-label': 'Word of the page’s interface before the translator’s name',
  'full-text-heading': 'Heading of the page’s interface over the text',
  navigation: 'Link of the page’s interface to a neighbouring page',
  'page-tools': 'Link or button of the page’s interface',
  'notes-heading': 'Heading over the notes, which stand where they are called',
  'author-heading': 'Heading of the page’s interface over names',
  'note-mark': 'Mark beside the number of a note; the number is in note/@n',
  'number-mark': 'Point behind the number of a paragraph; the number is in p/@n',
  'line-end-hyphen': 'Hyphen at the end of a line, within a word',
  'metadata-key': 'Key of a catalogue before a value that stands in this header',
  'line-number': 'Number before a line of the page',
  'markdown-escape': 'Backslash before a mark, of the text format Markdown',
  'decided-furniture': 'Words that an editor decided are not of the record',
  'html-navigation': 'Menu or links of the web page to other pages',
  'html-banner': 'Head or foot of the web site',
  'html-aside': 'Matter of the web page beside its text',
  'html-controls': 'Button, form or tool of the web page',
  'html-consent': 'Notice of the web site about cookies',
  'html-related': 'Links of the web page to related texts',
  'html-outside': 'Matter of the web page outside the part that holds the text',
  'html-citation': 'How the web page asks to be cited',
  'html-hidden': 'Words that the web page hides',
  'html-caption': 'Words that the web page gives in place of an image',
  'back-link': 'Link from a note back to its call',
  'running-head': 'Head or foot that the file repeats on its pages',
  'markdown-mark': 'Mark of the text format Markdown',
  'markdown-html': 'Markup of a web page within Markdown',
  'markdown-definition': 'Address of a link, which stands where the link is',
  'markdown-image': 'Mark of an image, of the text format Markdown',
  'front-matter': 'Metadata at the head of the file, between lines of hyphens',
  'table-of-contents': 'Table of contents that the word processor made',
  index: 'Index that the word processor made',
  'cue-number': 'Number or name of a subtitle',
  'cue-timing': 'Time of a subtitle, and how it is placed on the picture',
  'cue-tag': 'Mark of the format of subtitles',
  'cue-voice': 'Name of the speaker, repeated in each subtitle of one speech',
  'speaker-change': 'Mark of a change of speakers in captions',
  'subtitle-header': 'Head or style of a file of subtitles',
  'subtitle-note': 'Remark in a file of subtitles that is not shown',
  'note-preview': 'Beginning of a note, which the copy holds in full elsewhere',
};

/**
 * Every word of the copy that is not in the text, with its place and the rule (TEI 2.3.2: which parts of the source were
 * included or excluded). With it the copy and the TEI alone prove that no word was lost.
 */
export function encodeLedger(encoding: Encoding): TeiContent {
  const items = grouped(encoding);
  if (items.length === 0) return undefined;
  return tei(
    'samplingDecl',
    {},
    tei(
      'p',
      {},
      'Words and marks of the copy that do not stand in the text, each with its line and column in the copy and the rule that took it out:',
      tei(
        'list',
        { type: 'ledger' },
        ...gathered(items).map(({ places, rule, words }) =>
          tei(
            'item',
            { n: places.join(' '), ana: `#ledger.${rule}` },
            ...(words.length === 1 ? words : words.flatMap((word) => [tei('seg', {}, word), ' '])),
          ),
        ),
      ),
    ),
  );
}

/** Rules whose words differ each time, thousands of times: all that such a rule took out is one item, with a `seg` for each place. */
const countless: ReadonlySet<string> = new Set(['cue-number', 'cue-timing']);

interface Gathered {
  readonly places: string[];
  readonly rule: string;
  /** One for all places, or one for each. */
  readonly words: string[];
}

function gathered(
  items: readonly { readonly places: string[]; readonly rule: string; readonly words: string }[],
): Gathered[] {
  const all: Gathered[] = [];
  const series = new Map<string, Gathered>();
  for (const { places, rule, words } of items) {
    const known = series.get(rule);
    if (known) {
      known.places.push(...places);
      known.words.push(...places.map(() => words));
      continue;
    }
    const isSeries = countless.has(rule);
    const item = { places: [...places], rule, words: isSeries ? places.map(() => words) : [words] };
    if (isSeries) series.set(rule, item);
    all.push(item);
  }
  return all;
}

/** One item for each rule and wording, so that a thousand equal marks are one line. */
function grouped(encoding: Encoding): { readonly places: string[]; readonly rule: string; readonly words: string }[] {
  const items = new Map<string, { places: string[]; rule: string; words: string }>();
  for (const { span, rule } of sorted(encoding.transcript.leftOut)) {
    const words = encoding.text(span).trim();
    const key = `${rule}\n${words}`;
    const item = items.get(key) ?? { places: [], rule, words };
    item.places.push(encoding.place(span.start));
    items.set(key, item);
  }
  return [...items.values()];
}

function sorted(leftOut: readonly LeftOut[]): LeftOut[] {
  return [...leftOut].sort((a, b) => a.span.start - b.span.start);
}

export function ledgerTaxonomy(encoding: Encoding): TeiElement | undefined {
  const used = [...new Set(sorted(encoding.transcript.leftOut).map(({ rule }) => rule))];
  if (used.length === 0) return undefined;
  return tei(
    'taxonomy',
    { 'xml:id': 'ledger' },
    ...used.map((rule) => tei('category', { 'xml:id': `ledger.${rule}` }, tei('catDesc', {}, rules[rule] ?? rule))),
  );
}
