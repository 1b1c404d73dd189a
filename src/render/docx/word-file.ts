import {
  AlignmentType,
  type Bookmark,
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  ConcreteHyperlink,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  type IStylesOptions,
  LevelFormat,
  NoteNumberRestart,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type XmlComponent,
} from 'docx';
import { unzip, zip } from '../zip.js';
import { coreProperties } from './core-properties.js';
import {
  type CharacterStyle,
  characterStyles,
  type ParagraphLook,
  type ParagraphStyle,
  paragraphStyles,
  type StyleLook,
} from './styles.js';
import type { ListPlace, Look, WordBlock, WordInline, WordParagraph, WordTable, WordText } from './word-text.js';

/**
 * A text as a Word file (ECMA-376, WordprocessingML). The same text gives the same bytes: what the library would name by chance or by the
 * clock, the ids of links and of places and the times of the file, is given or left out here.
 */
export async function packWordFile(text: WordText): Promise<Uint8Array> {
  const writer = new Writer();
  const sections = text.sections.map(({ head, blocks }) => writer.section(head, blocks));
  const file = new Document({
    sections,
    styles: stylesIn(text.language),
    numbering: { config: lists },
    compatabilityModeVersion: 15,
  });
  for (const note of writer.notes) file.FootNotes.View.addChildElement(note);
  for (const { id, to, inNote } of writer.links) {
    const { Relationships } = inNote ? file.FootNotes : file.Document;
    Relationships.addRelationship(id, hyperlink, to, 'External');
  }
  const properties = { path: 'docProps/core.xml', data: coreProperties(text) };
  return zip(unzip(new Uint8Array(await Packer.toArrayBuffer(file, undefined, [properties]))));
}

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Twentieths of a point. */
const twips = (points: number) => Math.round(points * 20);
/** Half points. */
const halves = (points: number) => Math.round(points * 2);

const A4 = { width: twips(595.3), height: twips(841.9) };

/** Word's ids of styles are their names without spaces; those of its own begin with a capital. */
function styleId(name: ParagraphStyle | CharacterStyle): string {
  return name.replace(/(?:^| )./g, (start) => start.trim().toUpperCase());
}

/** Makes the parts of a file, and keeps what is filed apart from them: notes, and the addresses of links. */
class Writer {
  readonly notes: XmlComponent[] = [];
  readonly links: { readonly id: string; readonly to: string; readonly inNote: boolean }[] = [];
  /** How many notes of the section have the numbers that Word gives them. */
  private counted = 0;
  private inNote = false;
  private bookmarks = 0;
  /** Lists of the sections before this one, and of all so far. */
  private listsBefore = 0;
  private lists = 0;

  section(head: string, blocks: readonly WordBlock[]): ISectionOptions {
    this.counted = 0;
    this.listsBefore = this.lists;
    return {
      properties: {
        page: { size: A4, margin: { top: twips(85), right: twips(85), bottom: twips(85), left: twips(85) } },
        footnoteProperties: { restart: NoteNumberRestart.EACH_SECTION },
      },
      headers: { default: new Header({ children: [new Paragraph({ style: styleId('header'), text: head })] }) },
      footers: {
        default: new Footer({
          children: [
            new Paragraph({ style: styleId('footer'), children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
          ],
        }),
      },
      children: this.blocks(blocks),
    };
  }

  private blocks(blocks: readonly WordBlock[]): (Paragraph | Table)[] {
    return blocks.map((block) => (block.type === 'table' ? this.table(block) : this.paragraph(block)));
  }

  private paragraph(paragraph: WordParagraph, first: readonly ParagraphChild[] = []): Paragraph {
    const { style, content, rightToLeft, list, align, bookmark } = paragraph;
    const runs = content.map((inline) => this.inline(inline));
    const named = bookmark === undefined ? runs : this.marked(bookmark, runs);
    return new Paragraph({
      style: styleId(style),
      children: [...first, ...named],
      ...(rightToLeft && { bidirectional: true }),
      ...(align && { alignment: align }),
      ...(list && this.placeInList(list)),
    });
  }

  private marked(name: string, runs: readonly ParagraphChild[]): readonly ParagraphChild[] {
    const id = ++this.bookmarks;
    // A paragraph may hold the two, though the library's types name only a pair whose number it gives itself.
    const [start, end] = [new BookmarkStart(name, id), new BookmarkEnd(id)] as unknown as readonly [Bookmark, Bookmark];
    return [start, ...runs, end];
  }

  private placeInList({ list, level, label }: ListPlace): Partial<IParagraphOptions> {
    const instance = this.listsBefore + list;
    this.lists = Math.max(this.lists, instance);
    if (label === 'none') return { indent: { left: twips(18 * (level + 1)) } };
    return { numbering: { reference: label, level, instance } };
  }

  private table({ rows, rightToLeft }: WordTable): Table {
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      ...(rightToLeft && { visuallyRightToLeft: true }),
      rows: rows.map(
        (cells) =>
          new TableRow({
            tableHeader: cells.every(({ heads }) => heads),
            children: cells.map(({ columns, rows: down, blocks }) => {
              const children = this.blocks(blocks);
              // Word wants a paragraph at the end of each cell.
              const ends = children.at(-1) instanceof Paragraph;
              return new TableCell({
                columnSpan: columns,
                rowSpan: down,
                children: ends ? children : [...children, new Paragraph({ style: styleId('Table text') })],
              });
            }),
          }),
      ),
    });
  }

  private inline(inline: WordInline): ParagraphChild {
    switch (inline.type) {
      case 'break':
        return new TextRun({ break: 1 });
      case 'tab':
        return new TextRun({ text: '\t' });
      case 'note':
        return this.note(inline.number, inline.blocks);
      case 'text':
        return this.words(inline.text, inline.look);
    }
  }

  private words(text: string, look: Look): ParagraphChild {
    const { link, place } = look;
    const run = new TextRun({
      text,
      ...runLook(link === undefined && place === undefined ? look : { ...look, style: 'Hyperlink' }),
    });
    if (place !== undefined) return new ConcreteHyperlink([run], '', place);
    if (link === undefined) return run;
    const id = `Link${this.links.length + 1}`;
    this.links.push({ id, to: link, inNote: this.inNote });
    return new ConcreteHyperlink([run], id);
  }

  /** A footnote and its call. Word counts notes; one that has not the number that Word would give it brings its own mark. */
  private note(number: string, blocks: readonly WordBlock[]): ParagraphChild {
    const isCounted = number === String(this.counted + 1);
    if (isCounted) this.counted++;
    const id = this.notes.length + 1;
    // The place of the note among the others is that of its call.
    const place = this.notes.push(new BuilderElement({ name: 'w:footnote' })) - 1;
    const mark = isCounted ? new BuilderElement({ name: 'w:footnoteRef' }) : number;
    this.inNote = true;
    const children = this.noteBlocks(blocks, [noteMark([mark]), new TextRun({ text: ' ' })]);
    this.inNote = false;
    this.notes[place] = new BuilderElement({
      name: 'w:footnote',
      attributes: { id: { key: 'w:id', value: id } },
      children,
    });
    const own = { key: 'w:customMarkFollows', value: '1' };
    const reference = new BuilderElement({
      name: 'w:footnoteReference',
      attributes: { ...(!isCounted && { own }), id: { key: 'w:id', value: id } },
    });
    return noteMark(isCounted ? [reference] : [reference, number]);
  }

  private noteBlocks(blocks: readonly WordBlock[], mark: readonly ParagraphChild[]): (Paragraph | Table)[] {
    const [first, ...rest] = blocks;
    if (first?.type === 'paragraph') return [this.paragraph(first, mark), ...this.blocks(rest)];
    return [new Paragraph({ style: styleId('footnote text'), children: mark }), ...this.blocks(blocks)];
  }
}

function noteMark(children: readonly (XmlComponent | string)[]): TextRun {
  return new TextRun({ style: styleId('footnote reference'), children });
}

/** Lists of numbers and of dashes, nine levels of each. Each list of a text is an instance, which begins anew. */
const lists = (['number', 'dash'] as const).map((label) => ({
  reference: label,
  levels: Array.from({ length: 9 }, (_, level) => ({
    level,
    format: label === 'number' ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: label === 'number' ? `%${level + 1}.` : '–',
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: twips(18 * (level + 1)), hanging: twips(18) } } },
  })),
}));

function runLook({
  style,
  bold,
  italics,
  smallCaps,
  spaced,
  strike,
  underline,
  script,
  mono,
  language,
  rightToLeft,
}: Look) {
  return {
    ...(style && { style: styleId(style) }),
    ...(bold && { bold, boldComplexScript: bold }),
    ...(italics && { italics, italicsComplexScript: italics }),
    ...(smallCaps && { smallCaps }),
    ...(spaced && { characterSpacing: twips(1.2) }),
    ...(strike && { strike }),
    ...(underline && { underline: {} }),
    ...(script === 'super' && { superScript: true }),
    ...(script === 'sub' && { subScript: true }),
    ...(mono && { font: 'Courier New' }),
    ...(rightToLeft && { rightToLeft }),
    ...(language && { language: languageOf(language) }),
  };
}

/** A language as Word files it: of all words, and again of those in East Asian scripts and in scripts from right to left. */
function languageOf(tag: string) {
  return {
    value: tag,
    ...(/^(?:zh|ja|ko)\b/i.test(tag) && { eastAsia: tag }),
    bidirectional: tag,
  };
}

function stylesIn(language: string | undefined): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: 'Times New Roman',
          size: halves(11),
          ...(language !== undefined && { language: languageOf(language) }),
        },
      },
    },
    paragraphStyles: Object.entries(paragraphStyles).map(([name, look]) => ({
      id: styleId(name as ParagraphStyle),
      name,
      ...(name !== 'Body Text' && { basedOn: styleId('Body Text') }),
      quickFormat: true,
      run: characterLook(look),
      paragraph: paragraphLook(look),
    })),
    characterStyles: Object.entries(characterStyles).map(([name, look]) => ({
      id: styleId(name as CharacterStyle),
      name,
      quickFormat: true,
      run: characterLook(look),
    })),
  };
}

function characterLook({ size, bold, italics, smallCaps, mono, raised, underline, color }: StyleLook) {
  return {
    ...(size !== undefined && { size: halves(size), sizeComplexScript: halves(size) }),
    ...(bold && { bold, boldComplexScript: bold }),
    ...(italics && { italics, italicsComplexScript: italics }),
    ...(smallCaps && { smallCaps }),
    ...(mono && { font: 'Courier New' }),
    ...(raised && { superScript: true }),
    ...(underline && { underline: {} }),
    ...(color !== undefined && { color }),
  };
}

function paragraphLook({ align, before = 0, after = 6, indent, hanging, keepsNext, outline }: ParagraphLook) {
  return {
    spacing: { before: twips(before), after: twips(after) },
    ...(align && { alignment: align }),
    ...(indent !== undefined && {
      indent: { left: twips(indent), ...(hanging !== undefined && { hanging: twips(hanging) }) },
    }),
    ...(keepsNext && { keepNext: true }),
    ...(outline !== undefined && { outlineLevel: outline - 1 }),
  };
}
