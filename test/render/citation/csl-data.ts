import { Ajv } from 'ajv';

/** The variables of csl-data.json, the input schema of CSL 1.0.2, by the kind of their values. */
const strings =
  'abstract annote archive archive_collection archive_location archive-place authority call-number collection-title container-title DOI division event-title event-place genre ISBN ISSN jurisdiction keyword language medium note original-publisher original-publisher-place original-title publisher publisher-place references scale section source status title title-short URL version year-suffix';
const numbers =
  'chapter-number collection-number edition first-reference-note-number issue locator number number-of-pages number-of-volumes page page-first volume';
const names =
  'author chair collection-editor compiler composer container-author contributor curator director editor editorial-director illustrator interviewer organizer original-author performer producer recipient reviewed-author translator';
const dates = 'accessed available-date event-date issued original-date submitted';
const types =
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage';

const each = (variables: string, schema: object) =>
  Object.fromEntries(variables.split(' ').map((variable) => [variable, schema]));
const object = (properties: object) => ({ type: 'object', properties, additionalProperties: false, minProperties: 1 });

const number = { type: ['string', 'number'] };
const name = object(each('family given dropping-particle non-dropping-particle suffix literal', { type: 'string' }));
const parts = { type: 'array', items: number, minItems: 1, maxItems: 3 };
const date = object({
  'date-parts': { type: 'array', items: parts, minItems: 1, maxItems: 2 },
  literal: { type: 'string' },
});

/** The rules of csl-data.json: an array of items, each with a type and an id, none with anything unheard of. */
export const isCslData = new Ajv({ allErrors: true, allowUnionTypes: true }).compile({
  type: 'array',
  items: {
    ...object({
      id: number,
      type: { enum: types.split(' ') },
      ...each(strings, { type: 'string', minLength: 1 }),
      ...each(numbers, number),
      ...each(names, { type: 'array', items: name, minItems: 1 }),
      ...each(dates, date),
    }),
    required: ['type', 'id'],
  },
});
