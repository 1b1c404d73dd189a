import type { Description, Maker } from '../../artifact/deposit.js';

/** Those who are named as creators. */
export function creatorsOf({ contributors }: Description): readonly Maker[] {
  return contributors.filter(({ creator }) => creator);
}

/** Those who had a part beside the creators. */
export function othersOf({ contributors }: Description): readonly Maker[] {
  return contributors.filter(({ creator }) => !creator);
}

/** A name as catalogues sort it: `Smith, Ada`; as it is where its parts are not known. */
export function sortedName({ name, forename, surname }: Pick<Maker, 'name' | 'forename' | 'surname'>): string {
  return surname !== undefined && forename !== undefined ? `${surname}, ${forename}` : name;
}

/** The address by which an ORCID iD is known. */
export function orcidAddress(orcid: string): string {
  return `https://orcid.org/${orcid}`;
}

/** What tells a maker from the others: the address of the ORCID iD, else the name, at the address of what names it. */
export function makerAddress({ name, identifiers: { orcid } }: Maker, base = ''): string {
  return orcid === undefined ? `${base}#${encodeURIComponent(name)}` : orcidAddress(orcid);
}
