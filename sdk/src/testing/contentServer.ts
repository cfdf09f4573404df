import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buildSchema } from 'graphql';
import { schemaText } from '../generated/schemaText.ts';
import type { CommentInput } from '../generated/schemaTypes.ts';
import { answerRequest, readRequest, type ReceivedRequest } from './answerRequest.ts';
import { ChangeLog } from './changeLog.ts';
import type { Fault } from './fault.ts';
import { createFixtureLibrary } from './fixtureLibrary.ts';
import type { ContentFixtures } from './fixtures.ts';
import { createRootResolvers } from './rootResolvers.ts';
import { sendAnswer, sendFault } from './sendAnswer.ts';

/** A content server that runs in the test's own process. */
export interface ContentServer {
  /** For `createClient`. */
  readonly endpoint: string;
  /** Every request received, in order. */
  readonly requests: readonly ReceivedRequest[];
  /** Every comment that was handed in, in order. */
  readonly comments: readonly CommentInput[];
  /** Makes the next requests fail: one fault each, in order. */
  failNext(...faults: Fault[]): void;
  /** Replaces what is published. */
  publish(fixtures: ContentFixtures): void;
  /** Stops the server and drops open connections. */
  close(): Promise<void>;
}

/**
 * Starts a server on 127.0.0.1 that answers the delivery schema from fixtures, on a free port
 * unless one is given.
 */
export async function startContentServer(
  fixtures: ContentFixtures,
  options: { port?: number } = {},
): Promise<ContentServer> {
  const schema = buildSchema(schemaText);
  const requests: ReceivedRequest[] = [];
  const faults: Fault[] = [];
  const comments: CommentInput[] = [];
  const log = new ChangeLog();
  const resolve = (next: ContentFixtures) => {
    const library = createFixtureLibrary(next);
    log.record(library.sources);
    return createRootResolvers({ fixtures: next, library, log, comments });
  };
  let root = resolve(fixtures);
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const received = await readRequest(request);
    requests.push(received);
    const answer = await answerRequest({ schema, root, received });
    const fault = faults.shift();
    if (fault === undefined) sendAnswer(response, answer);
    else sendFault(response, fault, answer);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', listening);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}/graphql`,
    requests,
    comments,
    failNext: (...next) => void faults.push(...next),
    publish(next) {
      root = resolve(next);
    },
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error === undefined ? closed() : failed(error)));
        server.closeAllConnections();
      }),
  };
}
