import type { Server } from 'node:http';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Env } from '../env.ts';
import { listen } from './listen.ts';

/**
 * Serves `/metrics` on an address of its own, apart from what readers reach; null when none is
 * wanted. Rejects when it can't listen there.
 */
export async function serveMetrics(
  delivery: Registry,
  address: Env['metrics'],
): Promise<Server | null> {
  if (address === null) return null;
  const own = new Registry();
  collectDefaultMetrics({ register: own });
  const all = Registry.merge([delivery, own]);
  const server = listen((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    void all.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': all.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  }, address);
  return server.catch((cause: unknown) => {
    throw new Error(
      `Metrics can't be served on port ${address.port}. End the program that uses it, or choose another METRICS_PORT.`,
      { cause },
    );
  });
}
