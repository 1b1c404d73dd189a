/** How an element is shown: behaviour of the TEI Processing Model (TEI 23.5.4), with what it is shown by, and CSS. */
interface Shown {
  readonly element: string;
  readonly behaviour: string;
  readonly predicate?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly css?: string;
}

/** What differs from TEI Publisher's own ODD, which this one chains: speeches, and the signs of the editors. */
const models: readonly Shown[] = [
  { element: 'sp', behaviour: 'block' },
  { element: 'speaker', behaviour: 'block', css: 'font-variant: small-caps;' },
  { element: 'stage', behaviour: 'block', predicate: 'parent::div or parent::body', css: 'font-style: italic;' },
  { element: 'stage', behaviour: 'inline', css: 'font-style: italic;' },
  { element: 'incident', behaviour: 'inline', css: 'font-style: italic;' },
  { element: 'kinesic', behaviour: 'inline', css: 'font-style: italic;' },
  { element: 'vocal', behaviour: 'inline', css: 'font-style: italic;' },
  { element: 'gap', behaviour: 'inline', parameters: { content: "(@rend, '[…]')[1]" } },
  { element: 'supplied', behaviour: 'inline', parameters: { content: "('[', node(), ']')" } },
  { element: 'note', behaviour: 'note', parameters: { place: "(@place, 'foot')[1]", label: '@n' } },
];

/** An ODD for TEI Publisher. An element has all of its models, the first that fits counts. */
export const processingModel = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>How an edition of acta is shown</title></titleStmt>
      <publicationStmt><p>Part of an export.</p></publicationStmt>
      <sourceDesc><p>Born digital.</p></sourceDesc>
    </fileDesc>
  </teiHeader>
  <text>
    <body>
      <schemaSpec ident="acta" start="TEI" source="teipublisher.odd">
${[...new Set(models.map(({ element }) => element))].map(elementSpec).join('\n')}
      </schemaSpec>
    </body>
  </text>
</TEI>`;

function elementSpec(ident: string): string {
  const own = models.filter(({ element }) => element === ident).map(model);
  return `        <elementSpec ident="${ident}" mode="change">\n${own.join('\n')}\n        </elementSpec>`;
}

function model({ behaviour, predicate, parameters = {}, css }: Shown): string {
  const when = predicate === undefined ? '' : ` predicate="${predicate}"`;
  const inner = [
    ...Object.entries(parameters).map(([name, value]) => `<param name="${name}" value="${value}"/>`),
    ...(css === undefined ? [] : [`<outputRendition>${css}</outputRendition>`]),
  ];
  const open = `          <model${when} behaviour="${behaviour}"`;
  return inner.length === 0 ? `${open}/>` : `${open}>${inner.join('')}</model>`;
}
