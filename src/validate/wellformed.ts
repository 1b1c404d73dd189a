import type { Document } from 'slimdom';
import { figure, limits } from './limits.js';

/** Why a parser refuses a text; line and column (from 1, in code points) are missing where it does not know them. */
export interface ParserRefusal {
  readonly code: 'XML-WF' | 'LIMIT-AMPLIFICATION' | 'LIMIT-DEPTH' | 'LIMIT-TEXT' | 'LIMIT-NAME';
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** Limits of libxml2 and slimdom by the words they use, for what the inspection before them cannot see. */
const parserLimits: ReadonlyArray<readonly [words: RegExp, code: ParserRefusal['code'], message: string]> = [
  [
    /amplification|entity expansion/i,
    'LIMIT-AMPLIFICATION',
    'entities would make the document many times longer; write the text out',
  ],
  [
    /excessive depth|entity nesting/i,
    'LIMIT-DEPTH',
    `elements are nested deeper than ${limits.depth}; flatten the document`,
  ],
  [
    /huge|buffer|too (?:big|long) .{0,200}text|size limit/i,
    'LIMIT-TEXT',
    `a text is longer than ${figure(limits.text)} characters; divide it`,
  ],
  [/name too long/i, 'LIMIT-NAME', `a name is longer than ${figure(limits.name)} characters`],
];

/**
 * Asks libxml2 whether a text is well-formed XML with namespaces, then slimdom for its tree: two parsers, because each
 * alone loses something in silence. Where both refuse, slimdom's account is given, which knows the exact place.
 * Nothing outside the text is read: no DTD, no entity, no network.
 */
export async function parseWellFormed(text: string): Promise<Document | ParserRefusal> {
  const judged = await judgeWellFormed(text);
  if (judged !== undefined && judged.code !== 'XML-WF') return judged;
  const [tree, account] = await buildTree(text);
  if (judged === undefined && tree !== undefined) return tree;
  return account ?? judged ?? unexplained;
}

const unexplained: ParserRefusal = { code: 'XML-WF', message: 'this is not well-formed XML', line: 1, column: 1 };

/** Asks libxml2 alone; nothing comes back for a well-formed text. */
export async function judgeWellFormed(text: string): Promise<ParserRefusal | undefined> {
  const { ParseOption, XmlDocument, XmlParseError } = await import('libxml2-wasm');
  const option =
    ParseOption.XML_PARSE_NOENT |
    ParseOption.XML_PARSE_DTDATTR |
    ParseOption.XML_PARSE_NONET |
    ParseOption.XML_PARSE_NO_XXE |
    ParseOption.XML_PARSE_NO_SYS_CATALOG |
    ParseOption.XML_PARSE_NOCDATA |
    ParseOption.XML_PARSE_BIG_LINES |
    // The bytes are UTF-8 by now, whatever the declaration says.
    ParseOption.XML_PARSE_IGNORE_ENC |
    // Duplicate xml:ids are well-formed XML; the check of links names both their places.
    ParseOption.XML_PARSE_SKIP_IDS;
  try {
    XmlDocument.fromBuffer(new TextEncoder().encode(text), { option }).dispose();
    return undefined;
  } catch (cause) {
    if (!(cause instanceof XmlParseError)) throw cause;
    const [first] = cause.details;
    if (first === undefined) return unexplained;
    return { ...refusal(first.message.trim()), line: first.line, column: Math.max(1, first.col) };
  }
}

async function buildTree(text: string): Promise<readonly [Document | undefined, ParserRefusal | undefined]> {
  const { parseXmlDocument } = await import('slimdom');
  try {
    return [parseXmlDocument(text), undefined];
  } catch (cause) {
    // slimdom's refusals are plain errors; any other kind is a fault of the program.
    if (!(cause instanceof Error) || cause.constructor !== Error) throw cause;
    const [summary = '', ...details] = cause.message.split('\n');
    const place = /At line (\d+), character (\d+):/.exec(details.join('\n'));
    const account = refusal(summary.replace(/^Parsing document failed, /, ''));
    return [undefined, place === null ? account : { ...account, line: Number(place[1]), column: Number(place[2]) }];
  }
}

function refusal(words: string): ParserRefusal {
  const limit = parserLimits.find(([pattern]) => pattern.test(words));
  return limit === undefined ? { code: 'XML-WF', message: words } : { code: limit[1], message: limit[2] };
}
