import { createHash } from 'node:crypto';
import type { PublishedKey } from '../../../cms/src/published/publishedDocument.ts';
import {
  day,
  linkTo,
  makeDocument,
  makeLink,
  paragraph,
  tree,
  words,
} from '../../support/delivery/guideFixtures.ts';
import type { NewDocument } from '../../support/memoryStore.ts';

const vocabulary =
  'therapy people work hospital school exam license degree fieldwork patients hands home health community practice setting program client support recovery daily skills movement learning'.split(
    ' ',
  );

/** A repeatable id in the form of a UUID. */
function makeId(name: string): string {
  const hex = createHash('sha1').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

const sentences = new Map<string, string>();

/** Sentences come again after 120 seeds, so each is made once. */
function makeSentence(seed: number, length: number): string {
  const name = `${seed % 120} ${length}`;
  const known = sentences.get(name) ?? joinWords(seed % 120, length);
  sentences.set(name, known);
  return known;
}

function joinWords(seed: number, length: number): string {
  const chosen = Array.from(
    { length },
    (_, index) => vocabulary[(seed * 31 + index * 17 + ((seed + index) % 5)) % vocabulary.length],
  );
  return `${chosen.join(' ')}.`;
}

export const articleKey = (index: number): PublishedKey => `articles:${makeId(`guide ${index}`)}`;
export const articleSlug = (index: number): string =>
  `a-guide-to-${vocabulary[index % 24]}-${index}`;

/** Guides of about 600 words with twelve links each, spread over the whole library. */
export function* makeLibrary(guides: number): Generator<NewDocument> {
  const topics = Array.from(
    { length: 20 },
    (_, index) => `topics:${makeId(`topic ${index}`)}` as const,
  );
  for (const [index, key] of topics.entries()) {
    yield { ...makeDocument('topics', `topic-${index}`, { title: `Topic ${index}` }), key };
  }
  for (let index = 0; index < guides; index += 1) {
    const targets = Array.from({ length: 12 }, (_, link) =>
      articleKey((index * 7 + link * 131 + 1) % guides),
    );
    const topic = topics[index % topics.length];
    yield {
      ...makeDocument('articles', articleSlug(index), {
        title: `A guide to ${makeSentence(index, 4)}`,
        summary: makeSentence(index + 3, 18),
        publishedAt: day(index % 300),
        references: topic ? { topics: [topic] } : {},
        values: { wordCount: 600, readingMinutes: 3 },
        links: targets.map((target, position) =>
          makeLink(target, {
            id: makeId(`link ${index} ${position}`),
            anchorText: makeSentence(position, 3),
            sentence: makeSentence(index + position, 15),
            position,
          }),
        ),
        content: {
          body: tree(
            ...targets.map((target, position) =>
              paragraph(
                words(makeSentence(index + position, 40)),
                linkTo(target, makeSentence(position, 3)),
                words(makeSentence(index + position + 5, 8)),
              ),
            ),
          ),
          outline: [],
          seo: { title: '', description: '', image: null, noIndex: false },
        },
      }),
      key: articleKey(index),
    };
  }
}
