import path from 'node:path';
import next from 'next';
import { checkAdministrator } from '../access/checkAdministrator.ts';
import { openCommentDesk } from '../comments/openCommentDesk.ts';
import { openPreviewDesk } from '../preview/openPreviewDesk.ts';
import { startBringingUp } from './bringUpStore.ts';
import { addressOf } from './addressOf.ts';
import { choosePort } from './choosePort.ts';
import { explainStartError } from './explainStartError.ts';
import { isLoopback } from './isLoopback.ts';
import { openPayload } from './openPayload.ts';
import { closeHttp } from './listen.ts';
import { serveHttp } from './serveHttp.ts';
import { startDelivery } from './startDelivery.ts';
import { startRelating } from './startRelating.ts';
import { startWebhooks } from './startWebhooks.ts';
import { prepareContent } from './prepareContent.ts';
import { isOpenToOthers, parseEnv, type Env } from '../env.ts';
import { runSchedule } from '../scheduling/runSchedule.ts';

const dev = process.env['NODE_ENV'] === 'development';

/** Within this time the process ends, whatever still hangs. */
const endMs = 9500;

const localOnly = (serverUrl: string) =>
  `Browsers can log in at ${serverUrl} alone: set SERVER_URL to the address under which others reach the admin.`;

/** Reads the environment, with the port that it will really be. */
async function readEnv(root: string): Promise<Env> {
  const { host, port } = parseEnv(process.env, { root });
  process.env['PORT'] = String(await choosePort({ host, port }));
  return parseEnv(process.env, { root });
}

/** Starts the CMS and tells the program that started it, over IPC, when it answers. */
async function startServer({ root }: { root: string }): Promise<void> {
  const env = await readEnv(root);
  const payload = await openPayload({ cron: env.runJobs });
  if (isOpenToOthers(env)) await checkAdministrator(payload, env);
  const demo = await prepareContent(payload, env);
  const {
    delivery,
    library,
    stop: stopDelivery,
  } = await startDelivery(payload, env, {
    desks: {
      desk: openCommentDesk(payload),
      previews: openPreviewDesk(payload, { tokenMs: env.previewMs }),
    },
    waits: true,
  });
  const webhooks = env.runJobs ? startWebhooks(payload) : null;
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
  const origin = addressOf(env);
  process.send?.({ admin: `${env.serverUrl}/admin`, graphql: `${origin}/graphql`, demo });
  payload.logger.info(`Serving ${origin}`);
  const { hostname } = new URL(env.serverUrl);
  if (!isLoopback(env.host) && isLoopback(hostname)) payload.logger.warn(localOnly(env.serverUrl));
  const stopBringingUp = startBringingUp(payload);
  const stopRelating = env.runJobs ? startRelating(payload, { root, library }) : null;
  const schedule = env.runJobs ? runSchedule(payload) : null;

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), endMs).unref();
    await Promise.all([closeHttp(server, { graceMs: 8000 }), schedule?.stop(), stopBringingUp()]);
    await stopRelating?.();
    stopDelivery();
    await webhooks?.stop();
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
