import { Agent, request } from 'node:http';

export interface Sent {
  url: string;
  /** Null for a GET. */
  body: string | null;
  /** What the client has already; the answer must be 304. @default null: nothing */
  etag?: string | null;
}

/** Sends one request over a kept connection; gives the length of the answer. */
export function send(
  url: string,
  { agent, body, etag = null }: { agent: Agent } & Pick<Sent, 'body' | 'etag'>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(body !== null && { 'content-type': 'application/json' }),
      ...(etag !== null && { 'if-none-match': etag }),
    };
    const sent = request(
      url,
      { agent, method: body === null ? 'GET' : 'POST', headers },
      (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('end', () =>
          response.statusCode === (etag === null ? 200 : 304)
            ? resolve(bytes)
            : reject(new Error(String(response.statusCode))),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

export interface Measured {
  /** CPU of the serving process for one request, in milliseconds: best of the rounds. */
  cpuMs: number;
  bytes: number;
}

/**
 * Sends requests one after another and asks the server for its CPU time before and after, so that
 * the sender's own work doesn't count.
 */
export async function measureCpu(
  makeRequest: (index: number) => Sent,
  {
    requests,
    rounds,
    readCpuMs,
  }: { requests: number; rounds: number; readCpuMs: () => Promise<number> },
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let best = Infinity;
  let bytes = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const before = await readCpuMs();
    for (let index = 0; index < requests; index += 1) {
      const { url, ...sent } = makeRequest(round * requests + index);
      bytes = await send(url, { agent, ...sent });
    }
    const cpuMs = ((await readCpuMs()) - before) / requests;
    // The first round only warms up.
    if (round > 0) best = Math.min(best, cpuMs);
  }
  agent.destroy();
  return { cpuMs: best, bytes };
}
