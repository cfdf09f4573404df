import { once } from 'node:events';
import { addressOf } from '../../boot/addressOf.ts';
import { explainStartError } from '../../boot/explainStartError.ts';
import { closeHttp, listen, portOf } from '../../boot/listen.ts';
import { openPublished } from '../../boot/openPublished.ts';
import { startDelivery } from '../../boot/startDelivery.ts';
import { parseEnv } from '../../env.ts';
import type { DeliverOptions } from './deliverCommand.ts';

/** Resolves when the process is asked to end. */
async function untilEnded(): Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  await Promise.race(
    ['SIGINT', 'SIGTERM', 'disconnect'].map((name) => once(process, name, { signal })),
  );
  stopping.abort();
}

/** Serves delivery until the process is asked to end, and drains it then. */
export async function serveReplica(options: DeliverOptions): Promise<void> {
  const env = parseEnv(process.env, { root: process.env['SIGNPOST_ROOT'] ?? process.cwd() });
  const { host = env.host, port = env.port } = options;
  const payload = await openPublished(env);
  try {
    const { delivery, stop } = await startDelivery(payload, env, { waits: false });
    const server = await listen(delivery.listener, { host, port }).catch((error: unknown) => {
      throw new Error(explainStartError(error, { port }), { cause: error });
    });
    console.log(`Serving ${addressOf({ host, port: portOf(server) })}/graphql`);
    await untilEnded();
    await closeHttp(server, { graceMs: 8000 });
    stop();
  } finally {
    await payload.destroy();
  }
}
