/**
 * Names of the months, in the nominative and as dates inflect them: English, French, German, Russian, Polish, Czech,
 * Hungarian, Italian, Spanish, Portuguese, Romanian, Slovene, Croatian, Dutch, Turkish, Ukrainian, Bulgarian, Serbian, Greek,
 * Slovak, Swedish, Danish, Norwegian, Icelandic, Finnish, Estonian, Latvian, Lithuanian, Catalan, Galician, Basque, Arabic, Hebrew;
 * abbreviations without their point.
 */
const names: readonly string[] = [
  `january jan janvier janv januar jänner jän январь января янв styczeń stycznia leden ledna lednu január januári enero
   ene gennaio genn janeiro ianuarie januarja januari ocak siječanj siječnja січень січня януари јануар јануара јануари
   ιανουάριος ιανουαρίου ιανουαριου januara januára tammikuu tammikuuta jaanuar janvāris janvārī janvāra sausis sausio
   janúar gener xaneiro urtarrila urtarrilaren
   يناير ינואר`,
  `february feb février févr fevr februar feber февраль февраля фев luty lutego únor února únoru február febrero febbraio
   febbr fevereiro februarie februarja februari şubat veljača veljače лютий лютого февруари фебруар фебруара φεβρουάριος
   φεβρουαρίου φεβρουαριου februara februára helmikuu helmikuuta veebruar februāris februārī februāra vasaris vasario
   febrúar febrer febreiro otsaila otsailaren
   فبراير פברואר`,
  `march mar mars märz mrz март марта marzec marca březen března březnu március márc marzo março martie marec maart mart
   ožujak ožujka березень березня μάρτιος μαρτίου μαρτιου marta marts maaliskuu maaliskuuta märts martā kovas kovo març
   martxoa martxoaren
   مارس מרץ`,
  `april apr avril avr апрель апреля апр kwiecień kwietnia duben dubna dubnu április ápr abril aprile aprilie aprila
   nisan travanj travnja квітень квітня април априла απρίλιος απριλίου απριλιου apríla huhtikuu huhtikuuta aprill aprīlis
   aprīlī aprīļa balandis balandžio apríl abrila apirila apirilaren
   أبريل אפריל`,
  `may mai май мая maj maja květen května květnu május máj mayo maggio maio mei mayıs svibanj svibnja травень травня мај
   маја μάιος μαΐου μαιου μαϊου mája toukokuu toukokuuta maijs maijā maija gegužė gegužės maí maig maiatza maiatzaren
   مايو מאי`,
  `june jun juin juni июнь июня czerwiec czerwca červen června červnu június jún junio giugno junho iunie junij junija
   haziran lipanj lipnja червень червня юни јун јуна јуни ιούνιος ιουνίου ιουνιου juna júna kesäkuu kesäkuuta juuni
   jūnijs jūnijā jūnija birželis birželio júní juny xuño ekaina ekainaren
   يونيو יוני`,
  `july jul juillet juil juli июль июля lipiec lipca červenec července červenci július júl julio luglio julho iulie julij
   julija temmuz srpanj srpnja липень липня юли јул јула јули ιούλιος ιουλίου ιουλιου jula júla heinäkuu heinäkuuta juuli
   jūlijs jūlijā jūlija liepa liepos júlí juliol xullo uztaila uztailaren
   يوليو יולי`,
  `august aug août aout август августа авг sierpień sierpnia srpen srpna srpnu augusztus agosto ago augustus avgust
   avgusta ağustos kolovoz kolovoza серпень серпня αύγουστος αυγούστου αυγουστου augusta augusti elokuu elokuuta augusts
   augustā rugpjūtis rugpjūčio ágúst agost abuztua abuztuaren
   أغسطس אוגוסט`,
  `september sept sep septembre сентябрь сентября сен wrzesień września září szeptember szept septiembre settembre
   setembro septembrie septembra eylül rujan rujna вересень вересня септември септембар септембра σεπτέμβριος σεπτεμβρίου
   σεπτεμβριου septembar syyskuu syyskuuta septembris septembrī rugsėjis rugsėjo setembre iraila irailaren
   سبتمبر ספטמבר`,
  `october oct octobre oktober okt октябрь октября окт październik października říjen října říjnu október octubre ottobre
   outubro octombrie oktobra ekim жовтень жовтня октомври октобар октобра οκτώβριος οκτωβρίου οκτωβριου oktobar októbra
   lokakuu lokakuuta oktoober oktobris oktobrī spalis spalio urria urriaren
   أكتوبر אוקטובר`,
  `november nov novembre ноябрь ноября ноя listopad listopada listopadu noviembre novembro noiembrie novembra kasım
   studeni листопад листопада ноември новембар новембра νοέμβριος νοεμβρίου νοεμβριου novembar marraskuu marraskuuta
   novembris novembrī lapkritis lapkričio nóvember azaroa azaroaren
   نوفمبر נובמבר`,
  `december dec décembre déc dezember dez декабрь декабря дек grudzień grudnia prosinec prosince prosinci diciembre dic
   dicembre dezembro decembrie decembra aralık prosinac prosinca грудень грудня декември децембар децембра δεκέμβριος
   δεκεμβρίου δεκεμβριου decembar desember joulukuu joulukuuta detsember decembris decembrī gruodis gruodžio desembre
   decembro abendua abenduaren
   ديسمبر דצמבר`,
];

const numbers = new Map(
  names.flatMap((row, index) => row.split(/\s+/).map((name) => [name.normalize('NFC'), index + 1] as const)),
);
const roman = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');

/** Number of the month that a word names, Hungarian endings (`augusztus 31-én`, `júliusban`) and the Hebrew preposition aside; 1 to 12, or nothing. */
export function monthOf(word: string): number | undefined {
  const lower = word.normalize('NFC').toLowerCase().replace(/\.$/u, '');
  return numbers.get(lower) ?? numbers.get(lower.replace(/(?:ban|ben|i)$|^ב/u, ''));
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
