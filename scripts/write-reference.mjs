// Writes the generated parts of docs/: docs/diagnostics/ from the catalogue, docs/reference/cli.md from the commands.
// Needs dist/. A test compares what lies there with what this would write.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createProgram } from '../dist/commands/program.js';
import { commandReference } from '../dist/commands/reference.js';
import { diagnosticPages } from '../dist/diagnostics/reference.js';

const docs = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs');
const diagnostics = join(docs, 'diagnostics');
const pages = diagnosticPages();

mkdirSync(diagnostics, { recursive: true });
mkdirSync(join(docs, 'reference'), { recursive: true });
for (const name of readdirSync(diagnostics)) if (!pages.has(name)) rmSync(join(diagnostics, name));
for (const [name, text] of pages) writeFileSync(join(diagnostics, name), text);
writeFileSync(join(docs, 'reference', 'cli.md'), commandReference(createProgram()));
