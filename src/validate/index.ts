import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument, TeiFile } from '../tei/document.js';
import { type KnownEntities, passGate } from './gate.js';
import { validateLinks } from './links.js';
import { type SchemaOptions, validateSchemas } from './schemas.js';
import { validateSequences } from './sequence.js';

export {
  applyProfile,
  conform,
  type PlacedEdition,
  type PlacedPart,
  type PlacedPerson,
  type PlacedSource,
  personsIn,
  placeElements,
  plainEdition,
  readPlaced,
  unknownSpeakers,
} from './conform/index.js';
export { differenceOfWords } from './conform/words.js';
export { tieToCopy } from './correspondence.js';
export { decodeXml } from './encoding.js';
export { checkFile } from './file.js';
export { passGate, xincludeNamespace } from './gate.js';
export { readDocumentOrCorpus, readWithIncludes } from './includes.js';
export { validateLedger } from './ledger.js';
export { readXmlPart } from './parts.js';
export { readSchema } from './schema-kind.js';
export {
  type StoredSchema,
  storedPath,
  storedSchemas,
  storeFolder,
  storeIndex,
} from './schema-store.js';
export { checkUsable } from './schemas.js';

export interface ValidationOptions extends SchemaOptions {
  /** `html` lets the document use HTML's entities without declaring them. */
  readonly entities?: KnownEntities;
}

/**
 * Validates a TEI file: the gate, grammars and rules, pointers and numbers. Returns the document when it
 * passed the gate, also where later checks found errors (see `report`); nothing when it was refused. The word ledger needs
 * the transcript as well and is a check of its own.
 */
export async function validateTei(
  tei: TeiFile,
  report: Report,
  options: ValidationOptions = {},
): Promise<TeiDocument | undefined> {
  const document = await passGate(tei, report, options.entities);
  if (document !== undefined) await validateDocument(document, report, options);
  return document;
}

/** Validates what passed the gate. */
export async function validateDocument(
  document: TeiDocument,
  report: Report,
  options: ValidationOptions = {},
): Promise<void> {
  await validateSchemas(document, report, options);
  validateLinks(document, report);
  validateSequences(document, report);
}
