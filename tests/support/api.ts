import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { serveHttp } from '../../cms/src/boot/serveHttp.ts';

export interface RunningApi {
  /** Where the API answers, without a trailing slash: `http://localhost:PORT`. */
  origin: string;
  stop(): Promise<void>;
}

type Answer = (request: Request) => Promise<Response>;

async function toRequest(message: IncomingMessage, origin: string): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  const method = message.method ?? 'GET';
  const bodyless = method === 'GET' || method === 'HEAD';
  return new Request(new URL(message.url ?? '/', origin), {
    method,
    headers,
    ...(bodyless ? {} : { body: Buffer.concat(chunks) }),
  });
}

function send(response: Response, target: ServerResponse): void {
  target.statusCode = response.status;
  for (const [name, value] of response.headers) target.appendHeader(name, value);
  void response.arrayBuffer().then((body) => target.end(Buffer.from(body)));
}

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

/** The admin's own route files, as Next would call them. */
async function loadRoutes(): Promise<Answer> {
  // Read late: the configuration reads the environment that `startPayload` sets.
  const rest = await import('../../cms/src/app/(payload)/api/[...slug]/route.ts');
  const graphql = await import('../../cms/src/app/(payload)/api/graphql/route.ts');
  const methods: Record<string, typeof rest.GET | undefined> = {
    GET: rest.GET,
    POST: rest.POST,
    PATCH: rest.PATCH,
    PUT: rest.PUT,
    DELETE: rest.DELETE,
    OPTIONS: rest.OPTIONS,
  };
  return async (request) => {
    const slug = new URL(request.url).pathname.split('/').slice(2).map(decodeURIComponent);
    if (slug.join('/') === 'graphql' && request.method === 'POST') return graphql.POST(request);
    const answer = methods[request.method];
    if (!answer) return new Response(null, { status: 405 });
    return answer(request, { params: Promise.resolve({ slug }) });
  };
}

/** Stands for delivery where a test needs only the API. */
const noDelivery = {
  app: express(),
  answerFirst: () => false,
};

/**
 * Serves Payload's REST and GraphQL behind the product's own HTTP layer, by the admin's own route
 * files, without building the admin. Needs a started Payload (`startPayload`).
 */
export async function startApi({
  trustProxy = false,
}: { trustProxy?: boolean | string } = {}): Promise<RunningApi> {
  const answer = await loadRoutes();
  let origin = '';
  const server = await serveHttp({
    host: '127.0.0.1',
    port: 0,
    trustProxy,
    delivery: noDelivery,
    admin: (message, target) => {
      void toRequest(message, origin)
        .then(answer)
        .then((response) => send(response, target))
        .catch((error: unknown) => target.destroy(error instanceof Error ? error : undefined));
    },
  });
  // A test that waits for its database must not meet a connection closed meanwhile.
  server.keepAliveTimeout = 120_000;
  const address = server.address();
  origin = `http://localhost:${isAddress(address) ? address.port : 0}`;
  return {
    origin,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
