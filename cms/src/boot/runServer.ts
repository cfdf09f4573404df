import path from 'node:path';
import next from 'next';
import { checkAdministrator } from '../access/checkAdministrator.ts';
import { explainStartError } from './explainStartError.ts';
import { isLoopback } from './isLoopback.ts';
import { openPayload } from './openPayload.ts';
import { closeHttp, portOf } from './listen.ts';
import { serveHttp } from './serveHttp.ts';
import { startDelivery } from './startDelivery.ts';
import { prepareContent } from './prepareContent.ts';
import { parseEnv } from '../env.ts';

const dev = process.env['NODE_ENV'] === 'development';

/** Starts the CMS and tells the program that started it, over IPC, when it answers. */
async function startServer({ root }: { root: string }): Promise<void> {
  const env = parseEnv(process.env, { root });
  const payload = await openPayload({ cron: env.runJobs });
  if (!isLoopback(env.host)) await checkAdministrator(payload, env);
  const demo = await prepareContent(payload, env);
  const { delivery, stop: stopDelivery } = await startDelivery(payload, env);
  const admin = next({ dev, dir: path.resolve(root, 'cms'), hostname: env.host, port: env.port });
  await admin.prepare();
  const handle = admin.getRequestHandler();
  const server = await serveHttp({
    host: env.host,
    port: env.port,
    delivery,
    trustProxy: env.trustProxy,
    admin: (request, response) => {
      void handle(request, response);
    },
  });
  const port = portOf(server);
  const origin = `http://${isLoopback(env.host) ? 'localhost' : env.host}:${port}`;
  process.send?.({ admin: `${origin}/admin`, graphql: `${origin}/graphql`, demo });
  payload.logger.info(`Serving ${origin}`);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await closeHttp(server, { graceMs: 8000 });
    stopDelivery();
    await admin.close();
    await payload.destroy();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());
  // The program that started this one is gone, and nobody else would end it.
  process.on('disconnect', () => void stop());
}

/** As `startServer`; what goes wrong is one line, and the process ends with 1. */
export async function runServer({ root }: { root: string }): Promise<void> {
  try {
    await startServer({ root });
  } catch (error) {
    console.error(explainStartError(error, { port: Number(process.env['PORT'] ?? 3000) }));
    process.exit(1);
  }
}
