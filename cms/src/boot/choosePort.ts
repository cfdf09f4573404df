import { createServer } from 'node:net';

/**
 * The port to listen on: the given one, or for 0 one that is free now. It has to be known before
 * the configuration is read, which derives from it the origins that may log in.
 */
export async function choosePort({ host, port }: { host: string; port: number }): Promise<number> {
  if (port !== 0) return port;
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : port;
}
