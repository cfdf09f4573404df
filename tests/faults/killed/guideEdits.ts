import type { Payload, RequiredDataFromCollectionSlug } from 'payload';
import { linkTo, paragraph, text } from '../../links/support/richText.ts';
import { editorState } from '../../support/editorState.ts';

/** A guide as its writer knows it. */
export interface KnownGuide {
  id: string;
  title: string;
  /** What its main row is. */
  state: 'published' | 'draft' | 'trashed';
  /** Whether a newer draft waits over its main row. */
  hasDraft: boolean;
}

/** One change of a library, not yet made. */
export interface GuideEdit {
  name: string;
  /** The guide it changes; null when it makes one. */
  guide: KnownGuide | null;
  /** The title that readers see once it is made; null when they see nothing. */
  shows: string | null;
  /** Makes it, and gives what is known of the guide then; null when it is gone for good. */
  make(payload: Payload): Promise<KnownGuide | null>;
}

interface Choice {
  random: () => number;
  guides: readonly KnownGuide[];
  /** Told of nowhere else: it becomes a title and a slug. */
  mark: string;
  /** How many guides there are at most. */
  most: number;
}

const collection = 'articles';

function pick<Item>(random: () => number, items: readonly Item[]): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** A body that links to a few of the guides that are not in the trash. */
function writeBody({ random, guides, mark }: Choice) {
  const targets = guides.filter(({ state }) => state !== 'trashed');
  const count = Math.floor(random() * 4);
  const paragraphs = Array.from({ length: count }, (_, index) => {
    const target = pick(random, targets);
    const words = text(`guide ${index} of ${mark}`);
    return paragraph(text('Read the '), target ? linkTo(target.id, words) : words, text('.'));
  });
  return editorState(paragraph(text(`Some words about ${mark}.`)), ...paragraphs);
}

function makeGuide(choice: Choice): GuideEdit {
  const { mark } = choice;
  const data: RequiredDataFromCollectionSlug<typeof collection> = {
    title: mark,
    slug: mark.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    summary: `What ${mark} is about.`,
    body: writeBody(choice),
    _status: 'published',
  };
  return {
    name: 'create',
    guide: null,
    shows: mark,
    async make(payload) {
      const { id } = await payload.create({ collection, data, depth: 0 });
      return { id: String(id), title: mark, state: 'published', hasDraft: false };
    },
  };
}

function publish(choice: Choice, guide: KnownGuide, { rename }: { rename: boolean }): GuideEdit {
  const { mark } = choice;
  const slug = rename ? { slug: `now-${mark.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}` } : {};
  const body = writeBody(choice);
  return {
    name: rename ? 'rename' : 'publish',
    guide,
    shows: mark,
    async make(payload) {
      const data = { title: mark, body, ...slug, _status: 'published' as const };
      await payload.update({ collection, id: guide.id, data, depth: 0 });
      return { ...guide, title: mark, state: 'published', hasDraft: false };
    },
  };
}

function keepDraft({ mark }: Choice, guide: KnownGuide): GuideEdit {
  return {
    name: 'draft',
    guide,
    shows: guide.state === 'published' ? guide.title : null,
    async make(payload) {
      const data = { title: `Draft: ${mark}` };
      await payload.update({ collection, id: guide.id, data, draft: true, depth: 0 });
      return { ...guide, hasDraft: true };
    },
  };
}

function unpublish(guide: KnownGuide): GuideEdit {
  return {
    name: 'unpublish',
    guide,
    shows: null,
    async make(payload) {
      const data = { _status: 'draft' as const };
      await payload.update({ collection, id: guide.id, data, depth: 0 });
      return { ...guide, state: 'draft', hasDraft: false };
    },
  };
}

function trash(guide: KnownGuide): GuideEdit {
  return {
    name: 'trash',
    guide,
    shows: null,
    async make(payload) {
      const data = { deletedAt: new Date().toISOString() };
      await payload.update({ collection, id: guide.id, data, depth: 0 });
      return { ...guide, state: 'trashed' };
    },
  };
}

function restore(choice: Choice, guide: KnownGuide): GuideEdit {
  const { mark } = choice;
  // Its links of old may lead to what was deleted meanwhile, which publishing refuses.
  const body = writeBody(choice);
  return {
    name: 'restore',
    guide,
    shows: mark,
    async make(payload) {
      const data = { deletedAt: null, title: mark, body, _status: 'published' as const };
      await payload.update({ collection, id: guide.id, data, trash: true, depth: 0 });
      return { ...guide, title: mark, state: 'published', hasDraft: false };
    },
  };
}

function remove(guide: KnownGuide): GuideEdit {
  return {
    name: 'delete',
    guide,
    shows: null,
    async make(payload) {
      await payload.delete({ collection, id: guide.id, trash: true, depth: 0 });
      return null;
    },
  };
}

/** Chooses one change of all kinds that editors make, by the numbers that `random` gives. */
export function chooseEdit(choice: Choice): GuideEdit {
  const { random, guides, most } = choice;
  const guide = pick(random, guides);
  const chance = random();
  if (!guide || guides.length < 4 || (chance < 0.2 && guides.length < most)) {
    return makeGuide(choice);
  }
  if (guide.state === 'trashed') return chance < 0.7 ? restore(choice, guide) : remove(guide);
  // What follows a draft takes its words with it, so that only publishing has one outcome.
  if (guide.hasDraft) return publish(choice, guide, { rename: false });
  if (chance < 0.3) return unpublish(guide);
  if (chance < 0.4) return trash(guide);
  if (chance < 0.5) return keepDraft(choice, guide);
  return publish(choice, guide, { rename: chance < 0.7 });
}

/** The kinds of change whose every step is tried by itself. */
export const steppedEdits = ['rename', 'unpublish', 'trash', 'delete'] as const;
export type SteppedEdit = (typeof steppedEdits)[number];

/** One change of the given kind to the first guide that readers see. */
export function makeStepped(kind: SteppedEdit, choice: Choice): GuideEdit {
  const guide = choice.guides.find(({ state, hasDraft }) => state === 'published' && !hasDraft);
  if (!guide) throw new Error('There is no published guide to change.');
  switch (kind) {
    case 'rename':
      return publish(choice, guide, { rename: true });
    case 'unpublish':
      return unpublish(guide);
    case 'trash':
      return trash(guide);
    case 'delete':
      return remove(guide);
  }
}
