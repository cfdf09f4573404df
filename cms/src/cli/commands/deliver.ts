import { once } from 'node:events';
import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { addressOf } from '../../boot/addressOf.ts';
import { explainStartError } from '../../boot/explainStartError.ts';
import { closeHttp, listen, portOf } from '../../boot/listen.ts';
import { startDelivery } from '../../boot/startDelivery.ts';
import { parseEnv } from '../../env.ts';
import type { CommandContext } from './commandContext.ts';

interface DeliverOptions {
  host?: string;
  port?: number;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new InvalidArgumentError('Give a number from 0 to 65535.');
}

/** Resolves when the process is asked to end. */
async function untilEnded(): Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  await Promise.race(
    ['SIGINT', 'SIGTERM', 'disconnect'].map((name) => once(process, name, { signal })),
  );
  stopping.abort();
}

/** `signpost deliver`: delivery alone, from the published store, beside any number of others. */
export function registerDeliver(program: Command, { openCms }: CommandContext): void {
  program
    .command('deliver')
    .description('Serve published content at /graphql, without the admin. Only reads.')
    .option('--host <host>', 'the address to listen on; HOST otherwise')
    .option('--port <port>', 'the port to listen on; PORT otherwise', readPort)
    .action(async (options: DeliverOptions) => {
      const env = parseEnv(process.env, { root: process.env['SIGNPOST_ROOT'] ?? process.cwd() });
      const { host = env.host, port = env.port } = options;
      const { payload, close } = await openCms({ readOnly: true });
      try {
        const { delivery, stop } = await startDelivery(payload, env, {
          withDesks: false,
          waits: false,
        });
        const server = await listen(delivery.listener, { host, port }).catch((error: unknown) => {
          throw new Error(explainStartError(error, { port }), { cause: error });
        });
        console.log(`Serving ${addressOf({ host, port: portOf(server) })}/graphql`);
        await untilEnded();
        await closeHttp(server, { graceMs: 8000 });
        stop();
      } finally {
        await close();
      }
    });
}
