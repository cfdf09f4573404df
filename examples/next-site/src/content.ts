import { createClient } from '@signpost/sdk';
import { endpoint } from './settings.ts';

/**
 * What is published. Answers are kept with the pages until the CMS says that something changed: every
 * change touches the tag `all`.
 */
export const content = createClient({
  endpoint,
  preferGet: true,
  fetchOptions: { cache: 'force-cache', next: { tags: ['all'] } },
});
