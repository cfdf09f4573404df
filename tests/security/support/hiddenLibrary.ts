import type { Payload } from 'payload';
import { linkTo, paragraph, richText, text } from '../../links/support/richText.ts';
import { hideable, type HiddenDocument, hiddenStates, hideDocument } from './hiddenDocuments.ts';
import { callLocal } from './localApi.ts';
import { readPath } from './outcome.ts';

export interface HiddenLibrary {
  /** The id of the published guide with the slug `open`. */
  open: string;
  hidden: readonly HiddenDocument[];
}

const summary = 'A guide about hands that everybody may read, published as it is.';
const shared = { slug: 'open', summary, _status: 'published' };

/** Published documents, all with the slug `open`, that lead by text, set and reference to hidden ones. */
export async function makeHiddenLibrary(payload: Payload): Promise<HiddenLibrary> {
  const create = async (collection: string, data: Record<string, unknown>): Promise<string> =>
    String(readPath(await callLocal(payload, 'create', { collection, data, depth: 0 }), 'id'));

  const topic = await create('topics', { name: 'Hands', slug: 'open' });
  const about = richText(paragraph(text('About hands.')));
  const open = await create('articles', {
    ...shared,
    title: 'Hands',
    body: about,
    topics: [topic],
  });
  const hidden: HiddenDocument[] = [];
  for (const state of hiddenStates) {
    hidden.push(await hideDocument(payload, { collection: 'articles', state, guide: open }));
  }
  for (const collection of hideable.slice(1)) {
    for (const state of ['never published', 'unpublished'] as const) {
      hidden.push(await hideDocument(payload, { collection, state, guide: open }));
    }
  }
  const guides = hidden.filter(({ collection, state }) => {
    return collection === 'articles' && state !== 'deleted' && state !== 'trashed';
  });
  const body = richText(...guides.map(({ id }) => paragraph(linkTo(id, text('more to come')))));
  await callLocal(payload, 'update', { collection: 'articles', id: open, data: { body } });
  const occupation = await create('occupations', {
    ...shared,
    name: 'Therapist',
    whatTheyDo: body,
  });
  await create('career-settings', {
    ...shared,
    name: 'Clinic',
    position: 1,
    occupations: [occupation],
  });
  const relatedGuides = [open, ...guides.map(({ id }) => id)];
  await create('services', { ...shared, name: 'Billing', audience: 'Clinics', relatedGuides });
  const entries = guides.map(({ id, isListed, word }) => ({
    guide: id,
    note: isListed ? 'Read on' : word,
  }));
  await create('guide-sets', {
    ...shared,
    title: 'Begin here',
    guides: [{ guide: open }, ...entries],
  });
  return { open, hidden };
}
