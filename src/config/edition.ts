import type { Decision } from '../transcript/decisions.js';
import type { OwnProfile } from './profile.js';

/** A name as the field writes it: parts where they are known, else the whole. */
export interface Name {
  readonly forename?: string;
  readonly surname?: string;
  /** The whole name, where its parts are not known or the person has one name only. */
  readonly full?: string;
}

/** An entry of people.yaml. */
export interface RegisterPerson {
  /** Becomes `xml:id`; an NCName. */
  readonly id: string;
  readonly name: Name;
  /** Other forms under which the documents know the person, labels included. */
  readonly aliases: readonly string[];
  /** Office or occupation, as prose. */
  readonly occupation?: string;
  readonly birth?: string;
  readonly death?: string;
  /** Identifier by authority, each without its address: wikidata `Q30487`, viaf, gnd, isni, orcid, loc, bnf, wikipedia. */
  readonly authorities: Readonly<Record<string, string>>;
}

export interface Licence {
  readonly name: string;
  /** SPDX identifier, e.g. `CC-BY-4.0`. */
  readonly spdx?: string;
  readonly url?: string;
}

/** Who had a part in making the edition: a person, or a body. */
export type Contributor = ContributingPerson | ContributingBody;

export interface ContributingPerson {
  readonly name: Name;
  /** What the person did, in words: `editor`, `translator`, `encoding checked by` ... */
  readonly role: string;
  readonly orcid?: string;
}

/** An institute, an agency, a library ... */
export interface ContributingBody {
  /** Its name, as citations shall give it. */
  readonly body: string;
  /** What it did, in words: `hosting institution`, `editor`, `funder` ... */
  readonly role: string;
  /** Its identifier in the Research Organization Registry, without its address. */
  readonly ror?: string;
}

/** Who answers questions, words for catalogues, and what the edition is in the schemes of archives. */
export interface DepositSettings {
  readonly contact?: { readonly name: string; readonly email: string; readonly affiliation?: string };
  readonly subjects?: readonly string[];
  /** What is not open to everybody, until which day (ISO 8601), and why. */
  readonly access?: { readonly restricted: 'files' | 'record'; readonly until?: string; readonly reason: string };
  /** By scheme: dataverse, textgrid, hal-domain ... */
  readonly classes?: Readonly<Record<string, string>>;
}

/** A style sheet of the edition's own: its path as the user would name it, and its text. */
export interface Theme {
  readonly file: string;
  readonly css: string;
}

/** Templates of an editor's own that go before acta's: the path of the module, and its text. */
export interface Templates {
  readonly file: string;
  readonly xsl: string;
  /** xslt/html.xsl with them, compiled, once they were looked at. */
  readonly compiled?: string;
}

/** How an edition is set in print; what is left out is as acta has it. */
export interface Print {
  /** A template of the edition's own in place of print/edition.typ: its path, and its text. */
  readonly template?: { readonly file: string; readonly typ: string };
  /** Size of the pages. */
  readonly trim?: 'a4' | 'a5' | '6x9' | 'letter';
  /** Width that the binding takes, in millimetres. */
  readonly binding?: number;
  /** Where a document of the book opens. */
  readonly opening?: 'new-page' | 'recto';
  /** What has numbers in the margin. */
  readonly numbering?: 'paragraphs' | 'lines-by-five';
  /** Fonts for what acta's do not have: names of families, and paths of files. */
  readonly fonts?: readonly string[];
}

/** How the EPUB of an edition is made; what is left out is as acta has it. */
export interface Epub {
  /** Whether the book brings acta's faces, or leaves the choice to the reading system. */
  readonly fonts?: 'embedded' | 'none';
}

/** An output that stands beside the site where it is asked for. */
export type Output = 'pdf' | 'epub' | 'docx';

/** What an edition is searched with: an index that a browser searches alone, or files for a server of OpenSearch. */
export type SearchEngine = 'pagefind' | 'opensearch';

/** What edition.yaml says about one document, by the transcript's file name without its extension. */
export interface DocumentSettings {
  readonly id?: string;
  readonly title?: string;
  /** Names under which it, or what is part of it now, stood in the edition before. */
  readonly formerly?: readonly string[];
  /** Address of the page that was copied, and the day on which that was done (ISO 8601). */
  readonly url?: string;
  readonly accessed?: string;
  /** Language of the record (BCP 47). */
  readonly language?: string;
  /** Address of the images of its pages, with `{n}` for the number of a page; see `facsimileOf`. */
  readonly facsimile?: string;
  /** Encoding of the transcript where it is not UTF-8 or UTF-16, e.g. `windows-1252`. */
  readonly encoding?: string;
}

/** An edition's configuration, checked: edition.yaml and people.yaml, or nothing at all for a lone file. */
export interface Edition {
  readonly title?: string;
  readonly subtitle?: string;
  readonly description?: string;
  readonly language?: string;
  /** Language of acta's own words on the pages; that of the documents where it is left out. */
  readonly interface?: string;
  readonly contributors: readonly Contributor[];
  readonly publisher?: string;
  readonly place?: string;
  /** Date of this edition, ISO 8601. The only source of dates in an output beside the documents themselves. */
  readonly date?: string;
  /** Version of this edition, e.g. `1.0.0`. */
  readonly version?: string;
  readonly licence?: Licence;
  /** Where the edition will be read; without a closing slash. Permalinks in citations start with it. */
  readonly url?: string;
  /** Who keeps the edition for harvesters, and the gateway that answers them (OAI-PMH). */
  readonly oai?: { readonly adminEmail: string; readonly gateway: string };
  readonly identifiers: Readonly<Record<string, string>>;
  /** What archives ask for, and nothing else here says. */
  readonly deposit?: DepositSettings;
  readonly series?: string;
  /** Layout of the copies: the name of one of acta's profiles, or an editor's own from `profile.yaml`. */
  readonly profile?: string | OwnProfile;
  /** How the pages look, where it is not as acta has it. */
  readonly theme?: Theme;
  /** How some elements of a document look, where it is not as acta has it. */
  readonly templates?: Templates;
  readonly print?: Print;
  readonly epub?: Epub;
  /** What is made beside the site, whenever it is built. */
  readonly outputs?: readonly Output[];
  /** What it is searched with; pagefind where it is left out. */
  readonly search?: readonly SearchEngine[];
  readonly documents: Readonly<Record<string, DocumentSettings>>;
  readonly people: readonly RegisterPerson[];
  /** What an editor decided about doubtful places, by the document's name: `decisions/NAME.yaml`. */
  readonly decisions?: Readonly<Record<string, readonly Decision[]>>;
}

/** What is known of a lone file: nothing. */
export const noEdition: Edition = { contributors: [], identifiers: {}, documents: {}, people: [] };

/** What edition.yaml says about a document; an empty object where it says nothing. */
export function documentSettings(edition: Edition, name: string): DocumentSettings {
  // A transcript may be called `constructor`.
  return Object.hasOwn(edition.documents, name) ? edition.documents[name]! : {};
}

/** What was decided about the places of a document; nothing where nothing was. */
export function documentDecisions({ decisions }: Edition, name: string): readonly Decision[] {
  return decisions && Object.hasOwn(decisions, name) ? decisions[name]! : [];
}
