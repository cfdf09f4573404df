import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { refuseUnreadable } from '../../../cms/src/boot/refuseUnreadable.ts';
import { createDelivery } from '../../../cms/src/delivery/app.ts';
import type { Delivery, DeliveryOptions } from '../../../cms/src/delivery/app.ts';
import { Library } from '../../../cms/src/published/library/library.ts';
import type { LibraryOptions } from '../../../cms/src/published/library/library.ts';
import { MemoryStore } from '../memoryStore.ts';

export interface GraphQLAnswer {
  status: number;
  headers: Headers;
  text: string;
  data: Record<string, unknown> | null;
  errors: readonly { message: string; extensions?: { code?: string } }[];
}

export interface RunningDelivery {
  library: Library;
  url: string;
  server: Server;
  fetch(init?: RequestInit & { search?: string }): Promise<GraphQLAnswer>;
  query(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<GraphQLAnswer>;
  get(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<GraphQLAnswer>;
  /** What it has counted. */
  metrics: Delivery['metrics'];
  stop(): Promise<void>;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function readErrors(value: unknown): GraphQLAnswer['errors'] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).map((error) => ({
    message: String(error['message']),
    ...(isObject(error['extensions']) && {
      extensions: { code: String(error['extensions']['code']) },
    }),
  }));
}

async function readAnswer(response: Response): Promise<GraphQLAnswer> {
  const text = await response.text();
  const body: unknown = text.startsWith('{') ? JSON.parse(text) : {};
  const { data, errors } = isObject(body) ? body : {};
  return {
    status: response.status,
    headers: response.headers,
    text,
    data: isObject(data) ? data : null,
    errors: readErrors(errors),
  };
}

export interface ServeOptions {
  store?: LibraryOptions['source'];
  /** One that was started, or how to make one. */
  library?: Library | Partial<LibraryOptions>;
  delivery?: Partial<DeliveryOptions>;
}

/** Serves delivery over a store on a port of its own. */
export async function serveDelivery(options: ServeOptions = {}): Promise<RunningDelivery> {
  const source = options.store ?? new MemoryStore();
  const follow = source instanceof MemoryStore ? { onRevision: source.onRevision } : {};
  const given = options.library;
  const isStarted = given instanceof Library;
  const library = isStarted ? given : new Library({ source, ...follow, ...given });
  if (!isStarted) await library.start();
  const delivery = createDelivery({ library, ...options.delivery });
  const server = createServer(delivery.listener);
  refuseUnreadable(server);
  // Longer than any pause of a busy test, so that no kept connection closes under a request.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const url = `http://127.0.0.1:${port}/graphql`;
  return {
    library,
    url,
    server,
    metrics: delivery.metrics,
    fetch: async ({ search = '', ...init } = {}) => readAnswer(await fetch(url + search, init)),
    query: async (query, variables, headers) =>
      readAnswer(
        await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ query, ...(variables && { variables }) }),
        }),
      ),
    get: async (query, variables, headers) => {
      const search = new URLSearchParams({ query });
      if (variables) search.set('variables', JSON.stringify(variables));
      return readAnswer(await fetch(`${url}?${search}`, headers ? { headers } : {}));
    },
    async stop() {
      library.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
