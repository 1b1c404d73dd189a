/**
 * The words of one language in which minutes say that something was decided, or that a sitting began or ended. `*` stands at the end of
 * a stem, and `?` behind a letter that may be missing. What such a sentence has no words for, `formulas.ts` knows.
 */
export interface Formulary {
  /** What is decided about. */
  readonly matters: string;
  /** What was done with it. */
  readonly decided: string;
  /** What begins and ends. */
  readonly sittings: string;
  /** How it begins and ends. */
  readonly moves: string;
  /** Who opens and closes it. */
  readonly chairs: string;
  /** By how many, and how. */
  readonly votes: string;
  /** Small words: articles, auxiliaries, prepositions. */
  readonly links: string;
}

export const formularies: readonly Formulary[] = [
  {
    // English
    matters:
      'motion* amendment* resolution* proposal* minutes report* bill* question* agenda clause* recommendation* nomination* budget request* petition* draft',
    decided:
      'adopted carried agreed approved rejected defeated negatived lost withdrawn passed accepted ratified read put',
    sittings:
      'meeting sitting session conference hearing council committee commission board assembly court tribunal panel cabinet house senate dáil seanad convention legislature synod conversation debate interview recording tape proceedings',
    moves:
      'adjourned convened closed opened ended ends began begins rose met suspended resumed resumes commenced concluded reconvened recessed terminated called cut',
    chairs: 'president speaker chair* mayor moderator',
    votes:
      'unanimously votes? vote division voices majority abstention* abstaining nem nemine con contradicente dissent objection opposition acclamation show hands amended amendment affirmative voting ayes noes',
    links:
      'the a an this was were is are has had been be then thereupon again so to of and or by with on in at for from against as it out accordingly duly no not without first second third time declared',
  },
  {
    // French
    matters:
      'motion* amendement* sous-amendement* article* projet* proposition* délibération* résolution* ordre procès-verbal rapport vœu ensemble texte compte-rendu budget',
    decided: 'adopte adopté* rejette rejeté* approuve approuvé* retiré* repoussé* voté* ratifié*',
    sittings: 'séance réunion commission audience session conférence entretien enregistrement débat discussion',
    moves:
      'ouverte? ouvert levée? suspendue? reprise? repris close clos commence commencée? terminée? termine achève ouvre lève suspend reprend',
    chairs: 'président* maire',
    votes:
      'unanimité voix majorité abstention* votants main* scrutin public modification* réserve* amendé* modifié* vote* pour contre',
    links:
      'la le les l un une est sont n ne pas a ont été fut furent à au aux avec par de du des d sans mise? mises en et se s ainsi donc puis numéro n° jour levée?',
  },
  {
    // German
    matters:
      'antrag anträge änderungsantrag vorlage gesetz gesetzentwurf motion protokoll beschluss beschluß resolution tagesordnung entschließung postulat vorschlag bericht haushalt entwurf niederschrift',
    decided:
      'angenommen abgelehnt genehmigt gutgeheissen gutgeheißen verworfen zurückgezogen beschlossen gebilligt verabschiedet überwiesen',
    sittings:
      'sitzung konferenz besprechung versammlung beratung tagung gespräch debatte verhandlung unterredung aufnahme',
    moves:
      'eröffnet eröffnete geschlossen schließt schliesst schloss unterbrochen unterbricht beginnt begann endet endete fortgesetzt aufgehoben vertagt beendet beendete wiedereröffnet',
    chairs: 'vorsitzende* präsident* bürgermeister* leiter*',
    votes:
      'einstimmig stimme stimmen stimmenthaltung* enthaltung* mehrheit mehrheitlich gegenstimme* diskussion handzeichen geändert* fassung dafür dagegen',
    links:
      'der die das den dem des ein eine einer wird wurde werden wurden ist sind worden mit gegen bei und zu ohne auf von in daraufhin dann um so damit uhr',
  },
  {
    // Spanish
    matters: 'moción enmienda* propuesta* proyecto* dictamen acta proposición orden artículo* resolución punto',
    decided: 'aprobad* aprueban? aprobó rechazad* rechazan? rechazó adoptad* retirad*',
    sittings: 'sesión reunión vista audiencia entrevista grabación junta',
    moves:
      'abre abrió abierta levanta levantó levantada suspende suspendió suspendida reanuda reanudó reanudada termina terminó concluye concluyó comienza comenzó inicia inició cierra cerró',
    chairs: 'president* alcalde* moderador*',
    votes: 'unanimidad votos? favor contra abstención abstenciones mayoría asentimiento modificaciones enmiendas',
    links: 'se el la los las es fue son fueron han? sido quedan? quedó por con en de del y a al no sin una? anterior',
  },
  {
    // Italian
    matters: 'proposta mozione emendament* ordine verbale disegno articolo deliberazione risoluzione bilancio',
    decided: 'approvat* respint* accolt* ritirat* adottat*',
    sittings: 'seduta riunione assemblea udienza intervista registrazione sessione',
    moves:
      'comincia cominciò inizia iniziò termina terminò aperta tolta sospesa ripresa chiusa riprende conclude inizio termine apre chiude',
    chairs: 'president* sindaco',
    votes: 'unanimità voto voti favorevol* contrar* astenut* maggioranza contro',
    links:
      'la il lo le gli i l è sono viene vengono messo messa ai a all con per di del della e non in stato stata ha ore alle',
  },
  {
    // Portuguese
    matters: 'moção proposta* emenda* projeto* projecto* acta ata requerimento parecer ordem artigo*',
    decided: 'aprovad* rejeitad* retirad* adotad* adoptad*',
    sittings: 'sessão reunião audiência',
    moves:
      'aberta abre abre-se encerrada encerra encerra-se encerrou-se levanta-se suspensa suspende reaberta terminou termina começou',
    chairs: 'president*',
    votes: 'unanimidade votos? favor contra abstenção abstenções maioria votação',
    links: 'a o as os é foi foram são por com de da do e em à posta submetida sem',
  },
  {
    // Dutch
    matters: 'voorstel motie amendement besluit notulen verslag begroting wetsvoorstel verordening agenda',
    decided: 'aangenomen verworpen vastgesteld ingetrokken goedgekeurd afgewezen aanvaard',
    sittings: 'vergadering zitting beraadslaging bijeenkomst raad',
    moves:
      'geopend gesloten geschorst hervat heropend opent opende sluit sloot schorst schorste heropent heropende begint begon eindigt eindigde beëindigd',
    chairs: 'voorzitter burgemeester',
    votes: 'stemmen stem unaniem algemene eenparige? onthouding* hoofdelijke stemming handopsteken voor',
    links: 'het de een wordt werd worden werden is zijn met tegen zonder van bij om door en te uur tot',
  },
  {
    // Swedish
    matters: 'förslaget motionen protokollet yrkandet betänkandet dagordningen budgeten rapporten',
    decided: 'antogs antas bifölls bifalls avslogs avslås godkändes godkänns justerades fastställdes återkallades',
    sittings: 'sammanträdet mötet överläggningen sessionen förhandlingen',
    moves: 'avslutad* avslutas avslutat öppnades öppnas öppnat ajournerad* återupptogs började slutade',
    chairs: 'ordföranden talmannen',
    votes: 'enhälligt röster röst votering acklamation majoritet nedlagda omröstning',
    links: 'det den är var härmed med mot utan en ett i och av kl',
  },
  {
    // Danish, Norwegian
    matters:
      'forslaget ændringsforslaget lovforslaget endringsforslaget protokollen referatet dagsordenen innstillingen budsjettet',
    decided: 'vedtaget vedtages forkastet godkendt vedtatt godkjent bifalt',
    sittings: 'mødet møtet forhandlingen debatten forhandlingerne',
    moves: 'hævet åbnet afbrudt sluttede genoptaget hevet åpnet avsluttet slutt udsat begynte avbrutt',
    chairs: 'formanden presidenten dirigenten ordføreren',
    votes: 'enstemmig* stemmer stemme flertal flertall',
    links: 'er blev ble blei var med mod mot uden uten og af av det den kl hermed',
  },
  {
    // Finnish
    matters: 'ehdotus esitys pöytäkirja lakiehdotus mietintö muutosehdotus ponsi',
    decided: 'hyväksyttiin hyväksytty hyväksytään hylättiin hylätty hylätään',
    sittings: 'keskustelu istunto kokous täysistunto',
    moves:
      'päättyi alkoi avattiin suljettiin keskeytettiin päätettiin jatkui päättyneeksi lopetetaan lopetettiin keskeytetään avataan päättyy',
    chairs: 'puhemies puheenjohtaja',
    votes: 'yksimielisesti äänin äänestyksessä vastaan',
    links: 'on oli ja klo kello julistetaan',
  },
  {
    // Polish
    matters: 'wniosek wnioski uchwał* ustaw* protokół poprawk* projekt* propozycj* porządek sprawozdanie rezolucj*',
    decided: 'przyjęt* odrzucon* zatwierdzon* uchwalon* wycofan*',
    sittings: 'posiedzeni* obrady narad* zebranie dyskusj* rozmow* sesj* spotkanie protokół',
    moves:
      'zakończon* zamknięt* otwart* rozpoczęt* rozpoczęł* przerwan* wznowion* zakończył* rozpoczął otworzył* zamknął zamknęła początek koniec zakończenie',
    chairs: 'przewodnicząc* marszałek',
    votes: 'jednogłośnie jednomyślnie głos* większością przeciw przeciwko wstrzymując* wstrzymał* aklamację',
    links: 'na tym został* jest się w o do i z przez za po przy godz',
  },
  {
    // Czech, Slovak
    matters: 'návrh* usnesení uznesenie zápis program* zákon* protokol',
    decided: 'přijat* schválen* zamítnut* odsouhlasen* stažen* prijat* zamietnut*',
    sittings: 'schůz* jednání zasedání schôdz* rokovanie zasadnutie debata rozprava porada beseda',
    moves:
      'zahájen* zahájil* ukončen* ukončil* přerušen* přerušil* skončil* skončen* obnoven* uzavřen* začal* prerušen* otvoren* konec koniec začátek',
    chairs: 'předsed* preds*',
    votes: 'jednomyslně jednohlasně hlasy hlasů hlas všemi všech většinou proti zdržel* jednomyseľne hlasmi hlasov',
    links: 'byly? byla bylo je jsou se tím a v ve o na s z bola? bolo boli',
  },
  {
    // Slovene
    matters: 'predlog* sklep* zapisnik* amandma* zakon* poročilo',
    decided: 'sprejet* zavrnjen* potrjen* odobren* umaknjen*',
    sittings: 'seja seje sejo',
    moves: 'začela pričela končala končana prekinjena vodila? nadaljevala zaključena zaključil* začetek konec začel',
    chairs: 'predsedujoč* predsedni*',
    votes: 'soglasno glasovi glasov glas vzdržan* večino proti',
    links: 'je se bila? bilo so z s in ob od do po na v',
  },
  {
    // Croatian, Serbian
    matters: 'prijedlog* predlog* zaključ* zapisnik* amandman* zakon*',
    decided: 'prihvaćen* usvojen* odbijen* donesen* povučen* donet*',
    sittings: 'sjednic* sednic*',
    moves: 'počela završila završena prekinuta otvorena zaključena nastavljena početak kraj završetak',
    chairs: 'predsjed* predsed*',
    votes: 'jednoglasno glasova glasa protiv suzdržan* uzdržan* većinom',
    links: 'je su u sa s i od do na bila',
  },
  {
    // Russian
    matters: 'решение постановление предложение резолюция проект протокол повестка поправка закон',
    decided: 'принят* принима* утвержд* отклон* одобр*',
    sittings: 'заседание беседа встреча переговоры совещание сессия собрание прения',
    moves:
      'откр* закры* нача* начина* окончи* оконче* закончи* законче* заверши* заверше* продолжа* длил* объявля* прерван* возобнов*',
    chairs: 'председател*',
    votes: 'единогласно голосов голосами большинством против воздержал*',
    links: 'было? была были и в на с к за по не при этом',
  },
  {
    // Ukrainian, Bulgarian
    matters: 'рішення постанова пропозиція проект поправка закон протокол решение* предложение* проект*',
    decided: 'прийнят* затвердж* відхил* схвал* приет* отхвърл* утвърд*',
    sittings: 'засідання зустріч розмова нарада заседание* срещата разговорът',
    moves: 'відкри* закри* почал* розпоч* закінч* заверш* оголош* откри* започ* завърш* прекъсн*',
    chairs: 'голов* председател*',
    votes: 'одноголосно голосів більшістю проти утримал* единодушно гласа гласове против въздържал*',
    links: 'було? була були е се беше бе и й в у на з за по с до о',
  },
  {
    // Hungarian
    matters: 'javaslat* indítvány* határozat* jegyzőkönyv* napirend* előterjesztés*',
    decided: 'elfogadt* elfogadj* elutasít* jóváhagy* megszavaz* elvet*',
    sittings: 'ülés* értekezlet* megbeszélés* tárgyalás*',
    moves: 'megnyi* bezár* berekeszt* befejez* véget kezdőd* felfüggeszt* elnapol*',
    chairs: 'elnök',
    votes: 'egyhangúlag egyhangú szavazat* ellenében tartózkod* többség*',
    links: 'az? és ért nem egy órakor óra perckor perc',
  },
  {
    // Romanian
    matters: 'propuner* proiect* hotărâr* procesul-verbal ordinea amendament* moțiune* rezoluți*',
    decided: 'aprobat* adoptat* respins* aprobă adoptă retras*',
    sittings: 'ședinț* şedinţ* întâlnire* convorbire* discuți* reuniune*',
    moves: 'început* începe încheiat* încheie terminat* deschis* închis* ridicat* suspendat* reluat* luat',
    chairs: 'președint* preşedint*',
    votes: 'unanimitate voturi vot abțineri abținere abţineri abţinere împotrivă pentru majoritate',
    links: 'au? fost este s-a s-au se la și cu de în pe ora orele sfârșit',
  },
  {
    // Turkish
    matters: 'önerge* teklif* tasarı*',
    decided: 'reddedil* edilmiştir edildi',
    sittings: 'oturum* birleşim* toplantı*',
    moves: 'açıldı kapandı kapatıldı sona',
    chairs: 'başkan',
    votes: 'oy* oybirliğiyle kabul',
    links: 'erdi saat ve ile',
  },
  {
    // Greek
    matters: 'πρόταση τροπολογία νομοσχέδιο',
    decided: 'έγινε εγκρίθηκε απορρίφθηκε εγκρίνεται απορρίπτεται',
    sittings: 'συνεδρίαση συνεδρίασης συνεδρίασις',
    moves: 'λύεται αρχίζει άρχισε έληξε λήγει διακόπτεται διακόπηκε έναρξη λήξη',
    chairs: 'πρόεδρος',
    votes: 'ομόφωνα ομοφώνως ψήφους δεκτή δεκτό πλειοψηφία κατά',
    links: 'η ο το τη την της του στις με και ώρα συναίνεση σώματος',
  },
  {
    // Hebrew, Arabic
    matters: 'ההצעה ההסתייגות הצעת القرار المشروع الاقتراح مشروع',
    decided: 'התקבלה נתקבלה נדחתה אושרה اعتمد اعتمدت رفض أقر',
    sittings: 'הישיבה הדיון الجلسة الاجتماع',
    moves: 'נפתחה ננעלה נפסקה הסתיים נפתח נמשכה رفعت افتتحت علقت استؤنفت بدأت انتهت اختتمت بدأ انتهى',
    chairs: 'היו״ר الرئيس',
    votes: 'פה אחד بالإجماع',
    links: 'את בשעה على في',
  },
];
