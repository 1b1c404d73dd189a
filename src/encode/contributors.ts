import type { ContributingBody, Contributor } from '../config/edition.js';
import { type TeiContent, type TeiElement, tei } from '../tei/element.js';
import { encodePersName } from './names.js';

/** Who had a part in making the edition, as a title statement says it (TEI 2.2.1): bodies that paid are its funders. */
export function encodeContributors(contributors: readonly Contributor[]): TeiContent {
  return contributors.map((contributor) => {
    if ('body' in contributor && contributor.role.toLowerCase() === 'funder') {
      return tei('funder', {}, encodeBody(contributor));
    }
    return tei('respStmt', {}, tei('resp', {}, contributor.role), encodeContributor(contributor));
  });
}

function encodeContributor(contributor: Contributor): TeiElement {
  if ('body' in contributor) return encodeBody(contributor);
  const { name, orcid } = contributor;
  return encodePersName(
    { ...name, ...(name.full && { name: name.full }) },
    { ref: orcid && `https://orcid.org/${orcid}` },
  );
}

function encodeBody({ body, ror }: ContributingBody): TeiElement {
  return tei('orgName', { ref: ror && `https://ror.org/${ror}` }, body);
}
