import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { readSfnt } from '../fonts/font-file.js';

/** A face that pages are set in: the name of its family, where its font file lies, and the SHA-256 of that. */
export interface Face {
  readonly family: string;
  readonly path: string;
  readonly digest: string;
}

/** A standard that the file claims to meet, as the engine calls it; plain PDF 1.7 where it is left out. */
export type Standard = 'a-2a' | 'a-3a' | 'ua-1';

/** What is set: files by their names, all of them in memory. `main` is the one that is run. */
export interface Staged {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly main: string;
  readonly standard?: Standard;
  /** Whether the file shall tell its structure to readers who do not see it. */
  readonly tagged?: boolean;
  /** Faces beside those that the engine brings. */
  readonly faces?: readonly Face[];
}

/** Why pages could not be set, and where it says so: line and column from 1 in a staged file, where it is known. */
export interface Fault {
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** No folder: everything that a template can name is staged in memory. */
const root = '/acta';

/**
 * Sets pages with Typst. It reads nothing but what is staged; the same input gives the same bytes. What is at fault in the staged files
 * comes back and is not thrown.
 */
export async function typeset({
  files,
  main,
  standard,
  tagged = true,
  faces = [],
}: Staged): Promise<{ readonly pdf: Uint8Array } | { readonly faults: readonly Fault[] }> {
  const compiler = await loadCompiler(faces);
  for (const [name, content] of Object.entries(files)) compiler.mapShadow(`${root}/${name}`, Buffer.from(content));
  try {
    const compiled = compiler.compile({ mainFilePath: `${root}/${main}` });
    const error = compiled.result ? null : compiled.takeDiagnostics();
    if (!compiled.result) return { faults: error ? faultsOf(compiler, error) : [{ message: 'no page was set' }] };
    const options = { pdfTags: tagged, ...(standard !== undefined && { pdfStandard: standard }) };
    return { pdf: compiler.pdf(compiled.result, options) };
  } catch (refusal) {
    return { faults: exportFaults(refusal) };
  } finally {
    for (const name of Object.keys(files)) compiler.unmapShadow(`${root}/${name}`);
    // What one run remembers seldom helps the next, and grows.
    compiler.evictCache(1);
  }
}

/** A diagnostic as the engine gives it; lines and characters from 0. */
interface Raw {
  readonly message: string;
  readonly path: string;
  readonly severity: number;
  readonly range: { readonly start: { readonly line: number; readonly character: number } } | null;
}

function faultsOf(compiler: NodeCompiler, error: NodeError): readonly Fault[] {
  const found = compiler.fetchDiagnostics(error) as readonly Raw[];
  // 1 is an error; others say what led to it.
  return found
    .filter(({ severity }) => severity === 1)
    .map(({ message, path, range }) => ({
      message,
      ...(path.startsWith(`${root}/`) && { file: path.slice(root.length + 1) }),
      ...(range && { line: range.start.line + 1, column: range.start.character + 1 }),
    }));
}

/** What a standard forbids is found when the file is written; the engine says so in words only. */
function exportFaults(refusal: unknown): readonly Fault[] {
  const said = String((refusal as Error).message);
  const messages = [...said.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => JSON.parse(`"${message}"`));
  return (messages.length > 0 ? messages : [said]).map((message: string) => ({ message }));
}

const compilers = new Map<string, Promise<NodeCompiler>>();

/** One compiler for each set of faces, loaded when first needed: it takes a tenth of a second. */
function loadCompiler(faces: readonly Face[]): Promise<NodeCompiler> {
  const files = new Map(faces.map(({ path, digest }) => [digest, path]));
  const key = [...files.keys()].join('\n');
  let loading = compilers.get(key);
  if (!loading) {
    loading = Promise.all([
      import('@myriaddreamin/typst-ts-node-compiler'),
      Promise.all([...files.values()].map(async (path) => Buffer.from(await readSfnt(path)))),
    ]).then(([{ NodeCompiler }, blobs]) =>
      NodeCompiler.create({ workspace: root, fontArgs: blobs.length > 0 ? [{ fontBlobs: blobs }] : [] }),
    );
    compilers.set(key, loading);
  }
  return loading;
}
