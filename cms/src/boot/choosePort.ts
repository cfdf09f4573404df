import { closeHttp, listen, portOf } from './listen.ts';

/**
 * The port to listen on: the given one, or for 0 one that is free now. It has to be known before
 * the configuration is read, which derives from it the origins that may log in.
 */
export async function choosePort({ host, port }: { host: string; port: number }): Promise<number> {
  if (port !== 0) return port;
  const server = await listen((_request, response) => response.destroy(), { host, port });
  const chosen = portOf(server);
  await closeHttp(server, { graceMs: 0 });
  return chosen;
}
