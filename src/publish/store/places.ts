import { isAbsolute, join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Inputs } from '../cache.js';

/** Stands for the edition's folder: no path of a file system has this character. */
const home = '\0';

/** Paths below the edition's folder, which has another name on another machine, or is named in another way. */
export interface Places {
  /** A path as it is everywhere. */
  placeOf(path: string): string;
  /** A step's inputs as they are everywhere. */
  inputsOf(inputs: Inputs): Inputs;
  /** Findings as they are kept. */
  leaving(found: readonly Diagnostic[]): readonly Diagnostic[];
  /** Kept findings, with paths as the user here would name them. */
  arriving(found: readonly Diagnostic[]): readonly Diagnostic[];
}

/** The places of the edition in `folder`; where it has none, paths stay as they are. */
export function placesIn(folder: string | undefined): Places {
  const prefix = folder === undefined ? undefined : join(folder, 'x').slice(0, -1);
  const leave = (path: string): string =>
    prefix !== undefined && path.startsWith(prefix) && !(prefix === '' && isAbsolute(path))
      ? `${home}${path.slice(prefix.length).replaceAll('\\', '/')}`
      : path;
  const arrive = (path: string): string => (path.startsWith(home) ? join(folder ?? '', path.slice(home.length)) : path);
  return {
    placeOf: leave,
    inputsOf: (inputs) => Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, moved(name, input)])),
    leaving: (found) => found.map((finding) => at(finding, leave)),
    arriving: (found) => found.map((finding) => at(finding, arrive)),
  };

  /** A step's input without where things lie: fonts are told by their digests, files of the edition by their place in it. */
  function moved(name: string, input: Inputs[string]): Inputs[string] {
    if ((name === 'path' || name === 'file') && typeof input === 'string') return leave(input);
    if (name !== 'around') return input;
    const { templates, print, ...around } = input as {
      readonly templates?: { readonly file: string };
      readonly print?: {
        readonly template?: { readonly file: string };
        readonly faces?: readonly { readonly path: string }[];
      };
    };
    return {
      ...around,
      ...(templates && { templates: { ...templates, file: leave(templates.file) } }),
      ...(print && {
        print: {
          ...print,
          ...(print.template && { template: { ...print.template, file: leave(print.template.file) } }),
          ...(print.faces && { faces: print.faces.map(({ path: _, ...face }) => face) }),
        },
      }),
    };
  }
}

function at(finding: Diagnostic, move: (path: string) => string): Diagnostic {
  const { place } = finding;
  return place ? { ...finding, place: { ...place, file: move(place.file) } } : finding;
}
