import fc from 'fast-check';

/** Saved Lexical JSON, as plain as the editor writes it. */
export type SavedNode = { type: string; [key: string]: unknown };

const words = fc.string({
  unit: fc.constantFrom('a', 'é', 'Z', ' ', '.', '-', '’', '9'),
  minLength: 1,
});
const text = fc.record({
  type: fc.constant('text'),
  version: fc.constant(1),
  text: words,
  format: fc.nat({ max: 127 }),
  style: fc.constant(''),
});
const lineBreak = fc.constant({ type: 'linebreak', version: 1 });
const destination = fc.oneof(
  fc.record({ linkType: fc.constant('custom'), url: fc.webUrl() }),
  fc.record({
    linkType: fc.constant('internal'),
    doc: fc.record({
      relationTo: fc.constantFrom('articles', 'occupations'),
      value: fc.oneof(fc.uuid(), fc.nat(), fc.record({ id: fc.uuid() })),
    }),
  }),
);
const link = fc.record({
  type: fc.constant('link'),
  version: fc.constant(3),
  fields: destination,
  children: fc.array(text, { minLength: 1, maxLength: 3 }),
});
const autolink = fc.record({
  type: fc.constant('autolink'),
  version: fc.constant(2),
  fields: fc.record({ linkType: fc.constant('custom'), url: fc.webUrl() }),
  children: fc.array(text, { minLength: 1, maxLength: 1 }),
});
const inline = fc.oneof({ weight: 6, arbitrary: text }, lineBreak, link, autolink);
const line = fc.array(inline, { maxLength: 6 });

function element(type: string, extra: Record<string, unknown> = {}) {
  return line.map((children): SavedNode => ({ type, version: 1, ...extra, children }));
}

function nest(
  type: string,
  children: fc.Arbitrary<unknown[]>,
  extra: Record<string, unknown> = {},
) {
  return children.map((inner): SavedNode => ({ type, version: 1, ...extra, children: inner }));
}

/** Random rich text: lists in lists, tables, quotes, headings, custom blocks, unknown nodes. */
export const arbitraryRichText: fc.Arbitrary<{ root: SavedNode }> = fc.letrec<{
  block: SavedNode;
  list: SavedNode;
  root: { root: SavedNode };
}>((tie) => ({
  list: nest(
    'list',
    fc.array(fc.oneof(element('listitem'), nest('listitem', fc.tuple(tie('list')))), {
      maxLength: 3,
    }),
  ),
  block: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'block' },
    element('paragraph'),
    element('heading', { tag: 'h2' }),
    element('heading', { tag: 'h3' }),
    element('quote'),
    tie('list'),
    nest(
      'table',
      fc.array(
        nest(
          'tablerow',
          fc.array(nest('tablecell', fc.array(element('paragraph'), { maxLength: 2 })), {
            maxLength: 3,
          }),
        ),
        { maxLength: 2 },
      ),
    ),
    fc.constant({ type: 'horizontalrule', version: 1 }),
    fc.constant({ type: 'widget-from-tomorrow', odd: [null, 3, { deep: 'yes' }] }),
    tie('root').map((body): SavedNode => ({
      type: 'block',
      version: 2,
      fields: { blockType: 'callout', id: 'c', items: [{ note: 'plain', body }] },
    })),
  ),
  root: fc
    .array(tie('block'), { maxLength: 4, depthIdentifier: 'block' })
    .map((children) => ({ root: { type: 'root', version: 1, children } })),
})).root;
