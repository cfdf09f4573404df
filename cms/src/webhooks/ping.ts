import type { WebhookEvent } from './webhookEvent.ts';

/** An event that tells of nothing, to try a receiver with. */
export function describePing({
  id,
  revision,
  createdAt,
}: Pick<WebhookEvent, 'id' | 'revision' | 'createdAt'>): WebhookEvent {
  return { id, event: 'ping', revision, createdAt, tags: [], paths: [], documents: [] };
}
