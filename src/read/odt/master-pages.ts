import { childOf, childrenOf, type XmlElement } from '../../manuscript/xml.js';
import { RunningHeads } from '../office/running-heads.js';
import { readBlocks } from './blocks.js';
import { type OpenDocument, Story } from './story.js';
import { Styles } from './styles.js';

const heads = /^(?:style|loext):(?:header|footer)(?:-left|-first)?$/;

/** Headers and footers of the pages that the text has (OpenDocument 1.3 part 3, 16.9), each text once. */
export function readRunningHeads(
  odt: OpenDocument,
  stylesheet: XmlElement | undefined,
  named: readonly string[],
): void {
  const masters = childOf(stylesheet, 'office:master-styles');
  if (!stylesheet || !masters) return;
  const byName = new Map(
    childrenOf(masters, 'style:master-page').map((page) => [page.attributes.get('style:name') ?? '', page]),
  );
  const styles = new Styles(stylesheet, stylesheet);
  const running = new RunningHeads(odt);
  for (const page of pagesOf(byName, named)) {
    for (const head of childrenOf(page)) {
      if (!heads.test(head.name) || head.attributes.get('style:display') === 'false') continue;
      running.write((composer) => readBlocks(new Story({ ...odt, composer }, styles), head));
    }
  }
}

/** The page with which a text begins that names none, those that it names, and those that follow them. */
function pagesOf(byName: ReadonlyMap<string, XmlElement>, named: readonly string[]): readonly XmlElement[] {
  const usual = byName.has('Standard') ? 'Standard' : byName.keys().next().value;
  const wanted = new Set([...(usual === undefined ? [] : [usual]), ...named]);
  // A set goes on with what is added while it is gone through.
  for (const name of wanted) {
    const next = byName.get(name)?.attributes.get('style:next-style-name');
    if (next) wanted.add(next);
  }
  return [...wanted].flatMap((name) => byName.get(name) ?? []);
}
