import { describe, expect, it } from 'vitest';
import { Webhooks } from '../../cms/src/collections/webhooks/index.ts';

const deliveries = Webhooks.fields.find((field) => 'name' in field && field.name === 'deliveries');

describe('the form of a webhook', () => {
  it('lists deliveries once the webhook is there', () => {
    const condition = deliveries?.admin?.condition;
    const isShown = (operation: 'create' | 'update') =>
      condition?.({}, {}, { operation, blockData: {}, path: ['deliveries'], user: null });
    expect([isShown('create'), isShown('update')]).toEqual([false, true]);
  });
});
