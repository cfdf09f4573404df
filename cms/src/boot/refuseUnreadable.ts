import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

interface Unreadable {
  status: string;
  code: string;
  message: string;
}

const notHttp: Unreadable = {
  status: '400 Bad Request',
  code: 'BAD_REQUEST',
  message: 'The request is no HTTP that can be read.',
};

/** By Node's code for what was wrong. */
const kinds: Readonly<Record<string, Unreadable>> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    code: 'HEADERS_TOO_LARGE',
    message: 'The address and the headers are too long. Send a long query by POST, in the body.',
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    status: '413 Content Too Large',
    code: 'BODY_TOO_LARGE',
    message: 'The body comes in pieces that say too much of themselves. Send it plainly.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    code: 'REQUEST_TOO_SLOW',
    message: 'The request did not arrive in time. Send it again.',
  },
};

function refusalOf(error: NodeJS.ErrnoException): string {
  const { status, code, message } = kinds[error.code ?? ''] ?? notHttp;
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const head = [
    `HTTP/1.1 ${status}`,
    'Connection: close',
    'Cache-Control: no-store',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** How long a refused client may go on sending before its connection is cut, in milliseconds. */
const lingerMs = 2000;

/** Whether a refusal now would be taken for a part of this answer, or for the answer itself. */
function isOwed({ headersSent, req, writableFinished }: ServerResponse): boolean {
  return !writableFinished && (headersSent || req.complete);
}

/**
 * Refuses what Node can't read as a request, such as an address that is too long, in the shape of
 * every other refusal. Node's own answer has no body.
 */
export function refuseUnreadable(server: Server): void {
  const answering = new WeakMap<Duplex, Set<ServerResponse>>();
  const refused = new WeakSet<Duplex>();
  server.on('request', ({ socket }, response) => {
    const open = answering.get(socket) ?? new Set();
    answering.set(socket, open.add(response));
    response.once('close', () => open.delete(response));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // Each further piece that a refused client sends is an error again.
    if (refused.has(socket)) return;
    refused.add(socket);
    const isBusy = [...(answering.get(socket) ?? [])].some(isOwed);
    if (error.code === 'ECONNRESET' || !socket.writable || isBusy) return void socket.destroy();
    // Closed by the client: cut off while it still sends, it would not see the answer.
    socket.end(refusalOf(error));
    const timer = setTimeout(() => socket.destroy(), lingerMs).unref();
    socket.once('close', () => clearTimeout(timer));
  });
}
