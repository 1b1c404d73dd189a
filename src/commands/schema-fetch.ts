import type { Report } from '../diagnostics/diagnostic.js';

/** Bytes that a schema may have; tei_all.rng has a million. */
const largest = 32 * 1024 * 1024;
/** Milliseconds to wait for a server. */
const patience = 30_000;

/**
 * Fetches a schema: the one place where acta asks a network for a file, at the one command that says so. Nothing is sent but the request.
 * A failure is a finding.
 */
export async function fetchSchema(address: string, report: Report): Promise<Uint8Array | undefined> {
  const refuse = (reason: string) => {
    report.add('schema/not-fetched', `${address} was not fetched: ${reason}; nothing is stored`);
    return undefined;
  };
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
    if (!response.ok) return refuse(`the server answers ${response.status}`);
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of response.body ?? []) {
      length += part.length;
      if (length > largest) return refuse(`it is larger than ${largest / (1024 * 1024)} MB`);
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch (error) {
    const { name, message, cause } = error as Error;
    if (name === 'TimeoutError') return refuse(`no answer within ${patience / 1000} seconds`);
    const { code } = (cause ?? {}) as NodeJS.ErrnoException;
    return refuse(code ?? message);
  }
}
