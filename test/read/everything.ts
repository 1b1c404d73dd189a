import { archive, wordParts } from './archives.js';

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const styled = (style: string, text: string) => p(run(text), `<w:pStyle w:val="${style}"/>`);
const style = (id: string, name: string, content = '', type = 'paragraph', more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}><w:name w:val="${name}"/>${content}</w:style>`;
const level = (ilvl: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const item = (text: string, ilvl: number, id: number) =>
  p(run(text), `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr>`);
const cell = (text: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${p(run(text))}</w:tc>`;
const change = 'w:id="77" w:author="A" w:date="2020-01-01T00:00:00Z"';
const notes = (name: string, words: readonly (readonly [number, string])[]) =>
  ['separator', 'continuationSeparator']
    .map((type, id) => `<w:${name} w:id="${id}" w:type="${type}">${p('')}</w:${name}>`)
    .concat(words.map(([id, content]) => `<w:${name} w:id="${id}">${content}</w:${name}>`))
    .join('');
const numbered = (name: string, text: string) => p(`<w:r><w:${name}Ref/></w:r>${run(text)}`);
const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="0" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="1800000" cy="600000"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="1" name="Box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${p(run('Boxed.'))}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;

/** A Word file with one of everything that both formats have. */
export function everything(): Buffer {
  const italic = '<w:rPr><w:i/></w:rPr>';
  const outlined = (at: number) =>
    `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="${at}"/></w:pPr><w:rPr><w:b/></w:rPr>`;
  const styles = [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>',
    style('N', 'Normal', '', 'paragraph', ' w:default="1"'),
    style('T', 'Title', '<w:rPr><w:b/></w:rPr>'),
    style('H1', 'heading 1', outlined(0)),
    style('H2', 'heading 2', outlined(1)),
    style('Sp', 'Speaker'),
    style('SpC', 'tei:speaker', '<w:rPr><w:b/></w:rPr>', 'character'),
    style('Stg', 'Stage', italic),
    style('StC', 'tei:stage', italic, 'character'),
    style('V', 'tei:l'),
    style('Src', 'tei:source'),
    style('Em', 'Em', italic, 'character'),
    style('Pb', 'tei:pb', '', 'character'),
  ].join('');
  const numbering =
    list(0, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%1.%2)') + level(2, 'upperRoman', '(%3)')) +
    list(1, level(0, 'bullet', '\u2022') + level(1, 'bullet', 'o')) +
    list(
      3,
      level(0, 'upperRoman', '%1.', '<w:pStyle w:val="H1"/>') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="H2"/>'),
    ) +
    [
      [5, 0],
      [6, 1],
      [7, 3],
    ]
      .map(([id, form]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${form}"/></w:num>`)
      .join('');
  const body = [
    styled('T', 'Minutes of the Board'),
    styled('H1', 'Opening'),
    styled('Sp', 'ADAMS'),
    p(
      `${run('We begin ')}${run('at once', '<w:i/>')}${run(' or ')}${run('later', '<w:rStyle w:val="Em"/>')}${run('.')}${call(2)}${run(' and ')}${run('2', '<w:vertAlign w:val="subscript"/>')}${run('O', '<w:vertAlign w:val="superscript"/>')}${run(' small', '<w:smallCaps/>')}${run(' struck', '<w:strike/>')}${run(' lined', '<w:u w:val="single"/>')}${run(' both', '<w:b/><w:i/>')}`,
    ),
    styled('Stg', 'Applause.'),
    p(
      `${run('Baker:', '<w:rStyle w:val="SpC"/>')}${run(' So  two   spaces')}<w:r><w:tab/><w:t>tab</w:t><w:br/><w:t>broken</w:t><w:noBreakHyphen/><w:t>x</w:t><w:softHyphen/><w:t>y</w:t></w:r>${call(3)}`,
    ),
    styled('H2', 'Of notes'),
    p(
      `<w:commentRangeStart w:id="0"/>${run('Commented words')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run(' go on')}<w:r><w:endnoteReference w:id="2"/></w:r>`,
    ),
    p(`${run('Custom')}<w:r><w:footnoteReference w:id="4" w:customMarkFollows="1"/><w:t>*</w:t></w:r>`),
    styled('H2', 'Of lists'),
    item('one', 0, 5),
    item('two', 0, 5),
    item('sub a', 1, 5),
    item('sub b', 1, 5),
    item('deep', 2, 5),
    p(run('no number')),
    item('three', 0, 5),
    item('sub again', 1, 5),
    item('point', 0, 6),
    item('point within', 1, 6),
    item('point again', 0, 6),
    styled('H1', 'Closing'),
    styled('V', 'A line of verse'),
    styled('V', 'another'),
    styled('Src', 'Archive 1.'),
    p(
      `${run('Adams: ')}<w:del ${change}>${run('No').replace(/w:t\b/g, 'w:delText')}</w:del><w:ins ${change}>${run('Yes')}</w:ins>${run(', a ')}${run('secret', '<w:vanish/>')}${run('word ')}${run('perestroika', '<w:lang w:val="ru-RU"/>')}`,
    ),
    p(run('Joined '), `<w:rPr><w:del ${change}/></w:rPr>`),
    p(run('paragraph.')),
    `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(3)}</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Name')}${cell('Vote', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('Adams', '<w:vMerge w:val="restart"/>')}${cell('yes')}${cell('no')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('a')}${cell('yes')}</w:tr></w:tbl>`,
    p(
      `<w:hyperlink r:id="h1">${run('link')}</w:hyperlink>${run(' ')}${field(' HYPERLINK "https://example.org/b" ', run('two'))}<w:hyperlink w:anchor="mark">${run('three')}</w:hyperlink><w:bookmarkStart w:id="9" w:name="mark"/>${run('marked')}<w:bookmarkEnd w:id="9"/>${run(' [7] ', '<w:rStyle w:val="Pb"/>')}${run('(laughs)', '<w:rStyle w:val="StC"/>')}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`,
    ),
    p(run('Page ') + field(' PAGE ', run('7'))),
    p(run('Anchor.') + box),
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>',
  ].join('');
  const parts = wordParts({
    document: body,
    styles,
    numbering,
    footnotes: notes('footnote', [
      [2, numbered('footnote', ' First.')],
      [3, numbered('footnote', ' 1985 was good.') + p(run('Second paragraph.'))],
      [4, p(run('* Starred.'))],
    ]),
    endnotes: notes('endnote', [[2, numbered('endnote', ' End.')]]),
    comments: `<w:comment w:id="0" w:author="Mara Stone" w:initials="MS" w:date="2020-01-01T00:00:00Z">${p(run('Check this.'))}</w:comment>`,
    header1: p(run('Head of the Board')),
    footer1: p(run('Foot ') + field(' PAGE ', run('3'))),
    relations:
      '<Relationship Id="h1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/a?b=1&amp;c=2" TargetMode="External"/>',
  });
  return archive(parts.map((part) => (part.name === '[Content_Types].xml' ? { ...part, content: types } : part)));
}

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** LibreOffice opens no file without the types of its parts. */
const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/>${['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'header1', 'footer1'].map((name) => `<Override PartName="/word/${name}.xml" ContentType="${main}.${name.replace('1', '')}+xml"/>`).join('')}</Types>`;
