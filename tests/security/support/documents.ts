import { isCollection } from './isCollection.ts';
import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import type { Operation } from '../accessMatrix.ts';
import { fixtures, type References } from './fixtures.ts';
import { callLocal, mediaFile } from './localApi.ts';
import { readPath } from './outcome.ts';
import type { Person } from './people.ts';

export function freshTag(): string {
  return randomUUID().slice(0, 12);
}

/** Complete data of a new document, for a create call. */
export function newData(collection: string, references: References): Record<string, unknown> {
  return { ...(fixtures[collection]?.data(freshTag(), references) ?? {}) };
}

function hasDrafts(payload: Payload, collection: string): boolean {
  const config = payload.config.collections.find(({ slug }) => slug === collection);
  return Boolean(config?.versions?.drafts);
}

/** True for collections in which nobody may create a document. */
function isWrittenBySystem(collection: string): boolean {
  const others = [
    'link-checks',
    'link-answers',
    'link-learning',
    'related-guides',
    'webhook-deliveries',
  ];
  return /^(payload|published)-/.test(collection) || others.includes(collection);
}

async function findVersion(payload: Payload, collection: string, id: string): Promise<string> {
  if (!isCollection(payload, collection)) throw new Error(`There is no ${collection}.`);
  const where = { parent: { equals: id } };
  const { docs } = await payload.db.findVersions({ collection, where, limit: 1 });
  return String(docs[0]?.id);
}

/**
 * Makes a document in the state that an operation starts from; answers its id, or that of its version
 * where a version is restored.
 */
export async function makeDocument(
  payload: Payload,
  {
    collection,
    operation,
    owner,
    references,
  }: { collection: string; operation: Operation; owner: Person; references: References },
): Promise<string> {
  const data = newData(collection, references);
  if (isWrittenBySystem(collection)) {
    if (!isCollection(payload, collection)) throw new Error(`There is no ${collection}.`);
    const row: unknown = await payload.db.create({ collection, data });
    return String(readPath(row, 'id'));
  }
  const published = ['unpublish', 'trash', 'delete', 'restore', 'restoreVersion'].includes(
    operation,
  );
  const created = await callLocal(payload, 'create', {
    collection,
    data: hasDrafts(payload, collection)
      ? { ...data, _status: published ? 'published' : 'draft' }
      : data,
    user: owner.user,
    depth: 0,
    ...(collection === 'media' ? { file: mediaFile } : {}),
  });
  const id = String(readPath(created, 'id'));
  if (operation === 'restore') {
    const trashed = { deletedAt: '2026-01-01T00:00:00.000Z' };
    await callLocal(payload, 'update', { collection, id, data: trashed });
  }
  return operation === 'restoreVersion' ? findVersion(payload, collection, id) : id;
}
