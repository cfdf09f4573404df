import fc from 'fast-check';

/** Saved Lexical JSON, as plain as the editor writes it. */
export type SavedNode = { type: string; [key: string]: unknown };

const words = fc.string({
  unit: fc.constantFrom('a', 'é', 'Z', ' ', '.', '-', '’', '9'),
  minLength: 1,
});
const CODE = 16;
const format = fc
  .tuple(fc.nat({ max: 127 }), fc.nat({ max: 5 }))
  .map(([bits, seed]) => (seed === 0 ? bits | CODE : bits & ~CODE));
const text = fc.record({
  type: fc.constant('text'),
  version: fc.constant(1),
  text: words,
  format,
  style: fc.constant(''),
});
const codeWords = words.map((code) => `$ ${code}`);
const codeText = codeWords.map((code) => ({ type: 'code-highlight', version: 1, text: code }));
const tab = fc.constant({ type: 'tab', version: 1, text: '\t', format: 0 });
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
const inline = fc.oneof({ weight: 6, arbitrary: text }, lineBreak, tab, link, autolink);
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

const items = (item: fc.Arbitrary<SavedNode>) => fc.array(item, { minLength: 1, maxLength: 3 });

type Parts = { block: SavedNode; list: SavedNode; root: { root: SavedNode } };

/** Blocks with rich text that the editor of guides doesn't offer, and others might. */
function otherBlocks(root: fc.Arbitrary<{ root: SavedNode }>): fc.Arbitrary<SavedNode>[] {
  return [
    root.map((caption) => ({
      type: 'upload',
      version: 3,
      relationTo: 'media',
      value: 'picture',
      fields: { caption },
    })),
    fc.array(root, { minLength: 1, maxLength: 2 }).map((answers) => ({
      type: 'block',
      version: 2,
      fields: {
        blockType: 'faq',
        items: answers.map((answer) => ({ question: 'plain', more: { answer } })),
      },
    })),
  ];
}

const richTextWith = (
  addBlocks: (root: fc.Arbitrary<{ root: SavedNode }>) => fc.Arbitrary<SavedNode>[],
): fc.Arbitrary<{ root: SavedNode }> =>
  fc.letrec<Parts>((tie) => ({
    list: fc.oneof(
      nest('list', items(fc.oneof(element('listitem'), nest('listitem', fc.tuple(tie('list'))))), {
        listType: 'bullet',
        tag: 'ul',
      }),
      nest('list', items(element('listitem', { value: 1 })), { listType: 'number', tag: 'ol' }),
      nest('list', items(element('listitem', { checked: true })), { listType: 'check', tag: 'ul' }),
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
        items(
          nest(
            'tablerow',
            items(
              fc.oneof(
                nest('tablecell', items(element('paragraph')), { headerState: 0 }),
                nest('tablecell', items(element('paragraph')), { headerState: 1 }),
                nest('tablecell', fc.tuple(tie('list')), { headerState: 0 }),
              ),
            ),
          ),
        ),
      ),
      nest('code', fc.array(codeText, { minLength: 1, maxLength: 3 }), { language: 'sh' }),
      fc.constant({ type: 'horizontalrule', version: 1 }),
      fc.constant({ type: 'widget-from-tomorrow', odd: [null, 3, { deep: 'yes' }] }),
      tie('root').map((body): SavedNode => ({
        type: 'block',
        version: 2,
        fields: { blockType: 'callout', id: 'c', title: 'plain', body },
      })),
      codeWords.map((code): SavedNode => ({
        type: 'block',
        version: 2,
        fields: { blockType: 'code', code },
      })),
      ...addBlocks(tie('root')),
    ),
    root: fc
      .array(tie('block'), { maxLength: 4, depthIdentifier: 'block' })
      .map((children) => ({ root: { type: 'root', version: 1, children } })),
  })).root;

/** Random rich text of a guide: all lists, tables, quotes, headings, code, blocks, unknown nodes. */
export const arbitraryRichText = richTextWith(() => []);

/** The same, with further blocks that hold rich text deeper down. */
export const arbitraryOtherRichText = richTextWith(otherBlocks);
