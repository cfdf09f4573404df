import fc from 'fast-check';

import type { LibraryPage, PageLink } from '../../../cms/src/links/index.ts';

const word = fc.constantFrom(
  ...'hand therapy Clinic school pay the of and Career physical exam licence state aide program'.split(
    ' ',
  ),
);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const sentence = fc
  .array(word, { minLength: 3, maxLength: 30 })
  .map((words) => `${words.join(' ')}.`);
const block = fc
  .record({
    text: fc
      .array(sentence, { minLength: 1, maxLength: 3 })
      .map((sentences) => sentences.join(' ')),
    tag: fc.constantFrom('p', 'li', 'td', 'h2', 'blockquote'),
    headingPath: fc.array(phrase, { maxLength: 2 }),
    codeSeeds: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }),
  })
  .map(({ codeSeeds, ...rest }) => ({
    ...rest,
    code: codeSeeds.map(([from, length]) => {
      const start = from % rest.text.length;
      return { start, end: Math.min(rest.text.length, start + 1 + (length % 12)) };
    }),
  }));
const draft = fc.record({
  title: phrase,
  headings: fc.array(fc.record({ level: fc.constantFrom(2, 3), text: phrase }), { maxLength: 3 }),
  blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
  listSeeds: fc.array(fc.nat(), { maxLength: 2 }),
  linkSeeds: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { maxLength: 4 }),
});

/** Small libraries of pages that name each other in many ways, some linked. */
export const arbitraryLibrary: fc.Arbitrary<LibraryPage[]> = fc
  .array(draft, { minLength: 2, maxLength: 12 })
  .map((drafts) =>
    drafts.map(({ linkSeeds, listSeeds, ...page }, number) => ({
      ...page,
      slug: `/guides/page-${number}`,
      links: linkSeeds.flatMap(([where, from, length, to]): PageLink[] => {
        const blockIndex = where % page.blocks.length;
        const text = page.blocks[blockIndex]?.text ?? '';
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % 20));
        const target = `/guides/page-${to % drafts.length}`;
        return [{ blockIndex, start, end, anchor: text.slice(start, end), target }];
      }),
      listLinks: listSeeds.map((to) => ({
        anchor: 'See',
        target: `/guides/page-${to % drafts.length}`,
      })),
    })),
  );
