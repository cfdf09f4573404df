import type { Payload } from 'payload';
import { checkLinks } from '../../../cms/src/checking/checkLinks.ts';
import { createGuardedClient } from '../../../cms/src/fetching/guardedClient.ts';
import { linkOut, paragraph, text } from '../../links/support/richText.ts';
import { editorState } from '../../support/editorState.ts';
import { lookUp } from '../../support/webServer.ts';
import { say } from './say.ts';

/** Publishes a guide with a link to each of the addresses. */
export async function linkAddresses(payload: Payload, addresses: readonly string[]): Promise<void> {
  await payload.create({
    collection: 'articles',
    data: {
      title: 'Links to the web',
      slug: 'links-to-the-web',
      summary: 'A guide with many links to the web.',
      body: editorState(
        ...addresses.map((url) => paragraph(text('See '), linkOut(url, text(url)))),
      ),
      _status: 'published',
    },
  });
}

/** Checks the addresses, all of whose hosts are this machine, with a line after each. */
export async function checkAddresses(payload: Payload): Promise<void> {
  const client = createGuardedClient({
    userAgent: 'Test agent',
    mayConnect: () => true,
    lookup: lookUp(() => '127.0.0.1'),
  });
  const onProgress = ({ done, total }: { done: number; total: number }) =>
    say({ checked: done, due: total });
  await checkLinks(payload, { client, gapMs: 1, concurrency: 4, onProgress });
  await client.close();
}

/** Says what is known of each address, and what its link says. */
export async function describeAddresses(payload: Payload): Promise<void> {
  const all = { pagination: false, limit: 0 };
  const checks = await payload.db.find<{ address: string; status: string }>({
    collection: 'link-checks',
    ...all,
  });
  const links = await payload.db.find<{ url?: string; status: string }>({
    collection: 'cross-links',
    ...all,
  });
  const linkStatuses = new Map(links.docs.map(({ url = '', status }) => [url, status]));
  say({
    addresses: checks.docs.map(({ address, status }) => ({
      address,
      status,
      link: linkStatuses.get(address) ?? null,
    })),
  });
}
