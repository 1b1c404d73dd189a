/**
 * Names of the months, in the nominative and as dates inflect them: English, French, German, Russian, Polish, Czech,
 * Hungarian, Italian, Spanish, Portuguese, Romanian, Slovene, Croatian, Dutch, Turkish; abbreviations without their point.
 */
const names: readonly string[] = [
  `january jan janvier janv januar jänner jän январь января янв styczeń stycznia leden ledna lednu január januári enero ene
   gennaio genn janeiro ianuarie januarja januari ocak siječanj siječnja`,
  `february feb février févr fevr februar feber февраль февраля фев luty lutego únor února únoru február febrero febbraio febbr
   fevereiro februarie februarja februari şubat veljača veljače`,
  `march mar mars märz mrz март марта marzec marca březen března březnu március márc marzo março martie marec maart mart ožujak
   ožujka`,
  `april apr avril avr апрель апреля апр kwiecień kwietnia duben dubna dubnu április ápr abril aprile aprilie aprila nisan
   travanj travnja`,
  `may mai май мая maj maja květen května květnu május máj mayo maggio maio mei mayıs svibanj svibnja`,
  `june jun juin juni июнь июня czerwiec czerwca červen června červnu június jún junio giugno junho iunie junij junija
   haziran lipanj lipnja`,
  `july jul juillet juil juli июль июля lipiec lipca červenec července červenci július júl julio luglio julho iulie julij julija
   temmuz srpanj srpnja`,
  `august aug août aout август августа авг sierpień sierpnia srpen srpna srpnu augusztus agosto ago augustus avgust avgusta
   ağustos kolovoz kolovoza`,
  `september sept sep septembre сентябрь сентября сен wrzesień września září szeptember szept septiembre settembre setembro
   septembrie septembra eylül rujan rujna`,
  `october oct octobre oktober okt октябрь октября окт październik października říjen října říjnu október octubre ottobre outubro
   octombrie oktobra ekim`,
  `november nov novembre ноябрь ноября ноя listopad listopada listopadu noviembre novembro noiembrie novembra kasım studeni`,
  `december dec décembre déc dezember dez декабрь декабря дек grudzień grudnia prosinec prosince prosinci diciembre dic
   dicembre dezembro decembrie decembra aralık prosinac prosinca`,
];

const numbers = new Map(
  names.flatMap((row, index) => row.split(/\s+/).map((name) => [name.normalize('NFC'), index + 1] as const)),
);
const roman = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');

/** Number of the month that a word names, Hungarian endings (`augusztus 31-én`, `júliusban`) aside; 1 to 12, or nothing. */
export function monthOf(word: string): number | undefined {
  const lower = word.normalize('NFC').toLowerCase().replace(/\.$/u, '');
  return numbers.get(lower) ?? numbers.get(lower.replace(/(?:ban|ben|i)$/u, ''));
}

/** Number of the month that Roman numerals stand for: `13 XII 1981`. */
export function romanMonth(numeral: string): number | undefined {
  const at = roman.indexOf(numeral);
  return at < 0 ? undefined : at + 1;
}

/** True for the name of a month, in any language known here. */
export function isMonth(word: string): boolean {
  return monthOf(word) !== undefined;
}
