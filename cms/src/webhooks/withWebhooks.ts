import type { CollectionConfig } from 'payload';
import { pingWebhook, replayDelivery, rotateSecret } from './endpoints.ts';
import {
  checkReceiver,
  removeClaim,
  removeDeliveries,
  showSecret,
  startAtPresent,
} from './hooks.ts';

/** Adds to the collections of webhooks what they do: checks, secrets, and the calls of their buttons. */
export function withWebhooks(collections: readonly CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) => {
    if (collection.slug === 'webhook-deliveries') {
      return { ...collection, endpoints: [replayDelivery] };
    }
    if (collection.slug !== 'webhooks') return collection;
    return {
      ...collection,
      endpoints: [pingWebhook, rotateSecret],
      hooks: {
        ...collection.hooks,
        beforeChange: [checkReceiver, startAtPresent],
        afterRead: [showSecret],
        beforeDelete: [removeDeliveries],
        afterDelete: [removeClaim],
      },
    };
  });
}
