import type { CatalogueEntry } from '../catalogue.js';

/** What a grammar finds: the encoding uses elements or attributes that TEI, or acta's part of it, does not have there. */
const grammar = {
  'schema/unknown-element': {
    severity: 'error',
    title: 'The schema has no such element.',
    means:
      'The name of a tag is misspelt, or belongs to a part of TEI that editions of proceedings do not use. Pages, citations and packages would not know what to make of it.',
    mend: 'Take the name that is offered, or one of the elements in schemas/acta.odd. To check against all of TEI use --schema tei_all.rng.',
  },
  'schema/namespace': {
    severity: 'error',
    title: 'The document is not in the TEI namespace.',
    means: 'The tags look like TEI but do not say that they are, so no TEI program will recognise them.',
    mend: 'Begin the document with <TEI xmlns="http://www.tei-c.org/ns/1.0">.',
  },
  'schema/misplaced-element': {
    severity: 'error',
    title: 'An element stands where it may not.',
    means:
      'Elements have places: a speech begins with its speaker, a heading opens a division, a paragraph holds no paragraph. What stands elsewhere is shown wrongly or not at all.',
    mend: 'Move the element, or put it into one of those that are offered: <sp><speaker>Rossi:</speaker><p>...</p></sp>',
  },
  'schema/misplaced-text': {
    severity: 'error',
    title: 'Text stands where only elements may.',
    means: 'Words stand directly in an element that holds paragraphs or entries, and do not belong to any of them.',
    mend: 'Put the words into an element: <sp><speaker>Rossi:</speaker><p>Agreed.</p></sp>',
  },
  'schema/incomplete-element': {
    severity: 'error',
    title: 'An element lacks something that it must have.',
    means: 'For example, a speech has a label but nothing is said, or a header has no title.',
    mend: 'Add what is named. Where the source has nothing, say so: <p><gap reason="illegible"/></p>',
  },
  'schema/unknown-attribute': {
    severity: 'error',
    title: 'An element has an attribute that it may not have.',
    means: 'The name of the attribute is misspelt, or TEI gives it to other elements only. It would have no effect.',
    mend: 'Take the name that is offered, or delete the attribute.',
  },
  'schema/missing-attribute': {
    severity: 'error',
    title: 'An element lacks an attribute that it must have.',
    means:
      'Without it the element says nothing: a pointer without target points nowhere, a picture without address shows nothing.',
    mend: 'Add it: <ptr target="#fn1"/>',
  },
  'schema/attribute-value': {
    severity: 'error',
    title: 'An attribute has a value that it may not have.',
    means:
      'Dates, languages, pointers and identifiers are written in fixed ways, so that programs can compute with them.',
    mend: 'Write what is offered, for example when="1986-07-03", xml:lang="en", who="#gorbachev".',
  },
  'schema/unusable': {
    severity: 'error',
    exit: 2,
    title: 'The file named as a schema is not one that can be used.',
    means:
      'A schema must be a RELAX NG grammar in XML syntax (.rng), all that it includes in files beside it, or a Schematron schema (.sch) whose rules are written in XPath.',
    mend: 'Convert a compact schema (.rnc), a DTD or an XML Schema with trang, take tei_all.rng from the TEI, or mend the line of the schema that is named.',
  },
  'schema/rule': {
    severity: 'error',
    title: 'The document breaks a rule of a Schematron schema.',
    means:
      'The rule is of the schema that you named with --schema, or that the document names itself. The words are those of the schema; its role attribute decides whether it is an error, a warning or a note.',
    mend: 'Do what the message asks. The name of the rule stands in "actual" of --json, and is its id in the schema.',
  },
  'schema/rule-not-run': {
    severity: 'error',
    exit: 2,
    title: 'A rule of a Schematron schema cannot be evaluated.',
    means:
      'The expression has a fault, or calls a function that only XSLT has, such as document() or key(). The document was not checked by it, so nothing can be said.',
    mend: 'Write the rule in XPath 3.1, or have that rule checked by an XSLT processor.',
  },
  'schema/not-stored': {
    severity: 'warning',
    title: 'The document names a schema that is not in the store.',
    means:
      'A document says with <?xml-model?> which schema it is to be valid by. acta never fetches a schema while it validates; it looks in the store of schemas on this computer.',
    mend: 'Add it once: acta schema add https://example.org/schema.rng; one that you have as a file: acta schema add schema.rng --as "what href says".',
  },
  'schema/store-damaged': {
    severity: 'error',
    exit: 6,
    title: 'A schema in the store is not the one that was put there.',
    means: 'Its checksum is no longer that of the day when it was added: somebody changed the file, or it was damaged.',
    mend: 'Add it anew with acta schema add, which replaces it.',
  },
  'schema/not-fetched': {
    severity: 'error',
    exit: 5,
    title: 'A schema could not be fetched.',
    means: 'The server did not answer, or not with a file. Nothing was stored.',
    mend: 'Look at the address in a browser; save the schema and add the file with --as "the address".',
  },
  'schema/not-in-store': {
    severity: 'error',
    exit: 2,
    title: 'There is no such schema in the store.',
    means: 'The name is not one under which a schema was added.',
    mend: 'acta schema list names all that are there.',
  },
} as const satisfies Record<string, CatalogueEntry>;

/** What acta.sch finds, construct by construct. */
const rules = {
  'header/no-text': {
    severity: 'error',
    title: 'A document has a header and no text.',
    means: 'Only in the corpus of an edition may a document stand in short, with standOff in place of its text.',
    mend: 'Add the text: <text><body> … </body></text>. Delete the file where the document is not to be published.',
  },
  'header/no-language': {
    severity: 'warning',
    title: 'The document does not say in which language it is.',
    means:
      'Browsers, screen readers, search and citations need the language of a text; guessing it would be wrong too often.',
    mend: 'Write it on the first element: <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">',
  },
  'header/undeclared-language': {
    severity: 'warning',
    title: 'The text uses a language that the header does not list.',
    means:
      'langUsage lists the languages of the document for catalogues and search; one that occurs in the text is missing there.',
    mend: 'Add it: <language ident="ru-Latn">Russian in Latin letters</language>, or correct xml:lang in the text.',
  },
  'header/undated-change': {
    severity: 'warning',
    title: 'A change is recorded without its date.',
    means:
      'The history of the file is told in revisionDesc; without dates nobody can say which state was cited. A program that knows no date may leave it out.',
    mend: 'Add the day: <change when="2026-11-23" who="#editor">',
  },
  'header/free-without-licence': {
    severity: 'warning',
    title: 'The text is called free, but no licence says what that means.',
    means: 'Readers and repositories need to know what they may do. “Free” alone permits nothing.',
    mend: 'Add <licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence>, or set status="restricted".',
  },
  'header/empty-licence': {
    severity: 'error',
    title: 'A licence has neither words nor an address.',
    means: 'The element says that there is a licence, and not which.',
    mend: 'Add its name, and its address in target; or delete the element.',
  },
  'titles/empty-title': {
    severity: 'error',
    title: 'A title has no words.',
    means: 'Lists, citations and the page itself would show nothing where the title belongs.',
    mend: 'Write the title, or delete the element.',
  },
  'titles/empty-heading': {
    severity: 'error',
    title: 'A heading has no words.',
    means: 'The table of contents would have an entry that nobody can read or choose.',
    mend: 'Write the heading as the source has it, or delete the element.',
  },
  'headnote/in-record': {
    severity: 'error',
    title: 'An editors’ headnote stands in the record.',
    means:
      'The body holds the historical record and nothing else, so that it can be searched and counted as such. Words of editors stand in front or back.',
    mend: 'Move <div type="headnote"> into <front>.',
  },
  'speech/empty-label': {
    severity: 'error',
    title: 'A speech has an empty label.',
    means: 'The speaker element holds the name as the source prints it. Without it nobody sees who speaks.',
    mend: 'Write the label: <speaker>Rossi:</speaker>; where it cannot be read, <speaker><gap reason="illegible"/></speaker>.',
  },
  'speech/no-speech': {
    severity: 'error',
    title: 'A speech in which nobody says anything.',
    means: 'There is a label and nothing after it. A paragraph may have been lost, or the label is no label.',
    mend: 'Add what was said, or <p><gap reason="absentFromCopy"/></p>; if the label is part of the text, put it back into the paragraph before.',
  },
  'stage/empty': {
    severity: 'error',
    title: 'A stage direction has no words.',
    means: 'Nothing says what happened, and nothing would be shown.',
    mend: 'Write what the source says, such as (Applause.), or delete the element.',
  },
  'stage/undescribed': {
    severity: 'warning',
    title: 'Something happened, but nothing says what.',
    means: 'An incident, gesture or sound is marked without a description or a type.',
    mend: 'Add one: <incident><desc>(Applause.)</desc></incident>',
  },
  'notes/empty': {
    severity: 'error',
    title: 'A note has no words.',
    means: 'Readers would open a note and find nothing.',
    mend: 'Write the note; where its words are lost, <note n="3"><gap reason="absentFromCopy"/></note>; or delete it.',
  },
  'notes/no-number': {
    severity: 'warning',
    title: 'A footnote has no number.',
    means:
      'The number that the source prints is what other works cite. Without it the page must number the note itself.',
    mend: 'Give the number of the source: <note place="foot" n="1">',
  },
  'notes/nested': {
    severity: 'warning',
    title: 'A note stands inside a note.',
    means: 'A page can open a note where it is called, but not a note within the opened note.',
    mend: 'Put the second note beside the first, or its words into it.',
  },
  'editorial/gap-without-reason': {
    severity: 'warning',
    title: 'Text is missing, and nothing says why.',
    means: 'Readers must be able to tell what an editor left out from what was illegible, inaudible or withheld.',
    mend: 'Add the reason: <gap reason="illegible"/>',
  },
  'editorial/extent-without-unit': {
    severity: 'warning',
    title: 'A gap says how many, but not of what.',
    means: 'quantity="2" may be two words or two pages.',
    mend: 'Add the unit: <gap reason="withheld" unit="line" quantity="2"/>',
  },
  'editorial/supplied-without-reason': {
    severity: 'warning',
    title: 'Words were supplied, and nothing says why.',
    means: 'Readers must be able to tell a word that the source omitted from one that could not be read.',
    mend: 'Add the reason: <supplied reason="omitted">factor</supplied>',
  },
  'editorial/empty-intervention': {
    severity: 'error',
    title: 'An intervention of the editors holds no words.',
    means: 'It says that something was supplied, and there is nothing.',
    mend: 'Write the words, or delete the element.',
  },
  'editorial/empty-reading': {
    severity: 'error',
    title: 'A reading has no words.',
    means: 'An unclear, erroneous, abbreviated or regularised word is marked, and there is no word.',
    mend: 'Write the word; where nothing can be read, use <gap reason="illegible"/>.',
  },
  'dates/point-and-range': {
    severity: 'error',
    title: 'A date is a day and a span of time at once.',
    means:
      'when says on which day something was; from and to, how long it lasted; notBefore and notAfter, within which limits it was. Only one of these can be meant.',
    mend: 'Keep one: <date when="1986-07-03"> or <date from="1989-03-23" to="1989-03-24">',
  },
  'dates/backwards': {
    severity: 'error',
    title: 'A span of time ends before it begins.',
    means: 'The two dates were exchanged, or one of them is mistyped.',
    mend: 'Exchange or correct them.',
  },
  'dates/unknown-calendar': {
    severity: 'warning',
    title: 'A date of another calendar does not say which.',
    means:
      'Attributes such as when-custom hold the date as an older calendar has it. Without its name nobody can convert it.',
    mend: 'Add datingMethod="#julian" and describe the calendar in calendarDesc.',
  },
  'dates/empty': {
    severity: 'error',
    title: 'A date has neither words nor a value.',
    means: 'Nothing says which date is meant.',
    mend: 'Write it: <date when="1986-07-03">July 3, 1986</date>',
  },
  'names/no-name': {
    severity: 'error',
    title: 'A person in the register has no name.',
    means: 'Indexes and pages have nothing to show for this person.',
    mend: 'Add <persName>, with type="unidentified" for a person who is not known.',
  },
  'names/no-id': {
    severity: 'warning',
    title: 'A person in the register cannot be pointed to.',
    means: 'Speeches and names point to persons by their identifier; this one has none.',
    mend: 'Add one: <person xml:id="rossi">',
  },
  'names/empty': {
    severity: 'error',
    title: 'A name has no words.',
    means: 'Something is marked as a name, and there is no name.',
    mend: 'Write it, or delete the element.',
  },
  'sources/none': {
    severity: 'error',
    title: 'The header does not say where the text comes from.',
    means: 'Without its source a document cannot be checked or cited. This is the one thing an edition must say.',
    mend: 'Describe the source in sourceDesc, if only in a sentence: <sourceDesc><p>...</p></sourceDesc>',
  },
  'sources/empty': {
    severity: 'error',
    title: 'A source has no words.',
    means: 'A bibliographic item is marked, and nothing says which.',
    mend: 'Write it as the source words it, or delete the element.',
  },
  'sources/empty-range': {
    severity: 'error',
    title: 'A range of pages has neither words nor numbers.',
    means: 'Citations would show an empty place.',
    mend: 'Write it: <citedRange unit="page" from="61" to="63">pp. 61–63</citedRange>',
  },
  'sources/backwards': {
    severity: 'warning',
    title: 'A range of pages ends before it begins.',
    means: 'The numbers were exchanged, or the second is shortened: 161–5 is from 161 to 165.',
    mend: 'Write both numbers in full.',
  },
  'sources/empty-identifier': {
    severity: 'error',
    title: 'An identifier is empty.',
    means: 'A DOI, ISBN, shelf mark or authority number is announced and not given.',
    mend: 'Write it, or delete the element.',
  },
  'sources/doi': {
    severity: 'warning',
    title: 'An identifier is called a DOI and does not look like one.',
    means: 'A DOI begins with 10. and a number, and holds no space; links and citations are made from it.',
    mend: 'Write it without its address: <idno type="DOI">10.4000/books.ceup.2773</idno>',
  },
  'sources/checksum': {
    severity: 'error',
    title: 'The checksum of the transcript is damaged.',
    means:
      'By this number acta recognises the transcript from which the TEI was made, and proves that no word was lost.',
    mend: 'Encode the transcript again, or copy the number from its manifest.',
  },
  'lists/empty-item': {
    severity: 'warning',
    title: 'An item of a list is empty.',
    means: 'Readers would see a bullet and nothing after it.',
    mend: 'Write the item, or delete it.',
  },
  'tables/ragged': {
    severity: 'warning',
    title: 'The rows of a table have different numbers of cells.',
    means: 'Some row is shorter or longer than the others, so that its figures stand in the wrong columns.',
    mend: 'Add the missing cells, or say that a cell spans several columns: <cell cols="2">',
  },
  'breaks/no-number': {
    severity: 'warning',
    title: 'A page or column break has no number.',
    means: 'The numbers of pages are how other works cite the source.',
    mend: 'Add the number that the source prints: <pb n="377"/>',
  },
  'furniture/unaccounted': {
    severity: 'error',
    title: 'Something was left out of the text without its line or its rule.',
    means:
      'The header lists each piece of the transcript that is not in the text, so that it can be proved that no word was lost. This entry proves nothing.',
    mend: 'Encode the transcript again, or add its line in n and the rule in ana.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export const schema = { ...grammar, ...rules } as const satisfies Record<string, CatalogueEntry>;
