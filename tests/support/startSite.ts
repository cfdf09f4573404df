import { once } from 'node:events';
import { createServer } from 'node:http';
import { createClient } from '@signpost/sdk';
import { createSite } from '../../examples/guide-site/src/app.ts';
import { readAssets } from '../../examples/guide-site/src/assets.ts';

const stylesFolder = new URL('../../examples/guide-site/src/styles/', import.meta.url);

export interface RunningSite {
  origin: string;
  /** The errors that readers got to see. */
  errors: unknown[];
  close(): void;
}

/** The example site on a content server, in the test's own process. */
export async function startSite(
  endpoint: string,
  options: { trustProxy?: string } = {},
): Promise<RunningSite> {
  const errors: unknown[] = [];
  const site = createSite({
    content: createClient({ endpoint, retry: false, timeoutMs: 30_000 }),
    assets: await readAssets(stylesFolder),
    endpoint,
    cmsUrl: 'https://cms.example',
    siteUrl: 'https://guides.example',
    mediaOrigin: new URL(endpoint).origin,
    onError: (error) => errors.push(error),
    ...options,
  });
  const server = createServer(site).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    errors,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
