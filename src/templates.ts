import type { Edition, Templates } from './config/edition.js';
import type { Report } from './diagnostics/diagnostic.js';
import { outcomeOf } from './diagnostics/outcome.js';
import { type Cache, compileStylesheet, noCache } from './publish/index.js';
import { checkCompiled, checkTemplates, reportCompileFault, stylesheetWith } from './render/index.js';
import { passGate } from './validate/index.js';

/** The last module that was compiled: a preview asks for it each time something is saved. */
let last: Templates | undefined;

/**
 * The edition with its templates compiled, which takes some seconds; as it is where it has none. Where they are at fault the report says
 * so, and nothing comes back. They are looked at before they are compiled and after.
 */
export async function withTemplates(
  edition: Edition,
  report: Report,
  cache: Cache = noCache,
): Promise<Edition | undefined> {
  const { templates } = edition;
  if (!templates) return edition;
  if (last?.xsl !== templates.xsl || last.file !== templates.file) {
    const { file, xsl } = templates;
    const { result: compiled, found } = await cache.remember({ kind: 'templates' }, { file, xsl }, () =>
      outcomeOf((faults) => compile(templates, faults)),
    );
    report.addAll(found);
    if (compiled === undefined) return undefined;
    last = { ...templates, compiled };
  }
  return { ...edition, templates: last };
}

async function compile(templates: Templates, report: Report): Promise<string | undefined> {
  const module = await passGate({ file: templates.file, bytes: Buffer.from(templates.xsl) }, report);
  if (!module || !checkTemplates(module, templates, report)) return undefined;
  const outcome = await compileStylesheet(await stylesheetWith(templates));
  if ('said' in outcome) {
    reportCompileFault(outcome.said, templates, module, report);
    return undefined;
  }
  return (await checkCompiled(outcome.compiled, templates, module, report)) ? outcome.compiled : undefined;
}
