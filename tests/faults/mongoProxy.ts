import { connect, createServer, type Socket } from 'node:net';
import type { BSON } from 'mongodb';
import { messageReader, writeAnswer, type MongoMessage } from './mongoMessages.ts';

/** One command on its way, of one client. */
export interface Passage {
  /** The command's name, such as `commitTransaction`. */
  name: string;
  command: BSON.Document;
  /** Cuts the connection that it came by. */
  cut(): void;
  /** Resolves when the client has gone: it closed the connection, or was killed. */
  gone: Promise<void>;
}

/** `pass` lets a message go by; `cut` loses it together with its connection. */
type Verdict = 'pass' | 'cut';

/** What becomes of what goes by. A promise holds it, and what comes after it, until it resolves. */
export interface MongoRules {
  /** Of a command: it may also be answered here, and the database hears nothing of it. */
  command?(passage: Passage): Verdict | BSON.Document | Promise<Verdict>;
  /** Of the answer to a command. */
  answer?(passage: Passage, answer: BSON.Document): Verdict | Promise<Verdict>;
}

export interface MongoProxy {
  /** The same database's address through the proxy. */
  url: string;
  /** Cuts every connection and refuses new ones, or with `silent` takes them and says nothing. */
  goAway(options?: { silent?: boolean }): void;
  comeBack(): void;
  /** Resolves when nothing is held any more, and the database has answered what was let go. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

function untilClosed(socket: Socket): Promise<void> {
  if (socket.closed) return Promise.resolve();
  return new Promise((resolve) => socket.once('close', () => resolve()));
}

/** A TCP proxy before a MongoDB that reads what goes by, and holds, loses or answers it by rules. */
export async function startMongoProxy(databaseUrl: string, rules: MongoRules): Promise<MongoProxy> {
  const target = new URL(databaseUrl);
  const clients = new Set<Socket>();
  const working = new Set<Promise<void>>();
  let state: 'here' | 'refusing' | 'silent' = 'here';

  function keep(work: Promise<void>): void {
    working.add(work);
    void work.finally(() => working.delete(work));
  }

  const server = createServer((client) => {
    if (state === 'refusing') return void client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    const unanswered = new Map<number, Passage>();
    const cut = () => {
      client.destroy();
      upstream.destroy();
    };
    const gone = untilClosed(client);

    async function pass({ bytes, requestId, body }: MongoMessage): Promise<void> {
      if (body) {
        const passage = { name: Object.keys(body)[0] ?? '', command: body, cut, gone };
        const verdict = (await rules.command?.(passage)) ?? 'pass';
        if (verdict === 'cut') return cut();
        if (verdict !== 'pass') return void client.write(writeAnswer(requestId, verdict));
        unanswered.set(requestId, passage);
      }
      upstream.write(bytes);
    }
    async function passBack({ bytes, responseTo, body }: MongoMessage): Promise<void> {
      const passage = unanswered.get(responseTo);
      const verdict = passage && body ? await rules.answer?.(passage, body) : 'pass';
      unanswered.delete(responseTo);
      if (verdict === 'cut') return cut();
      if (client.writable) client.write(bytes);
      else upstream.destroy();
    }
    /** Gives what comes by a socket to `handle`, a message after the other. */
    function follow(socket: Socket, handle: (message: MongoMessage) => Promise<void>) {
      const read = messageReader();
      let last = Promise.resolve();
      let waiting = 0;
      socket.setNoDelay(true);
      // Whoever hears nothing more finds out by the end of the connection.
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        if (state === 'silent') return;
        for (const message of read(chunk)) {
          waiting += 1;
          last = last.then(() => handle(message)).finally(() => (waiting -= 1));
          keep(last);
        }
      });
      return { isBusy: () => waiting > 0, idle: () => last };
    }

    const requests = follow(client, pass);
    follow(upstream, passBack);
    clients.add(client);
    upstream.on('close', () => client.destroy());
    client.on('close', () => {
      clients.delete(client);
      if (!requests.isBusy()) return void upstream.destroy();
      // A command was held for it: what is let go all the same comes to its end.
      const end = async () => {
        await requests.idle();
        if (unanswered.size === 0) upstream.destroy();
        else await untilClosed(upstream);
      };
      keep(end());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  // Else the driver would ask the database for its own address and go around the proxy.
  url.searchParams.set('directConnection', 'true');
  const cutAll = () => {
    for (const client of clients) client.destroy();
  };

  return {
    url: url.href,
    goAway({ silent = false } = {}) {
      state = silent ? 'silent' : 'refusing';
      if (!silent) cutAll();
    },
    comeBack() {
      // What was swallowed is gone, as after a real outage: such connections never get their answer.
      cutAll();
      state = 'here';
    },
    async settled() {
      while (working.size > 0) await Promise.all(working);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cutAll();
      }),
  };
}
