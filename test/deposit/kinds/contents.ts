/** What may stand in an element: the names of its children, each with a space behind it, in their order. */
export type Contents = Readonly<Record<string, RegExp>>;

const leaf = /^$/;
function leaves(names: string): Contents {
  return Object.fromEntries(names.split(' ').map((name) => [name, leaf]));
}

/** A notice for HAL (aofr-sword.xsd), as far as one of an edition can go. Words alone: an abstract has no paragraphs. */
export const aofr: Contents = {
  TEI: /^text $/,
  text: /^body $/,
  body: /^listBibl $/,
  listBibl: /^biblFull $/,
  biblFull: /^titleStmt (editionStmt )?(publicationStmt )?(seriesStmt )?(notesStmt )?sourceDesc profileDesc $/,
  titleStmt: /^(title )*(author )*(funder )*$/,
  editionStmt: /^edition $/,
  edition: /^(date )?(ref )*$/,
  publicationStmt: /^availability $/,
  availability: /^licence $/,
  notesStmt: /^(note )+$/,
  sourceDesc: /^biblStruct $/,
  biblStruct: /^analytic (monogr )?(series )?(idno )*(ref )*(relatedItem )*$/,
  analytic: /^(title )+(author )+$/,
  author: /^(persName )?(email )?(ptr )?(idno )*(orgName )?(affiliation )*$/,
  persName: /^(forename )+surname $/,
  monogr: /^(idno )*(title )?(editor )*(imprint )?$/,
  imprint: /^(publisher )*(pubPlace )*(biblScope )*(date )*$/,
  profileDesc: /^langUsage (textClass )?(abstract )*$/,
  langUsage: /^language $/,
  textClass: /^(keywords )?(classCode )*$/,
  keywords: /^(term )+$/,
  ref: /^((date|desc) )*$/,
  ...leaves(
    'title forename surname idno affiliation funder licence note publisher pubPlace date language term classCode abstract',
  ),
};

/** An object of TextGrid (textgrid-metadata_2010.xsd), as far as acta describes one. */
export const textGridObject: Contents = {
  object: /^generic (item |edition |work |collection )$/,
  generic: /^provided $/,
  provided: /^(title )+(identifier )*format (notes )?$/,
  item: /^(rightsHolder )*$/,
  edition: /^(isEditionOf )?(agent )+(source )*(formOfNotation )*(language )*(license )?$/,
  work: /^(agent )*(abstract )*dateOfCreation (spatial )*(temporal )*(subject )*(genre )+(type )*$/,
  collection: /^(collector )+(abstract )?(collectionDescription )*(spatial )*(temporal )*(subject )*$/,
  // A term of an authority file has identifiers; the term itself is never left out.
  subject: /^(id )*value $/,
  ...leaves(
    'title format rightsHolder isEditionOf agent language license dateOfCreation genre collector abstract value id',
  ),
};

/** A record of MODS 3.7 and 3.8, as far as acta writes one. */
export const mods: Contents = {
  mods: /^((abstract|accessCondition|identifier|language|location|name|originInfo|relatedItem|subject|titleInfo|typeOfResource) )+$/,
  relatedItem: /^((identifier|originInfo|titleInfo) )*$/,
  titleInfo: /^((title|subTitle) )*$/,
  name: /^((namePart|displayForm|affiliation|role|description|nameIdentifier|alternativeName) )*$/,
  role: /^(roleTerm )+$/,
  originInfo: /^((place|publisher|dateIssued|dateCreated|edition) )+$/,
  place: /^(placeTerm )+$/,
  language: /^(languageTerm )+$/,
  subject: /^((topic|geographic|temporal) )*$/,
  location: /^(physicalLocation )*(shelfLocator )*(url )*$/,
  ...leaves(
    'title subTitle namePart roleTerm nameIdentifier typeOfResource placeTerm publisher dateIssued dateCreated edition languageTerm abstract topic identifier url accessCondition',
  ),
};

/** A record of CMDI 1.2 (cmd-envelop.xsd), and in it what LINDAT writes after its profile p_1403526079380. */
export const cmdi: Contents = {
  CMD: /^Header Resources (IsPartOfList )?Components $/,
  Header: /^(MdCreator )*(MdCreationDate )?(MdSelfLink )?MdProfile (MdCollectionDisplayName )?$/,
  Resources: /^ResourceProxyList JournalFileProxyList ResourceRelationList $/,
  ResourceProxyList: /^(ResourceProxy )*$/,
  ResourceProxy: /^ResourceType ResourceRef $/,
  Components: /^LINDAT_CLARIN $/,
  LINDAT_CLARIN: /^bibliographicInfo dataInfo licenseInfo $/,
  bibliographicInfo:
    /^(projectUrl )?(version )?titles authors (dates )?(identifiers )?(funds )?contactPerson publishers $/,
  titles: /^(title )+$/,
  authors: /^(author )+$/,
  author: /^lastName (firstName )?$/,
  dates: /^(date )*(dateIssued )?$/,
  identifiers: /^(identifier )+$/,
  contactPerson: /^(firstName )?lastName email (affiliation )?$/,
  publishers: /^(publisher )+$/,
  dataInfo: /^type (detailedType )?description (languages )?(keywords )?(links )?(sizeInfo )?$/,
  languages: /^(language )+$/,
  language: /^code name $/,
  keywords: /^(keyword )+$/,
  licenseInfo: /^(license )+$/,
  license: /^uri $/,
  ...leaves(
    'MdCreator MdCreationDate MdSelfLink MdProfile MdCollectionDisplayName JournalFileProxyList ResourceRelationList ResourceType ResourceRef projectUrl version title lastName firstName dateIssued identifier email affiliation publisher type description code name keyword uri',
  ),
};
