/** Kinds of record by the words that name them in a title. */
const genres: readonly { readonly genre: string; readonly test: RegExp }[] = [
  {
    genre: 'memcon',
    test: /^(?:Memorandum of (?:an? )?(?:Telephone )?(?:Conversation|Discussion)|(?:Aufzeichnung|Niederschrift|Vermerk) (?:über (?:das|ein)|des) Gesprächs?|Gesprächs(?:aufzeichnung|vermerk|niederschrift|protokoll)|Запись (?:основного содержания )?беседы|Запис розмови|Запис на разговор|Záznam (?:o )?rozhovoru|Zapis rozmowy|Notatka z rozmowy|Zabeleška o razgovoru|Note d[’']entretien|Compte rendu (?:de l[’']|d[’'])entretien|Nota de conversación|Stenograma convorbirii|Feljegyzés .{0,60}(?:megbeszélés|beszélgetés)\p{L}{0,6})(?!\p{L})/iu,
  },
  { genre: 'conversation', test: /^(?:Telephone )?Conversation (?:Between|Among|With)(?!\p{L})/iu },
  {
    genre: 'letter',
    test: /^(?:Memorandum|Telegram|Letter|Airgram|Despatch|Note|Message)(?: No\.?)?(?: [\p{L}\p{N}/–-]{1,20})? (?:From|To|for)(?!\p{L})/iu,
  },
  {
    genre: 'transcript',
    test: /^(?:(?:Official |Verbatim |Provisional |Edited |Rough |Partial ){0,2}(?:Transcript|Verbatim Records?)|Stenogra\p{L}*|Verbatim|(?:Videotaped |Oral |Continued ){0,2}(?:Deposition|Testimony) of|Hearings?(?: before| on|$)|Oral Arguments? (?:of|in|before)|(?:(?:The )?\p{Lu}[\p{L}’']{1,20} ){0,3}(?:Press|News) (?:Briefing|Conference)|Remarks (?:by|at|of)|Pressekonferenz|Conférence de presse|Conferenza stampa|(?:Rueda|Conferencia) de prensa|Пресс-конференция|Sprawozdanie stenograficzne|Wortprotokoll|Stenographische[rs] (?:Bericht|Protokoll)|Vernehmung(?:sprotokoll|sniederschrift)?|Sténographie|Déposition de|Interrogatoire de|Interrogatorio d\p{L}{1,3}|Declaración de|Deposizione d\p{L}{1,3}|Resoconto stenografico|Протокол допроса|\d{1,5}(?:st|nd|rd|th) (?:\p{L}+ )?meeting|Стенограма|Стенограмма|Стенографическ(?:ий|ая) (?:отч[её]т|запись)|Стенографски протокол|Стенографічний звіт|(?:Fonografski|Stenografski|Magnetofonski) zapisnik|Stenografický (?:zápis|protokol)|Stenozáznam|Versi(?:ón|ó|ão) taquigráfica|Notas taquigráficas)(?!\p{L})/iu,
  },
  {
    genre: 'minutes',
    test: /^(?:Excerpts? from )?(?:(?:(?:Summary|Draft|Agreed|Approved|Confirmed|Official|Rough|Provisional) ){0,2}(?:Notes|Minutes|Records?)|(?!(?:approval|confirmation|adoption|reading|signing|correction|review) )(?:\p{Lu}[\p{L}’'&-]{1,20} ){1,6}Minutes$|Conclusions of|Record|Reports? of (?:the )?(?:Proceedings|Discussions?|a Meeting)|Proceedings (?:of|at)|At an? (?:\p{L}+ ){0,3}(?:Meeting|Assembly) of|Protocol|(?:Beschlu(?:ss|ß)|Kurz|Verlaufs|Ergebnis|Sitzungs|Gedächtnis|Verhandlungs|Mötes|Sammanträdes)?protokoll?|Protokół|Proc[èe]s[- ]verb(?:al|aux|aal)|Compte[- ]rendu|Extrait (?:du registre des délibérations|du procès-verbal)|Zapisnik|Zápis|Zápisnica|Jegyzőkönyv|Notulen|Verslag van|Verbale|Processo verbale|Acta|Ata|Minuta|Proces-verbal|Pöytäkirja|(?:Møte|Møde)?referat|Møteprotokoll|Møtebok|Πρακτικ[άα]|(?:Kurz|Sitzungs)?niederschrift|Протокол|Выписка из протокола|Записник|Tutanak|(?:\p{Lu}\S{1,30} ){1,6}jegyzőkönyve$)(?!\p{L})/iu,
  },
  {
    genre: 'interview',
    test: /^(?:(?:An? )?(?:Oral History )?Interview|Oral History(?: Transcript)? (?:of|with)|Zeitzeugen(?:interview|gespräch)|Entrevista|Intervista|Entretien|Интервью|Інтерв[’ʼ]ю|Rozhovor|Wywiad|Intervju)(?!\p{L})/iu,
  },
  {
    genre: 'debate',
    test: /^(?:\d{1,4}\.?(?:[ªºa]|ème|e)? )?(?:Debate|Sitting|Sitzung|Séance|Audience|Seduta|Udienza|Sesión|Sessão|Reunião|Reunión|Zasedání|Posiedzeni[ea]|Заседани[ея]|Засідання)(?!\p{L})/iu,
  },
];

/** `Minutes of the last meeting`: what this meeting dealt with, and not its own record. */
const former =
  /(?<!\p{L})(?:last|previous|preceding|former|letzten|vorigen|vorherigen|précédente?s?|dernière|anterior(?:es)?|precedente|poslední|minulé|předešlé|poprzedniego|ostatniego|предыдущего|прошлого|vorige|föregående|förra|forrige|sidste|előző|prethodne|prejšnje)(?!\p{L})/iu;

/** `P R O T O K O L L`: a typist's way to set a word off. */
const spacedOut = /^\p{Lu}(?: \p{Lu}){3}(?!\p{L})/u;

/** The same words with their letters together; wider spaces divide words. */
function closedUp(words: string): string {
  return words.replace(/(?<=(?<!\p{L})\p{Lu}) (?=\p{Lu}(?!\p{L}))/gu, '').replace(/\s+/gu, ' ');
}

/** Words of a line that counts volumes, numbers and sessions of a series. */
const countingWords = new Set(
  `vol volume no nr nº n núm número numéro number band bd heft tom tome tomo jahrgang jg année año ano série serie series i ii iii iv v vi vii viii ix x
  szám évfolyam cilt dönem yasama yılı yili sayı legislatura legislature législature legislatur wahlperiode session sessione sesión sessão parliament broj svezak god godina rok
  ročník číslo zeszyt numer årgang nummer issue part teil том выпуск номер випуск година година`.split(/\s+/),
);

/** True for `Vol. 358`, `DÖNEM : 19  CİLT : 14`, `169. szám 1996`: numbers of a series, which are no title. */
export function countsVolumes(text: string): boolean {
  if (text.length > 80 || !/\d/.test(text)) return false;
  const words =
    text
      .toLowerCase()
      .replaceAll('i\u0307', 'i')
      .match(/[\p{L}\p{M}º]{1,30}/gu) ?? [];
  return (
    words.length > 0 &&
    words.every((word) => countingWords.has(word) || ordinalEnd.test(word)) &&
    words.some((word) => word.length > 1)
  );
}

const ordinalEnd = /^(?:st|nd|rd|th|ª|º|ème|e)$/u;

/** Kind of the record that words name at their beginning. */
export function genreOf(words: string): string | undefined {
  if (words.length <= 120 && former.test(words)) return undefined;
  const together = spacedOut.test(words) ? closedUp(words) : words;
  return genres.find(({ test }) => test.test(together))?.genre;
}

/** `87. Sitzung`, `14. Wahlperiode`: the number of a session, which no document bears. */
const ordinal =
  /^(?:\d{1,4}|[IVXL]{1,6})\. (?:Sitzung|Wahlperiode|Tagung|Verhandlungstag|Parteitag|Kongress|Versammlung|Zasedání|Schůze|Seja|Sjednica|Sednica|Posiedzenie|Ülés|Reunião|Sessão|Sesión|Reunión|Заседание|Сессия|Пленум|Съезд|Birleşim|Session|Møte|Vergadering)(?!\p{L})/iu;

/** True for words that begin with the number of a session. */
export function numbersSession(words: string): boolean {
  return ordinal.test(words);
}

/** Words that say of what kind a record is and not of whom: the body that met stands on the line above. */
const bare =
  /^(?:(?:draft |official |verbatim |summary |stenographic )?(?:minutes|record|report)(?: of (?:proceedings|evidence|the meeting))?|proceedings|transcript(?: of (?:the )?(?:proceedings|meeting|hearing))?|(?:sitzungs|wort|beschlu(?:ss|ß)|kurz)?protokoll|niederschrift|verhandlungen|procès[- ]verbal|compte[- ]rendu(?: (?:intégral|analytique|in extenso|sténographique|officiel))?|verbale|resoconto stenografico|acta|ata|notulen|verslag|zápis|protokół|stenogram\p{L}*|стенограмма|протокол|jegyzőkönyv|zapisnik|zápisnica|pöytäkirja|πρακτικ[άα]|referat)\.?$/iu;

/** True for a title that says nothing but the kind of the record: `MINUTES OF EVIDENCE`. */
export function isBareKind(words: string): boolean {
  return words.length <= 60 && bare.test(words.trim());
}

/** `Document No. 7: `, `DOCUMENT No. 81`, `Doc. 12 – `, `Dokument Nr. 3. `; the number is the first group. */
const documentNumber =
  /^(?:Document|Doc\.|Dokument|Documento|Документ)\s+(?:(?:No\.?|Nr\.?|N°|№|#)\s*)?(\d{1,4}[a-z]?)\s*(?:[:.–—-]\s*|\s+|$)/iu;
/** `195. Memorandum of Conversation`; `Nr. 36 Ministerkonferenz`, also with the space lost. */
const leadingNumber = /^(?:(\d{1,4})\.\s+(?=\p{Lu})|(?:Nr|No|N°|№|Protokół nr)\.? ?(\d{1,4}[a-z]?)[.:]?\s*(?=\p{Lu}))/u;

/** A title without its number. */
export function withoutNumber(text: string): string {
  return text.slice(numberLength(text));
}

/** Characters of the number that a title begins with. */
export function numberLength(text: string): number {
  return numberOf(text)?.[0].length ?? 0;
}

/** The number that a title begins with, and the words before it. */
export function numberOf(text: string): RegExpExecArray | null {
  return documentNumber.exec(text) ?? (numbersSession(text) ? null : leadingNumber.exec(text));
}

/** True for words behind a number that belongs to a document, and not to a session. */
export function hasNumber(text: string): boolean {
  return leadingNumber.test(text) && !numbersSession(text);
}

/** True for words that bear the number of a document in so many words. */
export function hasDocumentNumber(text: string): boolean {
  return documentNumber.test(text);
}

/** `1986 г.`, `1986 r.`, `1986. god.`: a point that ends no sentence. */
export const yearAtEnd = /\d{4}\.? ?(?:гг?|р|r|g|god|m)\.$/u;
