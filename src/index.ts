/**
 * acta as a library. Each stage takes a value and a `Report` and gives a value; what a document is at fault with is in the
 * report, and only faults of acta are thrown. `build` does all of it; the stages can be used one by one.
 */
export type { Artifact } from './artifact/artifact.js';
export type { Built } from './build.js';
export { build } from './build.js';
export type { BuildOptions } from './build-options.js';
export type { Contributor, DocumentSettings, Edition, Licence, Name, RegisterPerson } from './config/edition.js';
export { documentSettings, noEdition } from './config/edition.js';
export { loadEdition } from './config/load.js';
export type { CatalogueEntry } from './diagnostics/catalogue.js';
export { catalogue } from './diagnostics/catalogue.js';
export type { Details, Diagnostic, DiagnosticCode, Place, Severity } from './diagnostics/diagnostic.js';
export { Report } from './diagnostics/diagnostic.js';
export { formatDiagnostic } from './diagnostics/print.js';
export { draftTei, readBytes as readManuscript, readTranscript } from './draft.js';
export { encode, encodeCorpus } from './encode/index.js';
export type { Block, Manuscript, Mark, Run, Span } from './manuscript/manuscript.js';
export type { BuildRecord, PublishOptions } from './publish/index.js';
export { publishSite, writeFilesWhole } from './publish/index.js';
export { loadLanguages, recognize } from './recognize/index.js';
export type { Format, RenderOptions } from './render/index.js';
export { assets, formats, render, renderEdition, renderMember } from './render/index.js';
export type { TeiDocument, TeiFile } from './tei/document.js';
export type { DraftState } from './tei/draft.js';
export { draftState, sealDraft } from './tei/draft.js';
export type { Transcript } from './transcript/transcript.js';
export type { Unit } from './unit.js';
export { checkFile, validateLedger, validateTei } from './validate/index.js';
