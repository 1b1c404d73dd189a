import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

let loaded: { readonly current: ReadonlySet<string>; readonly former: ReadonlySet<string> } | undefined;

/** The identifiers of the SPDX licence list, read when one is first looked up: those in use, and those it has given up. */
export function spdxIdentifiers(): NonNullable<typeof loaded> {
  loaded ??= {
    current: new Set(require('spdx-license-ids') as readonly string[]),
    former: new Set(require('spdx-license-ids/deprecated') as readonly string[]),
  };
  return loaded;
}
