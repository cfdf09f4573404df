import type { Server } from 'node:http';
import express, { type RequestHandler } from 'express';
import type { Delivery } from '../delivery/app.ts';
import { limitBody } from './limitBody.ts';
import { listen } from './listen.ts';
import { noteClient } from './noteClient.ts';

interface HttpOptions {
  host: string;
  port: number;
  /** Delivery and health: answered first, before the admin. */
  delivery: Pick<Delivery, 'app' | 'answerFirst'>;
  /** The admin and its API: everything else. */
  admin: RequestHandler;
  /** Express's setting: which proxies may say who the client is. @default false: none */
  trustProxy?: boolean | number | string;
}

/** Serves delivery and admin under one origin. Rejects with the system's error when it can't listen. */
export async function serveHttp(options: HttpOptions): Promise<Server> {
  const { host, port, delivery, admin } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy ?? false);
  app.use(delivery.app);
  app.get('/', (_request, response) => response.redirect(302, '/admin'));
  app.use(noteClient(), limitBody(), admin);
  return listen(
    (request, response) => {
      if (!delivery.answerFirst(request, response)) app(request, response);
    },
    { host, port },
  );
}
