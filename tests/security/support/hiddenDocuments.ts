import { createHash, randomUUID } from 'node:crypto';
import type { CollectionSlug, Payload } from 'payload';
import { paragraph, richText, text } from '../../links/support/richText.ts';
import { callLocal } from './localApi.ts';
import { readPath } from './outcome.ts';

/** The states in which a document is not for readers, or not all of it. */
export const hiddenStates = [
  'never published',
  'published with a newer draft',
  'unpublished',
  'trashed',
  'scheduled',
  'deleted',
  'moved and unpublished',
] as const;
export type HiddenState = (typeof hiddenStates)[number];

export interface HiddenDocument {
  collection: CollectionSlug;
  state: HiddenState;
  id: string;
  /** Whether an older version is published, so that readers know the id. */
  isListed: boolean;
  /** The slug that readers don't know. */
  slug: string;
  /** The path that readers don't know. */
  path: string;
  /** A word that stands in every text that readers don't know, and nowhere else. */
  word: string;
}

/** A word that no typing error leads to from another. */
export function inventWord(seed: string): string {
  const bytes = createHash('sha256').update(seed).digest().subarray(0, 12);
  return [...bytes].map((byte) => 'abcdefghijklmnopqrstuvwxyz'[byte % 26]).join('');
}

const long = (word: string) => `${word} is a word that only this document has, here and there.`;
const body = (word: string) => richText(paragraph(text(`It says ${word} twice: ${word}.`)));

const prefixes: Record<string, string> = {
  articles: '/guides/',
  'career-settings': '/settings/',
  occupations: '/occupations/',
  services: '/services/',
  'guide-sets': '/sets/',
};

/** The collections whose documents can be hidden. */
export const hideable = [
  'articles',
  'career-settings',
  'occupations',
  'services',
  'guide-sets',
] as const;
export type Hideable = (typeof hideable)[number];

/** Complete data with the word in every text. */
export function wordyData(
  collection: Hideable,
  { slug, word, guide }: { slug: string; word: string; guide: string },
): Record<string, unknown> {
  const named = { name: `Name ${word}`, slug, summary: long(word) };
  const seo = { title: word, description: long(word) };
  switch (collection) {
    case 'articles':
      return { title: `Title ${word}`, slug, summary: long(word), body: body(word), seo };
    case 'career-settings':
      return {
        ...named,
        position: 1,
        responsibilities: [word],
        population: { description: word, conditions: [word] },
        seo,
      };
    case 'occupations':
      return { ...named, whatTheyDo: body(word), seo };
    case 'services':
      return { ...named, audience: word, benefits: [{ title: word, description: word }], seo };
    case 'guide-sets':
      return {
        title: `Title ${word}`,
        slug,
        summary: long(word),
        intro: body(word),
        guides: [{ guide, note: word }],
      };
  }
}

/** Makes a document and brings it into a state. */
export async function hideDocument(
  payload: Payload,
  { collection, state, guide }: { collection: Hideable; state: HiddenState; guide: string },
): Promise<HiddenDocument> {
  const tag = randomUUID().slice(0, 8);
  const word = inventWord(`${collection} ${state} ${tag}`);
  const slug = `hidden-${tag}`;
  const newer = state === 'published with a newer draft';
  const first = newer
    ? wordyData(collection, { slug: `shown-${tag}`, word: 'ordinary', guide })
    : wordyData(collection, { slug, word, guide });
  const isDraft = state === 'never published' || state === 'scheduled';
  const created = await callLocal(payload, 'create', {
    collection,
    draft: isDraft,
    depth: 0,
    data: { ...first, _status: isDraft ? 'draft' : 'published' },
  });
  const id = String(readPath(created, 'id'));
  const update = (data: Record<string, unknown>, draft = false) =>
    callLocal(payload, 'update', { collection, id, data, draft, depth: 0 });
  if (newer)
    await update({ ...wordyData(collection, { slug, word, guide }), _status: 'draft' }, true);
  if (state === 'moved and unpublished') await update({ slug: `elsewhere-${tag}` });
  if (state === 'unpublished' || state === 'moved and unpublished') {
    await update({ _status: 'draft' });
  }
  if (state === 'trashed') await update({ deletedAt: '2026-01-01T00:00:00.000Z' });
  if (state === 'deleted') await callLocal(payload, 'delete', { collection, id });
  if (state === 'scheduled') {
    await payload.jobs.queue({
      task: 'schedulePublish',
      waitUntil: new Date(Date.now() + 86_400_000),
      input: { type: 'publish', doc: { relationTo: collection, value: id } },
    });
  }
  return {
    collection,
    state,
    id,
    isListed: newer,
    slug,
    path: `${prefixes[collection] ?? '/'}${slug}`,
    word,
  };
}
