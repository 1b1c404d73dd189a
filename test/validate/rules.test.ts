import { describe, expect, it } from 'vitest';
import { Report } from '../../src/diagnostics/diagnostic.js';
import { passGate } from '../../src/validate/gate.js';
import { loadRules, validateRules } from '../../src/validate/rules/index.js';
import { least, processorTime } from '../time.js';
import { teiWith } from './validating.js';

const body = `<sp who="#a" xml:id="s1"><speaker>A:</speaker><p n="1">One.</p><p>Two.</p></sp>
<sp><speaker>B:</speaker><p n="x">Three.</p></sp><note xml:id="n1" target="#s1"><p>Note.</p></note>`;

function schema(content: string, attributes = ''): string {
  return `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"${attributes}>\n<ns prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>\n${content}</schema>`;
}

async function read(xml: string, file = 'a.xml') {
  const document = await passGate({ file, bytes: new TextEncoder().encode(xml) }, new Report());
  if (!document) throw new Error('not well-formed');
  return document;
}

/** What rules find in the document above, as `file:line severity message`. */
async function found(rules: string, xml = teiWith(body)): Promise<readonly string[]> {
  const report = new Report();
  const loaded = loadRules(await read(rules, 'r.sch'), report);
  if (loaded) validateRules(await read(xml), loaded, report);
  return report.diagnostics.map(
    ({ place, severity, message, hint }) =>
      `${place?.file}:${place?.line} ${severity} ${message}${hint ? ` | ${hint}` : ''}`,
  );
}

const pattern = (rules: string) => schema(`<pattern>${rules}</pattern>`);
const rule = (context: string, tests: string) => pattern(`<rule context="${context}">${tests}</rule>`);

describe('rules of a Schematron file', () => {
  it('are asked of the first rule of a pattern that a node matches, and of every pattern', async () => {
    const first = '<rule context="tei:p[@n]"><report test="true()">numbered <value-of select="."/></report></rule>';
    const second = '<rule context="tei:body//tei:p"><report test="true()">plain <value-of select="."/></report></rule>';
    expect(await found(schema(`<pattern>${first}${second}</pattern><pattern>${second}</pattern>`))).toEqual([
      'a.xml:3 error numbered One.',
      'a.xml:4 error numbered Three.',
      'a.xml:3 error plain Two.',
      'a.xml:4 error plain Note.',
      ...['3 error plain One.', '3 error plain Two.', '4 error plain Three.', '4 error plain Note.'].map(
        (line) => `a.xml:${line}`,
      ),
    ]);
  });

  it('may be about attributes, and about what stands between bars, but not in brackets or quotes', async () => {
    const contexts = `tei:p/@n[. = ('x', '|')] | tei:note[tei:p | tei:x]`;
    expect(await found(rule(contexts, '<report test="true()"><name/></report>'))).toEqual([
      'a.xml:4 error n',
      'a.xml:4 error note',
    ]);
  });

  it('know the node that they are about as current(), also where a predicate has another one', async () => {
    const test = `<assert test="exists(//tei:sp[@xml:id = substring-after(current()/@target, '#')])">no goal</assert>`;
    expect(await found(rule('tei:note', test))).toEqual([]);
    expect(await found(rule('tei:sp', test.replace('@target', '@who')))).toHaveLength(2);
    expect(await found(rule('tei:sp', `<report test="'current()' = 'x'">no</report>`))).toEqual([]);
  });

  it('see variables of the schema and of the pattern at the document, those of the rule at the node', async () => {
    const rules = schema(`<let name="all" value="//tei:p"/><let name="numbers" value="count($all)"/>
<let name="names" value="//tei:speaker/string()"/>
<pattern><let name="twice" value="$numbers * 2"/><rule context="tei:sp"><let name="own" value="tei:p"/><let name="n" value="count($own)"/>
<report test="$numbers = 4 and $twice = 8 and count($names) = 2 and $all[. is $own[1]]">
<value-of select="$n"/> of <value-of select="$numbers"/></report></rule></pattern>`);
    // Two of the header are paragraphs too.
    expect(await found(rules.replace('= 4', '= 6').replace('= 8', '= 12'))).toEqual([
      'a.xml:3 error 2 of 6',
      'a.xml:4 error 1 of 6',
    ]);
  });

  it('are as grave as their role says, and bring their diagnostics', async () => {
    const tests = `<assert test="@who" role="warning" diagnostics="d">no speaker</assert><report test="@who" role="info">some</report>`;
    const diagnostics = '<diagnostics><diagnostic id="d">write <emph>who</emph> of <name/></diagnostic></diagnostics>';
    const rules = schema(`<pattern><rule context="tei:sp">${tests}</rule></pattern>${diagnostics}`);
    expect(await found(rules)).toEqual(['a.xml:3 info some', 'a.xml:4 warning no speaker | write who of sp']);
  });

  it('may be instances of abstract patterns and extend abstract rules', async () => {
    const rules = schema(`<pattern abstract="true" id="needs"><rule context="$what"><extends rule="base"/>
<assert test="$whatever">no <value-of select="name()"/></assert></rule></pattern>
<pattern is-a="needs"><param name="what" value="tei:sp"/><param name="whatever" value="@who"/></pattern>
<pattern><rule abstract="true" id="base"><report test="@xml:id">known</report></rule></pattern>`);
    expect(await found(rules)).toEqual(['a.xml:3 error known', 'a.xml:4 error no sp']);
  });

  it('are those of the phase that the schema begins with', async () => {
    const content = `<phase id="one"><active pattern="a"/></phase>${['a', 'b']
      .map((id) => `<pattern id="${id}"><rule context="tei:note"><report test="true()">${id}</report></rule></pattern>`)
      .join('')}`;
    expect(await found(schema(content, ' defaultPhase="one"'))).toEqual(['a.xml:4 error a']);
    expect(await found(schema(content))).toHaveLength(2);
  });

  it('are found in a RELAX NG schema too, where ODD puts them', async () => {
    const rules = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><define name="a"><element name="sp"><empty/>
<ns xmlns="http://purl.oclc.org/dsdl/schematron" prefix="t" uri="http://www.tei-c.org/ns/1.0"/>
<rule xmlns="http://purl.oclc.org/dsdl/schematron" context="t:sp"><assert test="@who">no speaker</assert></rule></element></define></grammar>`;
    expect(await found(rules)).toEqual(['a.xml:4 error no speaker']);
  });

  it.each([
    ['a function of XSLT', rule('tei:sp', `<assert test="document('b.xml')">x</assert>`), 'XPST0017'],
    ['a fault in an expression', rule('tei:sp', '<assert test="@who = ">x</assert>'), 'XPST0003'],
    ['a prefix that is not declared', rule('tei:sp', '<assert test="x:y">x</assert>'), 'XPST0081'],
    ['a context that is no path', rule('key(&quot;k&quot;, 1)', '<assert test="1">x</assert>'), 'only XSLT has'],
  ])('are said not to be evaluated, once and at their line, where there is %s', async (_what, rules, reason) => {
    const all = await found(rules);
    expect(all).toHaveLength(1);
    expect(all[0]).toContain('r.sch:3 error this rule cannot be evaluated, so a.xml was not checked by it: ');
    expect(all[0]).toContain(reason);
  });

  it.each([
    ['includes', schema('<include href="b.sch"/>'), 'includes "b.sch"'],
    ['functions of XSLT', schema('<xsl:key xmlns:xsl="http://www.w3.org/1999/XSL/Transform" name="k"/>'), '<xsl:key>'],
    ['another query language', schema('').replace('xslt2', 'exslt'), 'written in exslt'],
    ['patterns about other documents', schema('<pattern documents="x"/>'), 'other documents'],
    ['an abstract pattern that is not there', schema('<pattern is-a="x"/>'), 'no abstract pattern "x"'],
    [
      'an abstract rule that is not there',
      pattern('<rule context="a"><extends rule="x"/></rule>'),
      'no abstract rule "x"',
    ],
    ['a phase that is not there', schema('', ' defaultPhase="x"'), 'no phase "x"'],
  ])('are refused with the line where they have %s', async (_what, rules, words) => {
    const [only, ...rest] = await found(rules);
    expect(rest).toEqual([]);
    expect(only).toMatch(/^r\.sch:[13] error these Schematron rules cannot be used: /);
    expect(only).toContain(words);
  });

  it('cost time that grows with the document, not with its square', async () => {
    const rules =
      schema(`<let name="ids" value="//@xml:id/string()"/><pattern><rule context="tei:p[@n] | tei:div/tei:sp">
<assert test="true()">x</assert></rule><rule context="tei:p"><assert test="exists($ids)">x</assert></rule></pattern>`);
    let made = 0;
    const next = () => {
      made += 1;
      return `i${made}`;
    };
    const make = (count: number) =>
      teiWith('<sp xml:id="ID"><speaker>A:</speaker><p>One.</p></sp>'.repeat(count).replace(/ID/g, next));
    const time = (xml: string) => processorTime(async () => expect(await found(rules, xml)).toEqual([]));
    await time(make(50));
    // Eight times the length; the square would be sixty-four.
    expect(await least(24, async () => (await time(make(2000))) / (await time(make(250))))).toBeLessThan(24);
  });
});
