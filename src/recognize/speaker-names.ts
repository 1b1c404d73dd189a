import { articles, isSmallForm } from './label-lexicon.js';

/** A name as a label has it, in its parts. */
export interface NameForm {
  readonly name: string;
  /** The name without forms of address, offices before it and functions behind it. */
  readonly bare: string;
  readonly surname: string;
  readonly given: readonly string[];
  readonly gender: 'm' | 'f' | undefined;
  readonly office: string | undefined;
  /** The label is an office and no name: `The President`. */
  readonly isOffice: boolean;
  /** How much of a name it gives, for the order in which names are told apart. */
  readonly fullness: number;
}

const masculine = new Set(
  'mr m monsieur herr hr sir señor sr signor sig senhor gospod gosp pan lord brother heer dhr господин г-н пан'.split(
    ' ',
  ),
);
const feminine = new Set(
  'mrs ms miss mme mlle madame frau fru fröken señora sra signora senhora gospa pani lady madam sister mevrouw mevr госпожа г-жа пані'.split(
    ' ',
  ),
);
const neutral = new Set(
  'dr prof professor hon comrade cde tov tow tovarășul tovarășa soudruh soudružka genosse genossin elvtárs тов товарищ др другар другарят rev reverend citizen the right honourable onorevole mag'.split(
    ' ',
  ),
);
const offices = new Set(
  `senator sen secretary sec minister ambassador amb general gen colonel col major maj captain capt lieutenant lt admiral adm
  marshal president chancellor governor gov judge justice representative rep congressman congresswoman deputy chairman
  commissioner counsellor councillor councilor cllr cr alderman alderwoman delegate prince king father bishop archbishop dr. premier under vice prime foreign assistant acting
  stadtrat stadträtin gemeinderat gemeinderätin ratsherr bürgermeister abgeordneter abgeordnete abg conseiller conseillère assessore
  consigliere consigliera deputato concejal diputado diputada vereador vereadora deputado deputada radny radna poseł posłanka burmistrz wójt
  zastupitel zastupitelka poslanec poslankyně starosta burgemeester wethouder raadslid депутат генерал маршал министр президент`.split(
    /\s+/,
  ),
);

/** Reads a label's name. What stands behind a comma is a function: `JAKE TAPPER, CNN MODERATOR`. */
export function parseLabelName(name: string): NameForm {
  const words = name
    .normalize('NFC')
    .split(', ')[0]!
    .split(/\s+/)
    .map((word) => ({ word, plain: word.toLowerCase().replace(/(?<![.’'`])[.’'`]+$/u, '') }));
  let first = 0;
  let gender: NameForm['gender'];
  let office: string | undefined;
  for (; first < words.length - 1; first++) {
    const { plain } = words[first]!;
    if (masculine.has(plain)) gender = 'm';
    else if (feminine.has(plain)) gender = 'f';
    else if (offices.has(plain)) office = plain;
    else if (
      !neutral.has(plain) &&
      !isSmallForm(words[first]!.word) &&
      // `Ed. Laakso` is a member of the Finnish parliament, Ed Laakso somebody's name.
      words[first]!.word !== 'Ed.' &&
      !(first === 0 && isArticle(plain) && isAddress(words[1]!.plain))
    )
      break;
  }
  const rest = words.slice(first);
  // `The Minister for Energy`, `THE PRESIDENT`: no name is left.
  const isOffice =
    offices.has(rest.at(-1)!.plain) ||
    (office !== undefined && /^\p{Ll}/u.test(rest[0]!.word)) ||
    words[0]!.plain === 'the';
  const kept = isOffice ? words : rest;
  const surname = isOffice ? words.map(({ plain }) => plain).join(' ') : rest.at(-1)!.plain;
  const given = isOffice ? [] : rest.slice(0, -1).map(({ plain }) => plain);
  return {
    name: name.replace(/\s+/g, ' '),
    bare: kept.map(({ word }) => word).join(' '),
    surname,
    given,
    gender,
    office,
    isOffice,
    fullness: given.length * 2 + (gender || office || first > 0 ? 1 : 0) - (isInitials(name) ? 4 : 0),
  };
}

/** `El señor`, `O Sr.`, `De heer`: an article before a form of address. */
function isArticle(word: string): boolean {
  return articles.has(word) || word === 'de' || word === 'den';
}

function isAddress(word: string): boolean {
  return masculine.has(word) || feminine.has(word);
}

/** True where nothing says that two forms of one surname are two persons'. */
export function agree(a: NameForm, b: NameForm): boolean {
  if (a.surname !== b.surname || a.isOffice !== b.isOffice) return false;
  if (a.gender && b.gender && a.gender !== b.gender) return false;
  if (a.office && b.office && a.office !== b.office) return false;
  const [first, second] = [a.given[0], b.given[0]];
  if (first === undefined || second === undefined || first === second) return true;
  return (first.length === 1 || second.length === 1) && first[0] === second[0];
}

/** `KH`, `K.H.`, `D`: letters for a name. */
export function isInitials(name: string): boolean {
  return /^(?:\p{Lu}\.?){1,4}$/u.test(name);
}
