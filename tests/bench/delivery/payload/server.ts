import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { getPayload } from 'payload';
import config from '@payload-config';
import { POST } from '../../../../cms/src/app/(payload)/api/graphql/route.ts';
import { createDelivery } from '../../../../cms/src/delivery/app.ts';
import { Library } from '../../../../cms/src/published/library/library.ts';
import { createPublishedStore } from '../../../../cms/src/published/store.ts';
import { fillAuthored } from '../database/fillAuthored.ts';
import { fillStore } from '../database/fillStore.ts';
import { makeLibrary } from '../makeLibrary.ts';

/**
 * The measured process: delivery without its response cache and Payload's own GraphQL route, over one
 * database with the same guides in the published store and in Payload's collections.
 */
const alive = setInterval(() => undefined, 1000);
const payload = await getPayload({ config, cron: false });
const documents = [...makeLibrary(Number(process.argv[2] ?? 2000))];
await fillStore(payload, documents);
await fillAuthored(payload, documents);
const email = 'editor@example.org';
const password = 'a password to measure with';
await payload.create({
  collection: 'users',
  data: { email, password, name: 'Editor', role: 'editor' },
});
const { token } = await payload.login({ collection: 'users', data: { email, password } });

const library = new Library({ source: createPublishedStore(payload), pollMs: 60_000 });
await library.start();
const limits = { requestsPerMinute: 10_000_000 };
const delivery = createDelivery({ library, limits, responseCacheBytes: 1 });

async function askPayload(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const answer = await POST(
    new Request('http://localhost/api/graphql', {
      method: 'POST',
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
      body: Buffer.concat(chunks),
    }),
  );
  response.statusCode = answer.status;
  response.setHeader('Content-Type', answer.headers.get('content-type') ?? '');
  response.end(Buffer.from(await answer.arrayBuffer()));
}

const server = createServer((request, response) => {
  if (request.url === '/cpu') {
    const { user, system } = process.cpuUsage();
    response.end(String((user + system) / 1000));
  } else if (request.url === '/api/graphql') {
    void askPayload(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  } else delivery.listener(request, response);
});
server.listen(0, '127.0.0.1', () => {
  clearInterval(alive);
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
});
