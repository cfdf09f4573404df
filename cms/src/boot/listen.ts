import { createServer, type RequestListener, type Server } from 'node:http';
import { drainRequests, type Drain } from './drainRequests.ts';
import { refuseUnreadable } from './refuseUnreadable.ts';

/**
 * Longer than proxies keep a connection that is idle, so that none is closed under a request. The
 * longest of those that are common is Google Cloud’s load balancer, with ten minutes.
 */
const keepAliveMs = 620_000;

const drains = new WeakMap<Server, Drain>();

/** Listens and serves. Rejects with the system's error when it can't listen. */
export async function listen(
  listener: RequestListener,
  { host, port }: { host: string; port: number },
): Promise<Server> {
  const drain = drainRequests(listener);
  const server = createServer(drain.listener);
  drains.set(server, drain);
  server.keepAliveTimeout = keepAliveMs;
  refuseUnreadable(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}

/** The port a server listens on, which the system chose when 0 was asked for. */
export function portOf(server: Server): number {
  const address = server.address();
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('The server does not listen on a port.');
}

/** Answers what was begun, refuses what is new, and ends within the given time. */
export async function closeHttp(server: Server, { graceMs }: { graceMs: number }): Promise<void> {
  drains.get(server)?.begin();
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(timer);
}
