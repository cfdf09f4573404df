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

type MakeRequest = (index: number) => Sent;

interface MeasureOptions {
  requests: number;
  rounds: number;
  readCpuMs: () => Promise<number>;
}

/**
 * Sends requests one after another and asks the server for its CPU time before and after, so that
 * the sender's own work doesn't count. Of several kinds of request each round sends all, so that
 * what else the machine does at a moment falls on all of them.
 */
export async function measureEach(
  kinds: readonly MakeRequest[],
  { requests, rounds, readCpuMs }: MeasureOptions,
): Promise<readonly Measured[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const best = kinds.map((): Measured => ({ cpuMs: Infinity, bytes: 0 }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [kind, makeRequest] of kinds.entries()) {
      let bytes = 0;
      const before = await readCpuMs();
      for (let index = 0; index < requests; index += 1) {
        const { url, ...sent } = makeRequest(round * requests + index);
        bytes = await send(url, { agent, ...sent });
      }
      const cpuMs = ((await readCpuMs()) - before) / requests;
      // The first round only warms up.
      const least = round > 0 ? Math.min(best[kind]?.cpuMs ?? Infinity, cpuMs) : Infinity;
      best[kind] = { cpuMs: least, bytes };
    }
  }
  agent.destroy();
  return best;
}

export async function measureCpu(
  makeRequest: MakeRequest,
  options: MeasureOptions,
): Promise<Measured> {
  const [measured] = await measureEach([makeRequest], options);
  if (measured === undefined) throw new Error('Nothing was measured.');
  return measured;
}
