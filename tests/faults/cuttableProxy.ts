import { createServer, connect, type Socket } from 'node:net';

/**
 * When a connection is lost around a commit: `before` the database hears of it, `during`, when it has
 * heard and its answer is lost, or `after` its answer.
 */
export type CutMoment = 'before' | 'during' | 'after';

export interface CuttableProxy {
  /** The same database's address through the proxy. */
  url: string;
  /** Cuts the connection at each of the next `times` commits. */
  cutAtCommit(moment: CutMoment, times: number): void;
  /** How many commits were cut since the start. */
  cuts(): number;
  /** Cuts every connection and refuses new ones, or with `silent` takes them and says nothing. */
  goAway(options?: { silent?: boolean }): void;
  comeBack(): void;
  stop(): Promise<void>;
}

const COMMIT = Buffer.from('commitTransaction\0');

/** A TCP proxy before a MongoDB that loses connections when it is told to. */
export async function startCuttableProxy(databaseUrl: string): Promise<CuttableProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let pending: { moment: CutMoment; times: number } = { moment: 'before', times: 0 };
  let cuts = 0;
  let state: 'here' | 'refusing' | 'silent' = 'here';

  function countCut(): CutMoment {
    pending.times -= 1;
    cuts += 1;
    return pending.moment;
  }

  const server = createServer((client) => {
    if (state === 'refusing') return void client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    let cutAtAnswer: CutMoment | null = null;
    const close = () => {
      client.destroy();
      upstream.destroy();
      sockets.delete(client);
      sockets.delete(upstream);
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', close);
      socket.on('close', close);
    }
    client.on('data', (chunk) => {
      if (state === 'silent') return;
      if (pending.times > 0 && chunk.includes(COMMIT)) {
        const moment = countCut();
        if (moment === 'before') return close();
        cutAtAnswer = moment;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (state === 'silent') return;
      if (cutAtAnswer === 'during') return close();
      client.write(chunk, () => {
        if (cutAtAnswer === 'after') close();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  // Else the driver would ask the database for its own address and go around the proxy.
  url.searchParams.set('directConnection', 'true');
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };

  return {
    url: url.href,
    cutAtCommit(moment, times) {
      pending = { moment, times };
    },
    cuts: () => cuts,
    goAway({ silent = false } = {}) {
      state = silent ? 'silent' : 'refusing';
      if (!silent) cutAll();
    },
    comeBack() {
      // What was swallowed is gone, as after a real outage: such connections never get their answer.
      cutAll();
      state = 'here';
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cutAll();
      }),
  };
}
