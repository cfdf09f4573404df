import type { RequestListener, ServerResponse } from 'node:http';

export interface Drain {
  listener: RequestListener;
  /** From now on what is new is refused, and each connection ends with the answer it waits for. */
  begin(): void;
}

const refusal = JSON.stringify({
  errors: [
    {
      message: 'The server is stopping. Try again in a moment.',
      extensions: { code: 'NOT_READY' },
    },
  ],
});

function refuse(response: ServerResponse): void {
  response.writeHead(503, {
    'Cache-Control': 'no-store',
    Connection: 'close',
    'Content-Type': 'application/json; charset=utf-8',
    'Retry-After': '2',
  });
  response.end(refusal);
}

/**
 * Lets a server end while it is busy. Node alone closes only idle connections: one that is kept
 * alive would bring request after request.
 */
export function drainRequests(listener: RequestListener): Drain {
  const open = new Set<ServerResponse>();
  let draining = false;
  return {
    listener: (request, response) => {
      if (draining) return refuse(response);
      open.add(response);
      response.once('close', () => open.delete(response));
      listener(request, response);
    },
    begin() {
      draining = true;
      for (const response of open) {
        response.shouldKeepAlive = false;
        if (!response.headersSent) response.setHeader('Connection', 'close');
      }
    },
  };
}
