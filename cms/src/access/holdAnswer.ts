import { setTimeout as sleep } from 'node:timers/promises';
import type { Endpoint } from 'payload';

/**
 * The same endpoint, answering no sooner than after a time that its work never takes, whether it
 * succeeds or fails: how long the work took can't be told from outside.
 */
export function holdAnswer(endpoint: Endpoint, { atLeastMs }: { atLeastMs: number }): Endpoint {
  return {
    ...endpoint,
    handler: async (req) => {
      const held = sleep(atLeastMs);
      try {
        return await endpoint.handler(req);
      } finally {
        await held;
      }
    },
  };
}
