import { createServer } from 'node:http';
import { createDelivery } from '../../../cms/src/delivery/app.ts';
import { Library } from '../../../cms/src/published/library/library.ts';
import type { PublishedStore } from '../../../cms/src/published/publishedStore.ts';

const memory = (): number => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/**
 * Serves delivery over a store without and with its response cache, and bare node:http, and tells the
 * program that started this one where, and what the library took.
 */
export async function serveMeasured(source: PublishedStore, guides: number): Promise<void> {
  const empty = memory();
  const library = new Library({ source, pollMs: 60_000 });
  const started = performance.now();
  await library.start();
  const loadMs = performance.now() - started;
  const bytesPerGuide = (memory() - empty) / guides;

  const limits = { requestsPerMinute: 10_000_000 };
  const uncached = createDelivery({ library, limits, responseCacheBytes: 1 });
  const cached = createDelivery({ library, limits });

  const server = createServer((request, response) => {
    const url = request.url ?? '';
    if (url.startsWith('/cpu')) {
      const { user, system } = process.cpuUsage();
      response.end(String((user + system) / 1000));
    } else if (url.startsWith('/floor')) {
      request.resume();
      if (request.headers['if-none-match'] !== undefined) response.statusCode = 304;
      response.setHeader('Content-Type', 'application/json');
      response.end(Buffer.alloc(Number(url.split('=')[1] ?? 0), 120));
    } else if (url.startsWith('/cached')) {
      request.url = url.slice('/cached'.length);
      cached.listener(request, response);
    } else uncached.listener(request, response);
  });
  // Whoever measures is gone.
  process.on('disconnect', () => process.exit());
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    process.send?.({ port, bytesPerGuide, loadMs });
  });
}
