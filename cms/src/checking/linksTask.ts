import type { TaskConfig } from 'payload';
import { oneAtATime } from '../jobs/oneAtATime.ts';
import { checkLinks } from './checkLinks.ts';
import { openClient } from '../fetching/openClient.ts';

const addressesAtATime = 200;
const longestRunMs = 6 * 3_600_000;

/** The job that looks at addresses on the web that are due, some each hour. */
export const linksTask: TaskConfig<{
  input: Record<never, never>;
  output: { checked: number; broken: number };
}> = {
  slug: 'check-links',
  label: 'Check links to the web',
  retries: 0,
  outputSchema: [
    { name: 'checked', type: 'number', required: true },
    { name: 'broken', type: 'number', required: true },
  ],
  schedule: [
    {
      cron: '0 17 * * * *',
      queue: 'links',
      hooks: oneAtATime('check-links', longestRunMs),
    },
  ],
  handler: async ({ req: { payload } }) => {
    const client = openClient(payload, { name: 'link checker' });
    try {
      const { checked, counts } = await checkLinks(payload, { client, limit: addressesAtATime });
      return { output: { checked: checked.length, broken: counts.broken } };
    } finally {
      await client.close();
    }
  },
};
