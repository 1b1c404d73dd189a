import fc from 'fast-check';
import { parseXmlDocument } from 'slimdom';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { outputFormats } from '../../src/diagnostics/output/index.js';

/** Texts as malicious as they come, lone surrogates and controls among them. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'a%0Ab',
    '::error::x',
    'a,b:c',
    ']]>',
    '</failure>',
    '&amp;',
    '\r\n',
    '\u2028',
    '\ud800',
    '<![CDATA[',
  ),
  fc.string(),
);
const place = fc.record(
  { file: text.filter(Boolean), line: fc.integer({ min: 1 }), column: fc.integer({ min: 1 }) },
  { requiredKeys: ['file'] },
);
const diagnostics = fc.array(
  fc.record(
    {
      code: fc.constantFrom('schema/unknown-element' as const, 'notes/truncated' as const, 'XML-WF' as const),
      severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      message: text,
      place,
    },
    { requiredKeys: ['code', 'severity', 'message'] },
  ),
);

function written(
  format: keyof typeof outputFormats,
  found: readonly Diagnostic[],
  files: readonly string[] = [],
): string {
  return outputFormats[format]({ diagnostics: found, files, version: '1' });
}

describe('findings for GitHub', () => {
  it('are read back by the rules of its runner, each a line', () => {
    fc.assert(
      fc.property(diagnostics, (found) => {
        const lines = written('github', found).split('\n').slice(0, -1);
        expect(lines.map(asRunner)).toEqual(
          found.map(({ code, severity, message, place: at }) => ({
            command: severity === 'info' ? 'notice' : severity,
            message,
            properties: {
              ...(at && { file: at.file }),
              ...(at?.line !== undefined && { line: String(at.line) }),
              ...(at?.column !== undefined && { col: String(at.column) }),
              title: code,
            },
          })),
        );
      }),
    );
  });
});

/** A command as GitHub's runner takes it apart (ActionCommand). */
function asRunner(line: string): object {
  const [, head = '', message = ''] = /^::([^:]*(?::(?!:)[^:]*)*)::(.*)$/s.exec(line) ?? [];
  const space = head.indexOf(' ');
  const properties = head
    .slice(space + 1)
    .split(',')
    .map((property) => [property.slice(0, property.indexOf('=')), property.slice(property.indexOf('=') + 1)]);
  const data = (escaped: string) => escaped.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  return {
    command: head.slice(0, space),
    message: data(message),
    properties: Object.fromEntries(
      properties.map(([name, value]) => [name, data(value!.replaceAll('%3A', ':').replaceAll('%2C', ','))]),
    ),
  };
}

/** What XML 1.0 cannot hold, as the writer puts it. */
function inXml(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML must not get
  return words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
}

describe('findings as JUnit XML', () => {
  it('are read back by an XML parser: a case for each file, a failure for each error', () => {
    fc.assert(
      fc.property(diagnostics, fc.array(text), (found, files) => {
        const suite = parseXmlDocument(written('junit', found, files)).documentElement!.firstElementChild!;
        const cases = suite.children.map((test) => test.getAttribute('name'));
        const names = new Set([...files, ...found.map(({ place: at }) => at?.file ?? 'acta')]);
        expect(cases).toEqual([...names].map(inXml));
        expect(suite.getAttribute('tests')).toBe(String(names.size));
        const messages = suite.getElementsByTagName('failure').map((failure) => failure.getAttribute('message'));
        const errors = found.filter(({ severity }) => severity === 'error');
        expect(messages.sort()).toEqual(errors.map(({ message }) => inXml(message)).sort());
      }),
    );
  });

  it('count the files in which there are errors', () => {
    const error: Diagnostic = { code: 'XML-WF', severity: 'error', message: 'x', place: { file: 'a.xml', line: 3 } };
    expect(written('junit', [error, error], ['a.xml', 'b.xml'])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="2" failures="1" errors="0">
<testsuite name="acta" tests="2" failures="1" errors="0" skipped="0">
<testcase classname="acta" name="a.xml">
<failure type="XML-WF" message="x">a.xml:3: error[XML-WF]: x</failure>
<failure type="XML-WF" message="x">a.xml:3: error[XML-WF]: x</failure>
</testcase>
<testcase classname="acta" name="b.xml"/>
</testsuite>
</testsuites>
`);
  });
});

describe('findings as SARIF', () => {
  it('are read back by a JSON parser, each with its rule, its level and its place', () => {
    fc.assert(
      fc.property(diagnostics, (found) => {
        const log = JSON.parse(written('sarif', found));
        expect(log.version).toBe('2.1.0');
        const [run] = log.runs;
        const { rules } = run.tool.driver;
        expect(new Set(rules.map(({ id }: { id: string }) => id)).size).toBe(rules.length);
        expect(run.results).toHaveLength(found.length);
        for (const [index, { code, severity, message, place: at }] of found.entries()) {
          const result = run.results[index];
          expect(rules[result.ruleIndex].id).toBe(code);
          expect(result).toMatchObject({
            ruleId: code,
            level: severity === 'info' ? 'note' : severity,
            message: { text: message },
          });
          if (!at) continue;
          const { artifactLocation, region } = result.locations[0].physicalLocation;
          const path = decodeURIComponent(artifactLocation.uri.replace(/^file:\/\//, ''));
          expect(path).toBe(Buffer.from(at.file).toString());
          expect(() => new URL(artifactLocation.uri, 'file:///')).not.toThrow();
          expect(region?.startLine).toBe(at.line);
          if (at.line !== undefined) expect(region.startColumn).toBe(at.column);
        }
      }),
    );
  });
});
