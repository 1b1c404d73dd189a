import type { Command } from 'commander';
import type { Edition } from '../config/edition.js';

/** What the command line says about transcripts, before edition.yaml. */
export interface Overrides {
  readonly encoding?: string;
  readonly language?: string;
  readonly profile?: string;
}

/** Adds the options that settle how transcripts are read. */
export function withOverrides(command: Command): Command {
  return command
    .option('--encoding <name>', 'encoding of the transcripts, where it is not UTF-8, such as windows-1252')
    .option('--language <tag>', 'language of the record, such as en (BCP 47)')
    .option(
      '--profile <name>',
      'layout of the copied pages, such as openedition, frus, hansard, court, drama or generic',
    );
}

/** The edition with what the command line says of these documents in place of what its configuration says. */
export function override(
  edition: Edition,
  names: readonly string[],
  { encoding, language, profile }: Overrides,
): Edition {
  const said = { ...(encoding !== undefined && { encoding }), ...(language !== undefined && { language }) };
  const documents = Object.assign(Object.create(null) as object, edition.documents) as Record<string, object>;
  for (const name of names) documents[name] = { ...documents[name], ...said };
  return { ...edition, documents, ...(profile !== undefined && { profile }) };
}
