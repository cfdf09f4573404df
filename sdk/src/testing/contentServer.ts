import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buildSchema } from 'graphql';
import { schemaText } from '../generated/schemaText.ts';
import type { CommentInput } from '../generated/schemaTypes.ts';
import { allowOrigins } from './allowOrigins.ts';
import { answerRequest, readBody, readRequest, type ReceivedRequest } from './answerRequest.ts';
import { ChangeLog } from './changeLog.ts';
import type { Fault } from './fault.ts';
import { createFixtureLibrary } from './fixtureLibrary.ts';
import type { ContentFixtures } from './fixtures.ts';
import { PreviewAnswers, readToken, type PreviewFixture } from './previewAnswers.ts';
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

/** What a content server for tests may be told beside its fixtures. */
export interface ContentServerOptions {
  /** The port to listen on. @default a free one */
  port?: number;
  /** A draft that is shown to whoever has its token. @default tokens are not looked at */
  preview?: PreviewFixture;
}

/**
 * Starts a server on 127.0.0.1 that answers the delivery schema from fixtures, on a free port
 * unless one is given.
 */
export async function startContentServer(
  fixtures: ContentFixtures,
  options: ContentServerOptions = {},
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
  const previews = options.preview ? new PreviewAnswers(options.preview) : null;
  const draftRoot = ({ fixtures: drafts }: PreviewFixture) =>
    createRootResolvers({ fixtures: drafts, library: createFixtureLibrary(drafts), log, comments });
  const answer = async (received: ReceivedRequest) => {
    const token = readToken(received);
    if (token === null || previews === null) return answerRequest({ schema, root, received });
    const opened = previews.open(token);
    if (opened === null) return previews.refuse();
    return answerRequest({ schema, root: draftRoot(opened), received });
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (previews !== null && request.url === '/graphql/preview') {
      const { headers, method = 'GET' } = request;
      const body = method === 'POST' ? await readBody(request) : null;
      return sendAnswer(response, previews.answer(method, { token: readToken({ headers }), body }));
    }
    const received = await readRequest(request);
    requests.push(received);
    const made = await answer(received);
    const fault = faults.shift();
    if (fault === undefined) sendAnswer(response, made);
    else sendFault(response, fault, made);
  };
  const server = createServer((request, response) => {
    if (allowOrigins(request, response)) return;
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
