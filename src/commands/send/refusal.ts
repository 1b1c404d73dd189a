import type { DiagnosticCode } from '../../diagnostics/diagnostic.js';

/** Why sending stopped. What was sent before stays, and the next run goes on from there. */
export class Refusal extends Error {
  /** A finding of the catalogue. */
  readonly code: DiagnosticCode;
  /** The address that was asked. */
  readonly address: string | undefined;
  /** May be over when it is tried again: a connection that broke, a server that is not well. */
  readonly passing: boolean;
  /** The archive may have done what it was asked all the same: only the answer is missing. */
  readonly unsure: boolean;
  /** The fields that the archive names, as it names them. */
  readonly fields: readonly string[];

  constructor(
    code: DiagnosticCode,
    message: string,
    {
      address,
      passing = false,
      unsure = false,
      fields = [],
    }: Partial<Pick<Refusal, 'passing' | 'unsure' | 'fields'>> & { readonly address?: string } = {},
  ) {
    super(message);
    this.code = code;
    this.address = address;
    this.passing = passing;
    this.unsure = unsure;
    this.fields = fields;
  }
}

/** What an archive said: the fields that it would not take, and its words. */
export interface Said {
  readonly fields: readonly string[];
  readonly words: string;
}

/**
 * What an archive says in the body of an error. InvenioRDM names fields (`errors: [{ field, messages }]`), Dataverse and Nakala have a
 * sentence (`message`), and Nakala a list with it (`payload.validationErrors`).
 */
export function saidIn(value: unknown): Said {
  const { errors, message, payload } = object(value);
  const faults = list(errors).map(object);
  const fields = faults.flatMap(({ field }) => (typeof field === 'string' ? [field] : []));
  const named = faults.map(
    ({ field, messages, message: one }) =>
      `${field ?? 'a field'}: ${[...list(messages), ...(one === undefined ? [] : [one])].join(' ')}`,
  );
  const further = list(object(payload)['validationErrors']);
  const sentence = typeof message === 'string' ? [message] : [];
  return { fields, words: oneLine([...(named.length > 0 ? named : sentence), ...further].map(String).join('; ')) };
}

/** Words of others as one line of at most 500 characters. */
function oneLine(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .replace(/ ?[.;]$/, '');
  const characters = [...line];
  return characters.length > 500 ? `${characters.slice(0, 499).join('')}…` : line;
}

/** The refusal that a status stands for (RFC 9110), with what the archive says of it. */
export function refusalFor(status: number, value: unknown, address: string): Refusal {
  const { fields, words } = saidIn(value);
  const said = words === '' ? `${status}` : `${status}: ${words}`;
  const refuse = (code: DiagnosticCode, message: string) => new Refusal(code, message, { address, fields });
  if (status === 401 || status === 403) {
    return refuse(
      'deposit/token',
      `the archive does not let this token do that (${said}); make one there that may deposit, and set the environment variable to it`,
    );
  }
  if (status === 413 || status === 507 || (status < 500 && /quota|too large|exceed|size limit/i.test(words))) {
    return refuse(
      'deposit/full',
      `the archive has no room for this (${said}); ask it for more, or send less (--parts)`,
    );
  }
  if (status === 404 || status === 405 || status === 410) {
    return refuse('deposit/answer', `nothing is there (${said}); look at the address after --send`);
  }
  if (status === 409) {
    return refuse(
      'deposit/conflict',
      `something there is in the way (${said}); look at the draft in the archive, then send again`,
    );
  }
  if (status >= 500) {
    const options = { address, passing: true, unsure: true };
    return new Refusal('deposit/unreachable', `the archive has a fault of its own (${said})`, options);
  }
  return refuse('deposit/refused', `the archive refuses it (${said})`);
}

/** An answer that is none of an archive of this kind. */
export function strange(address: string, what: string): Refusal {
  return new Refusal(
    'deposit/answer',
    `the answer has no ${what}, so this is not the archive that --to says, or a version of it that acta does not know; look at the address after --send`,
    { address },
  );
}

/** A value as an object; one without properties where it is none. */
export function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** A value as a list; an empty one where it is none. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
