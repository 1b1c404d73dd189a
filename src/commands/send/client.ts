import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { software } from '../../tei/software.js';
import { Refusal, refusalFor } from './refusal.js';

/** How patient a client is; times are in milliseconds. */
export interface Pace {
  /** Longest time in which nothing comes and nothing can be sent. */
  readonly idle: number;
  /** The first pause before asking again; each further one is twice as long. */
  readonly first: number;
  /** The longest pause that an archive may ask for. */
  readonly longest: number;
  /** How often something is tried. */
  readonly tries: number;
}

export const usualPace: Pace = { idle: 120_000, first: 1000, longest: 300_000, tries: 5 };

/** One request to an archive. */
export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the address of the archive, its parts encoded. */
  readonly path: string;
  /** What is sent: a value as JSON, or bytes of a media type. */
  readonly json?: unknown;
  readonly body?: { readonly type: string; readonly content: Buffer };
  /** Statuses that are an answer too, beside those of success. */
  readonly also?: readonly number[];
  /** Makes something that would be there twice, were it asked for again. */
  readonly makes?: boolean;
  /** Is told how many bytes are sent. */
  readonly onSent?: (bytes: number) => void;
}

/** What came back: the status, the body as JSON, and the address that was asked. A body that is not JSON is no value. */
export interface Answer {
  readonly status: number;
  readonly value: unknown;
  readonly address: string;
}

/** Asks an archive. What is no answer is thrown as a `Refusal`. */
export type Ask = (question: Question) => Promise<Answer>;

/** Bytes that an answer may have. */
const largest = 64 * 1024 * 1024;
/** Bytes that are handed to the connection at once. */
const portion = 64 * 1024;

/**
 * A client for one archive: the one place where acta sends something to a network. `headers` carry the token, to this host alone: a
 * redirection is not followed. An archive that is busy (429, 503) is asked again after the time that it says.
 */
export function clientOf(
  address: string,
  headers: Readonly<Record<string, string>>,
  secret: string,
  pace: Pace = usualPace,
): Ask {
  return async (question) => {
    const url = new URL(`${address}${question.path}`);
    for (let tries = 1; ; tries++) {
      const answer = await exchange(url, question, headers, pace).catch((error: unknown) => {
        throw question.makes ? once(error) : error;
      });
      const { status } = answer;
      // An archive may say the token back to us, and what it says may be shown.
      const value = parsed(answer.text.replaceAll(secret, '***'));
      if ((status >= 200 && status < 300) || question.also?.includes(status)) {
        return { status, value, address: url.href };
      }
      if (status >= 300 && status < 400) throw redirected(url, answer.headers['location']);
      if (status !== 429 && status !== 503) {
        const refusal = refusalFor(status, value, url.href);
        throw question.makes ? once(refusal) : refusal;
      }
      const pause = pauseOf(answer.headers) ?? pace.first * 2 ** (tries - 1);
      if (tries === pace.tries || pause > pace.longest) throw busy(url, status, pause);
      await wait(pause);
    }
  };
}

/** What is not tried again, where it may have been done. */
function once(error: unknown): unknown {
  if (!(error instanceof Refusal && error.unsure)) return error;
  const { code, message, address, fields } = error;
  return new Refusal(code, message, { ...(address !== undefined && { address }), fields, unsure: true });
}

interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** One request and its answer. The connection is this request's own, so no answer can be that of another. */
function exchange(
  url: URL,
  { method, json, body, onSent = () => {} }: Question,
  own: Readonly<Record<string, string>>,
  { idle }: Pace,
): Promise<Raw> {
  const content = json === undefined ? body?.content : Buffer.from(JSON.stringify(json));
  const type = json === undefined ? body?.type : 'application/json';
  const headers = {
    Accept: 'application/json',
    'User-Agent': `acta/${software.version}`,
    ...(type !== undefined && { 'Content-Type': type }),
    ...(method !== 'GET' && { 'Content-Length': content?.length ?? 0 }),
    ...own,
  };
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(brokenOff(url, error));
    // A certificate that is not trusted ends it, whatever the environment says.
    const options = { method, headers, agent: false, rejectUnauthorized: true };
    const open = url.protocol === 'https:' ? overHttps : overHttp;
    const asked = open(url, options, (response) => {
      const parts: Buffer[] = [];
      let length = 0;
      response.on('data', (part: Buffer) => {
        parts.push(part);
        length += part.length;
        if (length > largest) asked.destroy(new Error('the answer is too long'));
      });
      response.on('error', fail);
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
        });
        // An archive may answer before it has everything, and would take no more.
        asked.destroy();
      });
    });
    asked.on('error', fail);
    asked.setTimeout(idle, () => asked.destroy(new Error(`nothing came for ${idle / 1000} seconds`)));
    if (content === undefined || method === 'GET') asked.end();
    else Readable.from(portionsOf(content, onSent)).pipe(asked);
  });
}

function* portionsOf(content: Buffer, onSent: (bytes: number) => void): Generator<Buffer> {
  for (let at = 0; at < content.length; at += portion) {
    onSent(at);
    yield content.subarray(at, at + portion);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Milliseconds that an archive asks to wait: `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), or `X-RateLimit-Reset`, which Zenodo
 * has, in seconds since 1970. A date counts from that of the answer, so it does not matter what time it is here.
 */
function pauseOf(headers: Raw['headers']): number | undefined {
  const after = String(headers['retry-after'] ?? '').trim();
  if (/^\d+$/.test(after)) return Number(after) * 1000;
  const now = Date.parse(String(headers['date'] ?? ''));
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
  const then = after === '' ? reset : Date.parse(after);
  const pause = then - now;
  return Number.isNaN(pause) ? undefined : Math.max(pause, 0);
}

function redirected(url: URL, location: string | string[] | undefined): Refusal {
  let host = 'another place';
  try {
    host = new URL(String(location), url).origin;
  } catch {
    // An address that is none.
  }
  return new Refusal(
    'deposit/redirect',
    `the archive sends us to ${host}, and the token does not go there; if that is the archive, give its own address after --send`,
    { address: url.href },
  );
}

function busy(url: URL, status: number, pause: number): Refusal {
  const seconds = Math.ceil(pause / 1000);
  return new Refusal(
    'deposit/busy',
    `the archive takes no more for now (${status}); send again in ${seconds} seconds`,
    {
      address: url.href,
    },
  );
}

/** Codes of Node for a certificate that is not trusted: `CERT_HAS_EXPIRED`, `SELF_SIGNED_CERT_IN_CHAIN`, `ERR_TLS_...`. */
const untrusted = /CERT|SELF_SIGNED|SIGNATURE|ERR_TLS|ERR_SSL/;

/** Codes of the system for a server that was never reached. */
const unreached = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH)$/;

function brokenOff(url: URL, error: Error): Refusal {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && untrusted.test(code)) {
    return new Refusal(
      'deposit/unreachable',
      `it cannot be proved that this is ${url.host} (${code}), so nothing was sent; ask the archive, or your network's keepers`,
      { address: url.href },
    );
  }
  return new Refusal('deposit/unreachable', `the connection broke (${code ?? error.message})`, {
    address: url.href,
    passing: true,
    unsure: code === undefined || !unreached.test(code),
  });
}
