import { readId } from '../fields/read/readKey.ts';
import { isLinkTarget, type LinkTarget } from '../fields/rich-text/linkTargets.ts';
import { isRecord } from '../links/extract/lexicalNode.ts';

/** What an editor scheduled for one document. */
export interface Schedule {
  act: 'publish' | 'unpublish';
  collection: LinkTarget;
  id: string;
  /** Who scheduled it, with whose rights it is done; null when the job doesn't say. */
  userId: string | null;
}

function readReference(value: unknown): { collection: string; id: string } | null {
  if (!isRecord(value)) return null;
  const id = readId(value['value']);
  return id === null ? null : { collection: String(value['relationTo']), id };
}

/**
 * Reads the input of a `schedulePublish` job. Null when it names no document: Payload queues an empty
 * one with each cancellation.
 */
export function readSchedule(input: unknown): Schedule | null {
  const { type, doc, user } = isRecord(input) ? input : {};
  const document = readReference(doc);
  if (!document || !isLinkTarget(document.collection)) return null;
  const person = readReference(user);
  return {
    act: type === 'unpublish' ? 'unpublish' : 'publish',
    collection: document.collection,
    id: document.id,
    userId: person?.collection === 'users' ? person.id : null,
  };
}
