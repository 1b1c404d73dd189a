/** A page of a list as others lead to it. */
export interface PartName {
  /** The list: `persons`. */
  readonly page: string;
  /** File without `.html`: `persons.M-2`; that of the list, where it is on one page. */
  readonly name: string;
  /** What it has, by its first and last letter, year, number or value; `none` is what has no date. */
  readonly from?: string;
  readonly to?: string;
  /** Which of several pages of the same it is, from 2 on. */
  readonly number?: number;
  /** First and last entry. */
  readonly first?: string;
  readonly last?: string;
}

/** A value of a facet, and the documents that have it on a page, by the names of their pages. */
export interface ToldValue {
  readonly facet: string;
  readonly key: string;
  readonly label: string;
  readonly language?: string;
  readonly direction?: string;
  readonly documents: readonly string[];
}

/** What xslt/edition/division.xsl is told of a page that is made, and of the others. */
export interface Told {
  /** `frame`, or the list of which it is a page. */
  readonly part: string;
  /** Pages of the edition beside the front page, in the order of the navigation. */
  readonly pages: readonly string[];
  /** Documents of the edition. */
  readonly total?: number;
  /** In how many parts its documents are, and which of them this is. */
  readonly places?: number;
  readonly place?: number;
  readonly own?: PartName;
  readonly previous?: PartName;
  readonly next?: PartName;
  /** What of its corpus a page has, where it has not all. */
  readonly here?: readonly string[];
  readonly values?: readonly ToldValue[];
  /** For the frame: lists that are on several pages, pages that are made apart, and how many there are of what it has only once. */
  readonly lists?: Readonly<Record<string, readonly PartName[]>>;
  readonly apart?: readonly string[];
  readonly counts?: Readonly<Record<string, number>>;
  readonly further?: number;
}
