import type { TeiDocument } from '../../tei/document.js';

type Element = NonNullable<TeiDocument['tree']['documentElement']>;

/** The identifiers (`xml:id`) of all elements inside `text`, in document order: what a reference can point to. */
export function citableIdentifiers({ tree }: TeiDocument): ReadonlySet<string> {
  const texts = tree.documentElement?.children.filter(({ localName }) => localName === 'text') ?? [];
  return new Set(texts.flatMap(identifiersBelow));
}

function identifiersBelow(element: Element): string[] {
  return element.children.flatMap((child) => {
    const id = child.getAttribute('xml:id');
    const below = identifiersBelow(child);
    return id ? [id, ...below] : below;
  });
}
