import { headKey } from './head-keys.js';

/** Keys of catalogue records, and headings: never people. */
const notSpeakers = new Set(
  `abstract absent action agenda ayes noes citation annex approved attachment archive author background chapter classification comment conclusion copy
  date dates date-and-place date-&-time date-and-time description distribution document document-type drafted-by editor
  enclosure example from genre in-attendance issues keywords language location members-present note notes object
  observer-present also-present original-language others-present participants participation place present recommendation record
  re reference references result results secret source sources speaker status subject substitute-member-present summary time
  konec начало конец окончание začátek zahájení ukončení abstimmung vote hlasování głosowanie голосование votación votazione
  usnesení uznesenie zapsal zapsala zapisal записал записала protokołował protokołowała protokollführer protokollführerin
  discussion introduction contents findings objectives assumptions pro pros con cons contra advantages disadvantages
  vorteile nachteile avantages inconvénients за против
  first second third fourth fifth firstly secondly thirdly lastly finally erstens zweitens drittens schliesslich schließlich premièrement
  deuxièmement troisièmement enfin во-первых во-вторых наконец
  antrag motion tellers teller dönem cilt kâtip-üyeler açılma-saati kapanma-saati birleşim-açılma-saati resolved ordered for in-favour in-favor against abstaining abstained abstentions abstention total interviewed-by
  transcribed-by transcriber recorded-by recorder duration length pour contre dafür dagegen enthaltungen stimmenthaltungen
  beschluss beschluß décision résolu se-decide acuerdo deliberazione uchwała postanowiono постановили решили
  title to top-secret topic topics transcript translated-by translation translator type url venue version volume
  beginn ende schluss schluß dauer uhrzeit tagesordnung début fin durée ordre-du-jour inicio duración inizio durata początek koniec
  datum ort teilnehmer anwesend betreff quelle thema lieu présents objet fecha lugar presentes asunto data luogo presenti
  oggetto дата место присутствовали vorsitz sklep kraj navzoči čas helyszín miejsce subiect birleşim oturum tarih τόπος ημερομηνία час місце
  参加人 參加人 记录人 記錄人 时间 時間 日时 日時 地点 地點 場所 参加者 參加者 出席者 出席 主题 議題`
    .split(/\s+/)
    .map((word) => word.replaceAll('-', ' ')),
);

/** `Substitute Members Present`, `Also Absent`: whatever stands before these words, it heads a list. */
export const keyWord =
  /(?<!\p{L})(?:present|absent|participants?|attendees|anwesend|abwesend|présents?|absents?|presentes|ausentes|presenti|assenti|присутств\p{L}{1,6}|отсутств\p{L}{1,6}|присутні|присъстват|obecni|přítomni|prisutni|navzoči|närvarande|aanwezig)$/iu;

/** `TOP 1`, `Item 3a`, `Option 2`: what is numbered so is dealt with, and does not speak. */
export const itemKey =
  /^(?:TOP|Tagesordnungspunkt|Punkt|Bod|Point|Item|Agenda item|Ad|Pkt\.?|Option|Annex|Article|Artikel|Section|Paragraph|Table|Figure|Tab) \d{1,3}[a-z]?\.?$/iu;

/** Words that stand in sentences and not in names or offices. */
export const functionWords = new Set(
  `a an and are as at be but by can could do does for had has have he her his how i if in is it its my no nor not of-course on
  or our she should so than that their them then there these they this those to was we were what when where which who why will
  with would yes you your said says stated follows following agreed asked replied number
  et il elle les que qui dans pour pas sont une sur est und ist das ein eine wir sie dass für wird wurde folgt es ich er
  auf zu mit nicht wie na ja nu sich se in je da za pa bi так ну вот что как это он она мы вы они не но`.split(/\s+/),
);

/** Offices and forms of address that make a name of what follows them. */
export const offices =
  /^(?:the )?(?:mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|sen|senator|rep|congressman|gov|governor|gen|general|lt|col|colonel|maj|major|capt|captain|adm|admiral|amb|ambassador|sec|secretary|under|deputy|assistant|acting|president|vice|prime|premier|minister|foreign|chancellor|chairman|chairwoman|chair|speaker|director|king|queen|prince|emperor|marshal|comrade|question|answer|q|a|interpreter|several|all|voices?|members?|hon|m|mme|mm|herr|frau|präsident|vorsitzender?|abg|der|die|président|ministre|monsieur|madame|el|la|señor|señora|presidente|onorevole|gospod|gospa|predsednik|predsednica|poslanec|председатель|товарищ|тов|президент|министр|голос|голоса)(?=[\p{P}\s]|$)/iu;

/** Parts in a trial or a hearing, by which those who have them are called. */
const parts =
  /^the (?:witness|court|clerk|bailiff|marshal|reporter|court reporter|stenographer|videographer|deponent|defendant|accused|prisoner|plaintiff|petitioner|foreman|foreperson|jury|juror|interpreter|registrar|magistrate|coroner)$/iu;

/** Who presides, takes the minutes or reports, in the languages of records. */
const officers =
  /^(?:the |le |la |el |il |lo |l[’']|der |die |de |den |o |a |os |az? |herr |frau |m\. |mme )?(?:acting |vice[- ])?(?:president|présidente?|präsident(?:in)?|presidente|presidenta|elnök|prezydent|prezident|chair(?:man|woman|person)?|speaker|vorsitzende[rn]?|voorzitter|przewodnicząc[ya]|marszałek|předseda|předsedkyně|předsedající|predseda|predsedajúci|predsednik|predsednica|predsedujoč[ia]|predsjednik|predsjedavajući|predsedavajući|председатель|председательствующий|головуючий|председател|ordförande|ordföranden|talman(?:nen)?|formand(?:en)?|ordfører|dirigent(?:en)?|puhemies|puheenjohtaja|esimees|başkan|πρόεδρος|secretary|secrétaire|sekretär(?:in)?|secretario|secretaria|segretario|secretaris|sekretarz|tajemník|секретарь|rapporteu(?:r|se)|berichterstatter(?:in)?|relator(?:e|a)?|sprawozdawca|zpravodaj(?:ka)?|докладчик|moderator|mayor|maire|bürgermeister(?:in)?|alcalde|sindaco|burgemeester|burmistrz|starosta|primátor|borgmester|ordstyrer|orador(?:a|es)?|oratore|orateur|redner|reporters?|journalists?|correspondents?)$/iu;

/** True for a label that names nobody but says what part or office he has at the proceedings: `THE WITNESS`, `Le PRÉSIDENT`. */
export function isPart(name: string): boolean {
  return parts.test(name) || officers.test(name);
}

/** Forms of address that stand before the name or office of one person, as alternatives of a pattern. */
export const courtesyForms = 'M|Mme|Mlle|Mr|Mrs|Ms|Miss|Dr|Sr|Sra|Sig|Herr|Frau|Hr|Fru';
/** Forms of address that are printed small before a name: `s. Dubček` and `т. Зимин` of party minutes, `г-н Дюран`, `p. Novák`. */
export const smallForms = String.raw`(?:s|т|тов|др|tov|tow|soudr|súdr|gosp|p|п|г|d-l|d-na|d-nul|г-н|г-жа|г-ца|hr|fr)\.?`;
const smallForm = new RegExp(`^${smallForms}$`, 'u');

/** True for a small form of address alone. */
export function isSmallForm(word: string): boolean {
  return smallForm.test(word);
}

const courtesy = new RegExp(`^(?:${courtesyForms})(?=[.’ ])`, 'u');

/** True for a name behind a form of address, `Mme Holt` or `т. Зимин`: with one, what stands before a point is no sentence of one word. */
export function isCourteous(name: string): boolean {
  return courtesy.test(name) || isSmallForm(name.split(' ', 1)[0]!);
}
/** The same, and what nobility and knights are called before their names. */
export const titleForms = `${courtesyForms}|Sir|Dame|Lord|Lady|Baroness`;

/** Articles, with which the name of a figure can begin: `DAS FRÄULEIN`, `Ein Bürger`, `Un messager`. */
export const articles = new Set(
  `a an the der die das ein eine le la les un une il lo gli i el los las una o os as um uma egy az`.split(/\s+/),
);

/** Small words within the name of an office: `The Minister for Energy`, `ministre de la Marine`. */
export const officeLinks = new Set(
  'for of the and to at in de des du la le les für der des auf per di della da do dos das e'.split(' '),
);

/** Several people at once: TEI gives them a `personGrp`. */
const collectives =
  /^(?:(?:an? |the )?(?:hon(?:ourable|orable)?\.? )?(?:members|senators|delegates|deputies|voices|others|all|everyone|both|audience|reporters|press|crowd|chorus)|(?:several|many|some|various|all|opposition|government)(?: hon\.?)?(?: \p{L}+){1,2}|tous(?: les membres)?|plusieurs (?:voix|membres|députés|sénateurs|orateurs)(?: \p{L}+){0,4}|de nombreuses voix(?: \p{L}+){0,4}|(?:voix|exclamations|cris)(?: (?:nombreuses|diverses|à gauche|à droite|au centre))+|(?:viele |mehrere )?(?:stimmen|zurufe?|rufe|alle)|varias voces|voces|todos|(?:molte )?voci|tutti|голоса|все|голоса (?:из зала|с мест)|голоси [із]з? залу|голоси|вси|všichni|vozes|(?:muitas |várias )?vozes(?: d[oa]s? \p{L}+)?|stemmen|röster|glasovi|svi|közbekiáltások|hangok|çok sesler|głosy|wszyscy|hlasy|všichni)$/iu;

/** Somebody whom the copy, or the machine that made it, could not name. */
const unidentified =
  /^(?:\*+|\??|(?:unidentified|unknown|unnamed)(?: \p{L}+){0,2}|speaker \d{1,2}|(?:a |one |another )?(?:voice|male voice|female voice)|(?:an?|one) (?:hon(?:ourable|orable)?\.? |opposition |government )?(?:member|senator|deputy|delegate)|un membre|une voix|un(?:e)? (?:député|sénat(?:eur|rice)|orat(?:eur|rice))e?(?: \p{L}+){0,3}|une voix(?: \p{L}+){1,4}|eine stimme|stimme|una voz(?: de \p{L}+)?|una voce(?: (?:a|al|da|dal|dalla|di) \p{L}+)?|un senador|uma voz(?: d[oae]s? \p{L}+)?|голос(?: из зала| с места| [із]з? залу)?|[із]з? залу|głosy? z sali|hlasy? z (?:pléna|lavic|sálu)|glas iz (?:dvorane|klupe)|bir (?:milletvekili|üye)|с места|из зала|реплика(?: с места| из зала)?|выкрик(?: из зала)?|глас|en röst|en stemme|een stem|bir ses|неизвестный|głos|hlas)$/iu;

/** What somebody is, in the parenthesis of a label, as opposed to what somebody does: `(defense counsel)`. */
const roles =
  /(?<!\p{L})(?:counsel|minister|president|secretary|attorney|prosecutor|witness|interpreter|member|chair|chairman|ambassador|moderator|host|judge|speaker|director|delegate|party|avocat|ministre|membre|rapporteur|député|anwalt|abgeordnete[rn]?|dolmetscher|ministro|diputad[oa])(?!\p{L})/iu;
/** `(de l’Oise)`, `(for Egypt)`: whence or for whom somebody speaks. */
const origin = /^[([（](?:d[eu]s?|de la|de l[’']|d[’']|for|of|von|vom|aus|from|pour) ?\p{Lu}/u;

/** `(m)`, `(kd)`: a party by its letters, which Swedish and Dutch print small. */
const party = /^[([（](?!off|sic)\p{L}{1,3}[)\]）]$/iu;

/** Keys that are names of people too: `Ora:`, `Hora:`. */
const namesToo = new Set('ora hora cote bron vir loc box kilde folder aika cas'.split(' '));

/** True for a key of a catalogue's record or of a list: never a person. */
export function isRecordKey(name: string): boolean {
  // Small letters of `KÂTİP` have a point of their own.
  const words = name.trim().toLowerCase().replaceAll('i\u0307', 'i').replaceAll('&', 'and').replace(ofOccasion, '');
  return notSpeakers.has(words) || (headKey(words) === 'record' && !namesToo.has(words));
}

/** `Date of interview`, `Place of the meeting`: the occasion that a key of a record names. */
const ofOccasion =
  / (?:of (?:the )?(?:interview|meeting|recording|session|conversation|birth|transcript|transcription)|der (?:sitzung|besprechung|beratung|versammlung|aussprache)|des (?:gesprächs|interviews|treffens)|de (?:la )?(?:séance|réunion|sesión|reunión|entrevista)|de l[’'](?:entretien|interview)|della (?:seduta|riunione)|jednání|zasedání|posiedzenia|заседания|беседы|встречи)$/u;

/** `BİR ÜYE`: of the Turkish letter with a point no expression knows the small one. */
function plain(name: string): string {
  return name.includes('İ') ? name.replaceAll('İ', 'I') : name;
}

/** True for a label that stands for many. */
export function isCollective(name: string): boolean {
  return collectives.test(plain(name));
}

/** True for a label that says that nobody knows who speaks. */
export function isUnidentified(name: string): boolean {
  return unidentified.test(plain(name));
}

/** True for words that name an office or a function. */
export function isRole(words: string): boolean {
  return roles.test(words);
}

/** True for a parenthesis that says who somebody is or whence. */
export function tellsWho(aside: string): boolean {
  return (
    origin.test(aside) || party.test(aside) || (roles.test(aside) && !/^[([（]\p{L}+(?:ing|ly)(?!\p{L})/u.test(aside))
  );
}

/** The names in a label that joins them: `MR. ABLE AND MS. BAKER`. */
export function jointNames(name: string): readonly string[] | undefined {
  const parts = name.split(/ (?:and|und|et|e|y|i|и|AND|UND|ET|E|Y|I|И|&) /u);
  return parts.length > 1 && parts.every((part) => /^\p{Lu}/u.test(part)) ? parts : undefined;
}
