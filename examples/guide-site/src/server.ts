import { createClient } from '@signpost/sdk';
import { createServer } from 'node:http';
import { createSite } from './app.ts';
import { readAssets } from './assets.ts';
import { addressOf, parseEnv, type SiteEnvironment } from './env.ts';

/** Longer than proxies keep a connection that is idle, so that none is closed under a request. */
const keepAliveMs = 620_000;

/** Longer than a page may wait for its content, which is 10 s. */
const graceMs = 12_000;

try {
  await start(parseEnv(process.env));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(environment: SiteEnvironment): Promise<void> {
  const { cmsUrl, endpoint, host, port, siteUrl, trustProxy } = environment;
  const site = createSite({
    content: createClient({ endpoint }),
    assets: await readAssets(new URL('./styles/', import.meta.url)),
    endpoint,
    cmsUrl,
    siteUrl,
    trustProxy,
    mediaOrigin: new URL(endpoint).origin,
    onError: (error) => console.error(error instanceof Error ? error.message : error),
  });
  const server = createServer(site);
  server.keepAliveTimeout = keepAliveMs;
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is in use. Stop what listens there, or set SITE_PORT to another port.`
        : `The site can't listen on ${host}:${port}: ${error.message}`,
    );
    process.exitCode = 1;
    // The connection to the program that started this one would keep it alive.
    if (process.connected) process.disconnect();
  });
  server.listen(port, host, () => {
    const address = server.address();
    const actual = address !== null && typeof address === 'object' ? address.port : port;
    const url = addressOf({ host, port: actual });
    console.log(`Guides on ${url}`);
    // For a program that started this one and waits until it answers.
    process.send?.({ url });
  });
  const stop = (): void => {
    if (process.connected) process.disconnect();
    // A connection that waits for its answer is not kept after that.
    server.keepAliveTimeout = 1;
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), graceMs).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // The program that started this one is gone, and nobody else would end it.
  process.once('disconnect', stop);
}
