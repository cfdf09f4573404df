import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { LookupFunction } from 'node:net';

export interface WebServer {
  port: number;
  /** An address of this server under any name, for a client that looks names up here. */
  at(path: string, host?: string): string;
  close(): Promise<void>;
}

/** A server on loopback that answers as it is told, however badly. */
export async function startWebServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<WebServer> {
  const server = createServer(answer);
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    at: (path, host = 'guide.example') => `http://${host}:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A resolver by which a host name leads to the address that `resolve` gives for it. */
export function lookUp(resolve: (host: string) => string): LookupFunction {
  return (host, options, callback) => {
    const address = resolve(host);
    const family = address.includes(':') ? 6 : 4;
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}
