import { describe, expect, it } from 'vitest';
import { identifiersIn, keepIdentifiers } from '../../src/tei/identifiers.js';
import { mergeDrafts } from '../../src/tei/merge.js';
import { encodeText } from '../sample.js';

const transcript = `MR. HOLT: We met at Yarrow in the cold.
MR. IVES: It rained. [Laughter.]
MR. HOLT: I know. That was long ago.
MR. IVES: Good.
`;
const draft = (text: string) => encodeText(text, undefined, 'yarrow').xml;
const base = draft(transcript);

describe('mergeDrafts', () => {
  it('gives the new draft where the editor changed nothing', () => {
    const acta = keepIdentifiers(base, draft(`MR. IVES: Order.\n${transcript}`));
    expect(mergeDrafts({ base, editor: base, acta })).toEqual({ xml: acta, conflicts: [] });
  });

  it("gives the editor's file where the draft is the same", () => {
    const editor = base.replace('in the cold', 'in the <hi>cold</hi>').replace('<body>', '<body><!-- mine -->');
    expect(mergeDrafts({ base, editor, acta: base })).toEqual({ xml: editor, conflicts: [] });
  });

  it('keeps a corrected speaker and word when a speech is put in at the top, and every identifier', () => {
    const editor = base
      .replace('<sp who="#pers-ives" xml:id="sp2">', '<sp who="#pers-holt" xml:id="sp2">')
      .replace('That was long ago.', 'That was long ago, <ref target="#sp2">as said</ref>.');
    const longer = draft(`MR. IVES: Order.\n${transcript}`);
    const acta = keepIdentifiers(base, longer, identifiersIn(editor));
    const { xml, conflicts } = mergeDrafts({ base, editor, acta });
    expect(conflicts).toEqual([]);
    expect(xml).toContain('<sp who="#pers-holt" xml:id="sp2">');
    expect(xml).toContain('<ref target="#sp2">as said</ref>');
    expect(xml).toContain('Order.');
    expect(xml.match(/xml:id="sp\w+"/g)).toEqual(['0a', '1', '2', '3', '4'].map((n) => `xml:id="sp${n}"`));
  });

  it("lists what both changed, and the editor's reading stays", () => {
    const editor = base.replace('in the cold', 'in the frost');
    const acta = draft(transcript.replace('in the cold', 'in the heat'));
    const { xml, conflicts } = mergeDrafts({ base, editor, acta });
    expect(xml).toContain('in the frost.');
    expect(conflicts.map(({ editor: mine, acta: theirs }) => [mine.trim(), theirs.trim()])).toContainEqual([
      expect.stringContaining('frost'),
      expect.stringContaining('heat'),
    ]);
  });

  it('changes nothing when it is done twice', () => {
    const editor = base.replace('Good.', '<emph>Good.</emph>');
    const acta = draft(`${transcript}MR. HOLT: Yes.\n`);
    const once = mergeDrafts({ base, editor, acta }).xml;
    expect(mergeDrafts({ base: acta, editor: once, acta }).xml).toBe(once);
  });
});
