import type { WebhookEventName } from '../collections/webhook-deliveries/choices.ts';
import { publicTags } from '../published/publicTags.ts';
import type { PublishedChange } from '../published/publishedDocument.ts';

/** The body of a webhook. */
export interface WebhookEvent {
  /** The same in every attempt and replay of a delivery. */
  id: string;
  event: WebhookEventName;
  /** The newest revision it tells of. */
  revision: number;
  /** When the event was made, ISO 8601 in UTC. */
  createdAt: string;
  /** Cache tags, as delivery's `Surrogate-Key` names them. */
  tags: readonly string[];
  /** Paths on the site whose pages changed, appeared or went. */
  paths: readonly string[];
  /** Each changed document once, with the newest that happened to it. */
  documents: readonly Pick<PublishedChange, 'type' | 'key' | 'kind'>[];
}

interface DescribeOptions extends Pick<WebhookEvent, 'id' | 'createdAt'> {
  /** Whether a document is published now, by its key. */
  isPublished: (key: string) => boolean;
}

/** One event that tells of changes, oldest first. */
export function describeChanges(
  changes: readonly PublishedChange[],
  { id, createdAt, isPublished }: DescribeOptions,
): WebhookEvent {
  const paths = changes.flatMap(({ path, previousPath }) => [path, previousPath]);
  const documents = new Map(
    changes.map(({ type, key, kind }) => [key, { type, key, kind }] as const),
  );
  return {
    id,
    event: 'content.changed',
    revision: changes.at(-1)?.revision ?? 0,
    createdAt,
    tags: [...new Set(changes.flatMap(({ tags }) => publicTags(tags, isPublished)))],
    paths: [...new Set(paths.filter((path) => path !== null))],
    documents: [...documents.values()],
  };
}
