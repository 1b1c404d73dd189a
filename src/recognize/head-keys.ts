import type { ItemList } from '../transcript/transcript.js';

/** What a key in the head of a record opens: a list, the name of one who holds an office in the meeting, or a date, a place and the like. */
export type HeadKey = ItemList['kind'] | 'seat' | 'record';

/** Keys in the languages of records, in lower case, a hyphen for each space. */
const words: readonly { readonly kind: HeadKey; readonly keys: string }[] = [
  {
    kind: 'participants',
    keys: `participant participants participation list-of-participants secretariat present also-present those-present those-present-were
      there-were-present were-present the-following-were-present the-following-were-also-present also-in-attendance in-attendance attendance
      attended attendees appearances
      member-present members-present member-observer-present observer-present observers-present substitute-members-present
      substitute-member-present others-present other-present guests-present guest-present substitutes-present
      officers officials staff officers-present officials-present staff-present officers-in-attendance officials-in-attendance staff-in-attendance
      était-présent étaient-présents était-présents étaient-présent étaient-présentes sont-présents présents présent présentes membres-présents
      assistants assistaient-à-la-séance assistaient-également-à-la-séance assistent-à-la-séance étaient-également-présents également-présents
      teilnehmer teilnehmende teilnehmerinnen teilnehmer-innen teilnehmerinnen-und-teilnehmer anwesend anwesende anwesend-sind anwesend-waren
      erschienen es-sind-erschienen es-waren-anwesend anwesend-die-herren ferner-anwesend weiters-anwesend weiter-anwesend außerdem-anwesend gegenwärtig gegenwärtige
      asistentes asisten asistieron asistencia asistentes-a-la-sesión señores-asistentes concurrentes concurren participantes presentes
      miembros-presentes assistants assistents membres-presents
      presenti sono-presenti consiglieri-presenti intervenuti partecipanti partecipano
      presenças membros-presentes vereadores-presentes estiveram-presentes
      присутствовал присутствовала присутствовали присутствуют участники участвовали
      на-заседании-присутствовали присутні були-присутні учасники присъстват присъствали присутни присуствуају
      aanwezig aanwezigen deelnemers aanwezig-zijn
      obecni obecne obecny obecna uczestnicy na-posiedzeniu-obecni w-posiedzeniu-udział-wzięli
      přítomni přítomny přítomen přítomna přítomny-a přítomní dále-přítomni účastníci prítomní účastníci-jednání
      närvarande närvarande-ledamöter övriga-närvarande deltagare beslutande
      til-stede tilstede til-stede-var deltagere deltakere møtende
      läsnä läsnäolijat osallistujat kohal klātesošie dalyvavo
      jelen-vannak jelen-vannak-még jelen-voltak résztvevők
      participanți au-participat prezenți navzoči prisotni prisutni nazočni
      hi-assisteixen assisteixen zeitweilig zeitweise-anwesend hazır-bulunanlar katılanlar παρόντες παρόντα-μέλη
      出席 出席者 参加者 參加者 出席人 出席人员 출석 출석자 출석위원 참석 참석자 נוכחים משתתפים الحاضرون الحضور المشاركون`,
  },
  {
    kind: 'absent',
    keys: `absent regrets regrets-from absences member-absent members-absent excused apologies apologies-for-absence apologies-received apologies-received-from
      apologies-for-absence-were-received-from absent-with-apologies absent-with-leave leave-of-absence not-present
      absente-excusée absents-excusés absentes-excusées absent-excusé excusé excusée excusés excusées était-absent étaient-absents absents absentes
      absents-et-excusés absents-non-excusés
      abwesend abwesende entschuldigt unentschuldigt es-fehlen es-fehlten es-fehlte fehlend entschuldigt-fehlen entschuldigt-fehlten
      entschuldigt-abwesend abwesend-entschuldigt
      ausentes ausente excusan excusados excusan-su-asistencia excusaron-su-asistencia disculpan-su-asistencia inasistentes no-asisten no-asistieron
      assenti assente assenti-giustificati assente-giustificato giustificati assenti-ingiustificati
      faltas faltas-justificadas faltaram ausências
      отсутствовал отсутствовала отсутствовали отсутствуют відсутні були-відсутні отсъстват одсутни
      afwezig afwezigen afwezig-met-kennisgeving met-kennisgeving-afwezig afwezig-met-bericht verhinderd bericht-van-verhindering
      nieobecni nieobecny nieobecna nieobecne nieobecni-usprawiedliwieni nieobecny-usprawiedliwiony usprawiedliwieni
      nepřítomni nepřítomny nepřítomen nepřítomna nepřítomní omluveni omluven omluvena omluvení neomluveni ospravedlnení neprítomní
      frånvarande fraværende afbud meldt-afbud forfall meldt-forfall poissa puudus puudusid
      távol-vannak távol-voltak igazoltan-távol igazoltan-távol-vannak hiányoznak távol absenți odsotni odsutni απόντες excusa-l'assistència excusen-l'assistència
      欠席 欠席者 缺席 缺席者 결석 결석위원 불참 נעדרו חסרים الغائبون المتغيبون`,
  },
  {
    kind: 'subject',
    keys: `subject subjects topic topics re betreff betrifft objet asunto oggetto тема onderwerp ärende emne tárgy předmět przedmiot konu θέμα assunto`,
  },
  {
    kind: 'agenda',
    keys: `agenda order-of-the-day orders-of-the-day tagesordnung ordre-du-jour orden-del-día ordine-del-giorno повестка-дня порядок-дня
      porządek-dzienny porządek-obrad pořad pořad-jednání program-jednání program-schůze program napirend ordinea-de-zi dnevni-red порядок-денний дневен-ред
      дневни-ред föredragningslista dagordning dagsorden esityslista napirendi-pontok ordem-do-dia ordem-de-trabalhos ordre-del-dia gündem
      ημερήσια-διάταξη program-rokovania sakliste saksliste esityslistan-asiat 議題 議事日程 议程 議程 안건 의사일정 סדר-היום جدول-الأعمال`,
  },
  {
    // Who presides and who writes; most of these stand over speeches too.
    kind: 'seat',
    keys: `chair in-the-chair chairman chairwoman chairperson vice-chairman vice-chair presiding presiding-officer president vice-president
      secretary clerk recorder recording-secretary minute-taker minutes-taken-by minutes-by rapporteur moderator notetaker note-taker
      host hosts co-host guest guests visitors gast gäste gastgeber gasten goście hosté hostia invités invitati convidados invitados invitați
      meghívottak запрошені приглашенные приглашённые гости
      secretaries clerks secrétaires secretarios segretari sekretäre секретари sekretarze zapisovatelé secretarissen sekreterare
      interviewer interviewers interviewee interviewees narrator narrators informant informants speaker speakers
      vorsitz präsident präsidentin vorsitzender vorsitzende vorsitzführung leitung tagungsleitung gesprächsleitung versammlungsleitung versammlungsleiter diskussionsleitung sitzungsleitung leitung-der-sitzung protokoll protokollführer protokollführerin
      protokollführung schriftführer schriftführerin protokollant protokollantin
      présidence président présidente secrétaire secrétaire-de-séance rapporteure
      presidencia preside presidente presidenta secretario secretaria presidenza presiede segretario segretaria verbalizzante verbalizza
      presidência secretário secretária
      председатель председательствовал председательствовала председательствующий председательствует секретарь протокол-вел протокол-вёл
      протокол-вела головуючий головував голова секретар председател председавајући
      przewodniczący przewodnicząca przewodniczył przewodniczy przewodniczyła protokolant protokolantka sekretarz
      předseda předsedající předsedal předsedala předsedá řídil řídila zapisovatel zapisovatelka predseda predsedajúci zapisovateľ
      voorzitter secretaris notulist notuliste ordförande mötesordförande sekreterare protokollförare justerare
      møteleder ordstyrer dirigent formann formand sekretær referent puheenjohtaja sihteeri
      predsedavao predsedavala predsjedavao predsjedao zapisničar a-prezidat prezidează prezidează-ședința zapisoval zapisuje presideix secretari πρόεδρος προεδρεύων γραμματέας 记录 記録 記錄 記録者 主持 主持人 司会 書記 기록 서기 사회 יו"ר רשמה רשם رئيس-الجلسة
      elnök levezető-elnök jegyzőkönyvvezető titkár președinte secretar predsjedavajući predsedujoči`,
  },
  {
    kind: 'record',
    keys: `published published-on release-date air-date aired episode series recorded recorded-on rights creator publisher identifier contributor
      licence license copyright collection repository box folder editorial-comments importance-ranking word-count themes shelfmark reference-code call-number
      pramen zdroj forrás lelőhely bron vindplaats sursa källa kilde lähde izvor vir kaynak джерело извор шифр πηγή cote segnatura signatura
      sygnatura signatur archivsignatur fundort archive-reference archival-reference archive-source archival-source 出典 出處 来源 資料來源 资料来源 출처
      date-and-time date-and-place time-and-place time-and-date place-and-date place-and-time copies-to copy-to distr original case-no file-no
      interview-date interview-location
      ort-und-zeit zeit-und-ort transkription verteiler sitzungsort sitzungsbeginn sitzungsende lieu-et-date date-et-lieu heure transcription
      lugar-y-fecha hora hora-de-inicio hora-de-término transcripción luogo-e-data ora trascrizione local data-e-local transcrição
      время время-и-место расшифровка plaats datum plaats-en-datum aanvang einde transcriptie plats tid tid-och-plats plats-och-tid sted dato tid-og-sted
      místo čas datum-a-místo místo-a-čas godzina miejsce-i-data czas hely idő időpont hely-és-idő paikka aika loc ora-și-locul mjesto vrijeme 일시 장소 תאריך מקום المكان التاريخ الزمان
      protokołował zapsal zapsala ověřil ověřili ověřovatel ověřovatelé`,
  },
];

const kinds = new Map(
  words.flatMap(({ kind, keys }) => keys.split(/\s+/).map((key) => [key.replaceAll('-', ' '), kind] as const)),
);

/** `Present at the breakfast were`: the occasion, and a verb. */
const occasion =
  /(?: (?:at|during) (?:the |this )?(?:meeting|conversation|interview|talks?|session|sitting|lunch|luncheon|dinner|breakfast))?(?: (?:was|were))?$/u;
/** `Speaker 2`. */
const number = /(?<=\p{L}{3}) \d{1,2}$/u;
/** `director(s)`, `Teilnehmer(innen)`, `Teilnehmer/innen`. */
const ending = / ?\((?:s|e|es|en|in|innen|a|as|os|i|y|n)\)$| ?[/:*_] ?(?:innen|in|as|os)$/u;
/** `Au participat tovarășii`, `Присутствовали товарищи`, `Obecni towarzysze`: how those named behind it are addressed. */
const addressed =
  / (?:the following|gentlemen|comrades|messrs|les camarades|mm|messieurs|(?:die )?(?:genossen|herren)|los señores|señores|i signori|i compagni|os senhores|tovarășii|tovarăși|domnii|товарищи|тов|тт|towarzysze|tow|ob|soudruzi|soudruhové|s|súdruhovia|drugovi|tovariši|tovarišice in tovariši|elvtársak|az alábbi elvtársak|de heren|herrarna|другари|другарите)\.?$/u;
/** Words before the last of a key: `Senators Present`, `Consiglieri assenti`. */
const MOST_BEFORE = 3;

/** `Counsel for the Crown`, `For the Plaintiff`, `Attorneys for Mr. Holt`. */
const counsel =
  /^(?:(?:counsel|attorneys?|solicitors?|barristers?|appearing) (?:for|on behalf of)|for the (?:plaintiffs?|defendants?|defen[cs]e|prosecution|crown|claimants?|respondents?|appellants?|petitioners?|people|state|united states|government))(?: |$)/u;
/** True for a key that says for whom those behind it appear. */
export function isCounsel(key: string): boolean {
  return counsel.test(key.toLowerCase());
}

/** Characters of a key. */
const LONGEST = 60;

/** What a key opens, whatever its case, or nothing where it is none. */
export function headKey(key: string): HeadKey | undefined {
  if (key.length > LONGEST) return undefined;
  const words = key
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[-\u00ad]/gu, ' ')
    .replaceAll('&', 'and')
    .replace(/\s+/gu, ' ')
    .replace(ending, '');
  const known = kinds.get(words) ?? kinds.get(words.replace(occasion, '')) ?? kinds.get(words.replace(addressed, ''));
  if (known !== undefined) return known;
  if (kinds.get(words.replace(number, '')) === 'seat') return 'seat';
  return isCounsel(words) ? 'participants' : kindOfLast(words);
}

/** `Senators Present`, `Members absent`: whatever stands before, the last word says of whom the list is. */
function kindOfLast(words: string): HeadKey | undefined {
  const parts = words.split(' ');
  const last = parts.at(-1)!;
  if (parts.length < 2 || parts.length > MOST_BEFORE + 1 || !lastWords.has(last)) return undefined;
  return parts.every((part) => /^\p{L}+$/u.test(part)) ? kinds.get(last) : undefined;
}

const lastWords = new Set(
  `present absent excused anwesend abwesend entschuldigt présents absents excusés presentes ausentes presenti assenti присутствовали отсутствовали
  aanwezig afwezig obecni nieobecni přítomni nepřítomni omluveni närvarande frånvarande prisutni odsutni navzoči odsotni`.split(
    /\s+/,
  ),
);
