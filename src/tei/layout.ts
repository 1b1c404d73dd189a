import { isElement, type TeiElement } from './element.js';

/**
 * Elements whose content model in TEI P5 holds no text of its own and which stand as blocks or in the header: white
 * space between their children means nothing, so it may be used for lines. Everything else is left as it is, also what
 * is unknown here, because a space added there would be a space in the text. Phrases such as `choice` and `subst`
 * hold elements only as well, but stand within a word or a sentence, so they are not in this list.
 */
export const elementOnly: ReadonlySet<string> = new Set(
  `TEI teiCorpus standOff
   teiHeader fileDesc titleStmt editionStmt publicationStmt seriesStmt notesStmt sourceDesc respStmt availability
   biblStruct biblFull analytic monogr imprint relatedItem listBibl recordingStmt recording broadcast scriptStmt
   encodingDesc projectDesc samplingDecl editorialDecl correction normalization quotation hyphenation segmentation
   stdVals interpretation punctuation refsDecl citeStructure tagsDecl namespace classDecl taxonomy category
   listPrefixDef prefixDef appInfo application calendarDesc calendar
   profileDesc abstract langUsage textClass keywords particDesc listPerson person personGrp persona listOrg org
   listPlace place listEvent event listRelation settingDesc setting correspDesc correspAction revisionDesc listChange
   text group front body back div titlePage docTitle castList castGrp floatingText sp spGrp lg noteGrp list table row
   figure timeline`.split(/\s+/),
);

/** Whether the children of an element go on lines of their own: it may hold no text, and it holds none. */
export function isBroken(element: TeiElement): boolean {
  return (
    elementOnly.has(element.name) &&
    element.children.some(isElement) &&
    !element.children.some((child) => typeof child === 'string')
  );
}
