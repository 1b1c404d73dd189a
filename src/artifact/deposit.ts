import type { Report } from '../diagnostics/diagnostic.js';
import type { TeiDocument } from '../tei/document.js';
import type { Artifact } from './artifact.js';

/** Who made the edition, or is spoken of in it. */
export interface Agent {
  /** The whole name, as it is read. */
  readonly name: string;
  readonly forename?: string;
  readonly surname?: string;
  /** Identifiers by authority, each without its address: orcid, ror, gnd, viaf, wikidata, isni ... */
  readonly identifiers: Readonly<Record<string, string>>;
  /** The addresses of these, where the authority has such. */
  readonly addresses: readonly string[];
  /** An institute, an agency or another body, not a person. */
  readonly body?: true;
}

/** What contributors do, as far as archives tell it apart. */
export type MakerKind =
  | 'author'
  | 'editor'
  | 'translator'
  | 'curator'
  | 'depositor'
  | 'contact'
  | 'host'
  | 'licensor'
  | 'rights-holder'
  | 'metadata-creator'
  | 'other';

/** A contributor with what the person or body did, in words. */
export interface Maker extends Agent {
  readonly role: string;
  readonly kind: MakerKind;
  /** Named as one of the creators: of the authors, where there are none of the editors, and where there are none either, of all. */
  readonly creator?: true;
}

/** What the header of one document says of it. */
export interface DescribedDocument {
  /** Name of its page: `007` of `site/007.html`. */
  readonly page: string;
  readonly title: string;
  /** When what it records took place, ISO 8601. */
  readonly date?: string;
  /** BCP 47. */
  readonly language?: string;
  /** The file that was encoded, and the SHA-256 of it. */
  readonly copy?: { readonly file: string; readonly sha256?: string };
  /** Address of the page that was copied. */
  readonly address?: string;
  /** The published source, in words. */
  readonly source?: string;
}

/** What the TEI of an edition says about the edition: nothing is in it that the headers do not say. */
export interface Description {
  readonly title: string;
  readonly subtitle?: string;
  readonly description?: string;
  /** BCP 47, of the edition. */
  readonly language?: string;
  /** BCP 47, of all documents, each once, in their order. */
  readonly languages: readonly string[];
  readonly contributors: readonly Maker[];
  /** Who paid for it. */
  readonly funders: readonly Agent[];
  readonly publisher?: string;
  /** Date of this edition, ISO 8601: a year, a month or a day. */
  readonly date?: string;
  readonly version?: string;
  readonly licence?: { readonly name: string; readonly spdx?: string; readonly url?: string };
  /** What is not open to everybody, the files or the whole record: until which day, ISO 8601, and why. Nothing where all is open. */
  readonly access?: { readonly restricted: 'files' | 'record'; readonly until?: string; readonly reason?: string };
  readonly url?: string;
  /** By kind: doi, isbn, issn, handle, urn. */
  readonly identifiers: Readonly<Record<string, string>>;
  /** Who answers questions about the edition. */
  readonly contact?: { readonly name: string; readonly email: string; readonly affiliation?: string };
  /** When what its documents record took place: a day, or an interval `1919-03-01/1921-12-31` (ISO 8601). */
  readonly coverage?: string;
  /** Addresses of the pages that were copied, each once. */
  readonly copiedPages: readonly string[];
  /** Words under which it is listed. */
  readonly subjects: readonly string[];
  /** What it is in the scheme of an archive, by scheme: dataverse, textgrid, hal-domain ... */
  readonly classes: Readonly<Record<string, string>>;
  /** The register of persons. */
  readonly persons: readonly (Agent & { readonly id: string })[];
  readonly documents: readonly DescribedDocument[];
  /** What made the files. */
  readonly software: { readonly name: string; readonly version: string };
}

/** Which part of an edition a file belongs to. */
export type Part = 'transcripts' | 'tei' | 'settings' | 'site';

/** A file of the edition that a package may hold; `path` is below the root of the edition: `transcripts/007.txt`. */
export interface EditionFile extends Artifact {
  readonly part: Part;
  /** Name of the page of the document that it is a form of. */
  readonly document?: string;
}

/** All that a package can be made of. */
export interface Deposit {
  /** The edition as TEI: `edition.xml`. */
  readonly corpus: TeiDocument;
  readonly description: Description;
  /** In the order of their paths. */
  readonly files: readonly EditionFile[];
  /** Version of the release before, which this one replaces; nothing where there was none. */
  readonly replaces?: string;
}

/** Something that who takes the package asks for. */
export interface Requirement {
  /** Its name with them: `datePublished`. */
  readonly field: string;
  /** Where it stands in the TEI of the edition. */
  readonly xpath: string;
  /** A line of edition.yaml that would do. */
  readonly example: string;
  /** Refused without it, or only said. */
  readonly level: 'required' | 'recommended';
  isMet(description: Description): boolean;
  /** Those of whom it is asked and not said, by name, where it is asked of persons. */
  lacking?(description: Description): readonly string[];
}

/** A kind of package. */
export interface PackageKind {
  /** One line for who chooses. */
  readonly summary: string;
  readonly requires: readonly Requirement[];
  /** The files of the package, their paths relative to it. What is found on the way goes to the report. */
  files(deposit: Deposit, report: Report): readonly Artifact[] | Promise<readonly Artifact[]>;
}
