import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPayload } from '../../cms/src/boot/openPayload.ts';
import { checkLinks } from '../../cms/src/checking/checkLinks.ts';
import { runLinksCheck } from '../../cms/src/cli/commands/linksCheck.ts';
import { createGuardedClient, type GuardedClient } from '../../cms/src/fetching/guardedClient.ts';
import { linkOut, paragraph, text } from '../links/support/richText.ts';
import { isPublicAddress } from '../../cms/src/fetching/isPublicAddress.ts';
import { editorState } from '../support/editorState.ts';
import { startPayload, type RunningPayload } from '../support/startPayload.ts';
import { lookUp, startWebServer, type WebServer } from '../support/webServer.ts';

interface Asked {
  host: string;
  method: string;
  path: string;
  at: number;
  headers: IncomingMessage['headers'];
}

const asked: Asked[] = [];
const underWay = new Map<string, number>();
let mostUnderWay = 0;
let mostHosts = 0;
/** Paths whose server is down for now. */
const down = new Set<string>();

const written = 'Mon, 02 Mar 2026 10:00:00 GMT';
const isAsBefore = ({ headers }: IncomingMessage) =>
  headers['if-none-match'] === '"8"' && headers['if-modified-since'] === written;

/** Ten kinds of pages, by the last digit of their path. */
function answerPage(path: string, request: IncomingMessage, response: ServerResponse): void {
  const html = (title: string) => response.end(`<title>${title}</title>`);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  const kind = Number(path.at(-1));
  if (down.has(path)) response.writeHead(500).end();
  else if (kind === 0) response.writeHead(404).end();
  else if (kind === 1) response.writeHead(301, { location: '/moved-9' }).end();
  else if (kind === 2) response.writeHead(302, { location: '/elsewhere-9' }).end();
  else if (kind === 3) response.writeHead(403).end();
  else if (kind === 4) response.writeHead(500).end();
  else if (kind === 5 && request.method === 'HEAD') response.writeHead(405).end();
  else if (kind === 6) html('Page not found');
  else if (kind === 7) response.destroy();
  else if (kind === 8 && isAsBefore(request)) response.writeHead(304).end();
  else html('A page');
}

const expected = ['broken', 'redirected', 'redirected', 'unsure', 'failing', 'ok', 'ok', 'failing'];
const statusOf = (address: string) => expected[Number(address.at(-1))] ?? 'ok';

let running: RunningPayload;
let web: WebServer;
let client: GuardedClient;
const addresses: string[] = [];

beforeAll(async () => {
  web = await startWebServer((request, response) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    const path = request.url ?? '/';
    asked.push({
      host,
      method: request.method ?? '',
      path,
      at: Date.now(),
      headers: request.headers,
    });
    const count = (underWay.get(host) ?? 0) + 1;
    underWay.set(host, count);
    mostUnderWay = Math.max(mostUnderWay, count);
    const hosts = [...underWay.values()].filter((number) => number > 0).length;
    mostHosts = Math.max(mostHosts, hosts);
    if (path.endsWith('8')) response.setHeader('etag', '"8"').setHeader('last-modified', written);
    setTimeout(() => {
      underWay.set(host, (underWay.get(host) ?? 1) - 1);
      if (path.startsWith('/busy')) response.writeHead(429, { 'retry-after': '3600' }).end();
      else answerPage(path, request, response);
    }, 3);
  });
  // The command and the job find the loopback server as a host of the intranet.
  const env = { CHECK_LINKS: 'true', RUN_JOBS: 'true', INTRANET_HOSTS: '127.0.0.0/8' };
  running = await startPayload({ env });
  client = createGuardedClient({
    userAgent: 'Test agent',
    mayConnect: () => true,
    lookup: lookUp(() => '127.0.0.1'),
    timeoutMs: 30_000,
  });
  for (let number = 0; number < 200; number += 1) {
    addresses.push(web.at(`/page-${number}`, `host-${number % 20}.example`));
  }
  await createGuide('many', addresses);
});
afterAll(async () => {
  vi.useRealTimers();
  await client.close();
  await running.stop();
  await web.close();
});
beforeEach(() => {
  asked.length = 0;
});

async function createGuide(slug: string, urls: string[]) {
  await running.payload.create({
    collection: 'articles',
    data: {
      title: slug,
      slug,
      summary: 'A summary.',
      body: editorState(...urls.map((url) => paragraph(text('See '), linkOut(url, text(url))))),
      _status: 'published',
    },
  });
}

async function readLinks() {
  const { payload } = running;
  const where = { url: { exists: true } };
  return (await payload.find({ collection: 'cross-links', where, limit: 0, depth: 0 })).docs;
}

async function readChecks() {
  return (await running.payload.find({ collection: 'link-checks', limit: 0 })).docs;
}

const fast = { gapMs: 10, concurrency: 4 };

describe('checkLinks', () => {
  it('stops half-way when it fails, keeps what it found, and goes on there', async () => {
    const begun = new Set<string>();
    let ended = 0;
    const counting: GuardedClient = {
      ...client,
      ask: (address, options) => {
        begun.add(address);
        return client.ask(address, options);
      },
    };
    const failing = checkLinks(running.payload, {
      ...fast,
      client: counting,
      onProgress: ({ done }) => {
        ended = done;
        if (done === 90) throw new Error('pulled the plug');
      },
    });
    await expect(failing).rejects.toThrow('pulled the plug');
    // Those under way in the other turns are written too, or not begun.
    await expect.poll(() => ended).toBe(begun.size);
    const first = new Set((await readChecks()).map(({ address }) => address));
    expect(first.size).toBeLessThan(100);

    asked.length = 0;
    const seen: number[] = [];
    const onProgress = ({ done, total }: { done: number; total: number }) => {
      expect(total).toBe(200 - first.size);
      seen.push(done);
    };
    const report = await checkLinks(running.payload, { ...fast, client, onProgress });
    expect(report).toMatchObject({ addresses: 200, due: 200 - first.size });
    expect(seen).toEqual(Array.from({ length: 200 - first.size }, (_, done) => done + 1));
    const again = asked.filter(({ host, path }) => first.has(web.at(path, host)));
    expect(again).toEqual([]);
  });

  it('asked a host for one address at a time, and of the hosts no more than it was told', () => {
    expect(mostUnderWay).toBe(1);
    expect(mostHosts).toBeGreaterThan(1);
    expect(mostHosts).toBeLessThanOrEqual(fast.concurrency);
  });

  it('has judged every address and told the links', async () => {
    const checks = await readChecks();
    expect(checks).toHaveLength(200);
    for (const { address, status } of checks) expect(status, address).toBe(statusOf(address));
    const seven = checks.filter(({ address }) => address.endsWith('6'));
    expect(seven.every(({ looksMissing }) => looksMissing === true)).toBe(true);
    const moved = checks.find(({ address }) => address.endsWith('/page-1'));
    expect(moved).toMatchObject({
      movedForGood: true,
      finalAddress: web.at('/moved-9', 'host-1.example'),
    });
    for (const { url, status, checkedAt } of await readLinks()) {
      const judged = statusOf(url ?? '');
      const unsaid = judged === 'failing' || judged === 'unsure';
      expect(status, url ?? '').toBe(unsaid ? 'unchecked' : judged);
      expect(checkedAt).toEqual(expect.any(String));
    }
  });

  it('ends after what is under way when it is told to stop, and keeps what it found', async () => {
    const stopping = new AbortController();
    const started = new Date().toISOString();
    const { due, checked } = await checkLinks(running.payload, {
      ...fast,
      client,
      maxAgeMs: 0,
      signal: stopping.signal,
      onProgress: ({ done }) => {
        if (done === 10) stopping.abort();
      },
    });
    expect(due).toBe(200);
    expect(checked.length).toBeGreaterThanOrEqual(10);
    expect(checked.length).toBeLessThan(10 + fast.concurrency);
    const renewed = (await readChecks()).filter(({ checkedAt }) => (checkedAt ?? '') >= started);
    expect(renewed.map(({ address }) => address).sort()).toEqual(
      checked.map(({ address }) => address).sort(),
    );
  });

  it('asks nobody again before a result is old, but for a failure after six hours', async () => {
    expect((await checkLinks(running.payload, { ...fast, client })).due).toBe(0);
    const later = new Date(Date.now() + 7 * 3_600_000);
    const report = await checkLinks(running.payload, { ...fast, client, now: () => later });
    expect(report).toMatchObject({ due: 40, counts: { broken: 40 } });
    const links = await readLinks();
    const broken = links.filter(({ status }) => status === 'broken');
    expect(broken).toHaveLength(60);
  });

  it('asks with what the last answer said of itself, and reads nothing that is as it was', async () => {
    const host = 'host-8.example';
    const report = await checkLinks(running.payload, { ...fast, client, host, maxAgeMs: 0 });
    expect(report.counts).toMatchObject({ ok: 10 });
    const unchanged = asked.filter(({ path }) => path.endsWith('8'));
    expect(unchanged.map(({ method }) => method)).toEqual(Array(10).fill('HEAD'));
    expect(unchanged[0]?.headers).toMatchObject({
      'if-none-match': '"8"',
      'if-modified-since': written,
    });
  });

  it('asks by HEAD, and then by GET for what HEAD does not tell', async () => {
    const options = { ...fast, client, maxAgeMs: 0 };
    const methods = async (host: number) => {
      asked.length = 0;
      await checkLinks(running.payload, { ...options, host: `host-${host}.example`, limit: 1 });
      return asked.map(({ method }) => method);
    };
    // A page that may say that it is missing, one that is gone, and a host that refuses HEAD.
    for (const host of [9, 0, 5]) expect(await methods(host)).toEqual(['HEAD', 'GET']);
    // A redirect is followed by both.
    expect(await methods(1)).toEqual(['HEAD', 'HEAD', 'GET', 'GET']);
    expect(await methods(8)).toEqual(['HEAD']);
  });

  it('leaves a gap between two requests to a host', async () => {
    const one = { client, host: 'host-9.example', maxAgeMs: 0, limit: 3, gapMs: 120 };
    await checkLinks(running.payload, one);
    const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
    expect(asked).toHaveLength(6);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(110);
  });

  it('leaves it on the way of a redirect too', async () => {
    const one = { client, host: 'host-1.example', maxAgeMs: 0, limit: 1, gapMs: 120 };
    await checkLinks(running.payload, one);
    expect(asked).toHaveLength(4);
    const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(110);
  });

  it('takes back what it said when a page is there again, and gives it to new links', async () => {
    const address = web.at('/page-9', 'host-9.example');
    const only = { ...fast, client, host: 'host-9.example', maxAgeMs: 0 };
    const later = (hours: number) => () => new Date(Date.now() + hours * 3_600_000);
    const status = async () =>
      (await readLinks()).filter(({ url }) => url?.startsWith(address)).map((link) => link.status);
    down.add('/page-9');
    await checkLinks(running.payload, { ...only, now: later(0) });
    expect(await status()).toEqual(['ok']);
    await checkLinks(running.payload, { ...only, now: later(6) });
    expect(await status()).toEqual(['broken']);
    await createGuide('another', [`${address}#part`]);
    expect((await status()).sort()).toEqual(['broken', 'unchecked']);
    await checkLinks(running.payload, { ...fast, client, limit: 1 });
    expect(await status()).toEqual(['broken', 'broken']);
    down.delete('/page-9');
    await checkLinks(running.payload, { ...only, now: later(7) });
    expect(await status()).toEqual(['ok', 'ok']);
  });

  it('leaves a host alone that asks to wait', async () => {
    await createGuide('busy', [
      web.at('/busy-1', 'busy.example'),
      web.at('/busy-2', 'busy.example'),
    ]);
    const only = { ...fast, client, host: 'busy.example' };
    const waiting = { host: 'busy.example', until: expect.any(String) };
    const first = await checkLinks(running.payload, only);
    expect(asked).toHaveLength(1);
    expect(first.waiting).toEqual([{ ...waiting, left: 1 }]);
    const second = await checkLinks(running.payload, { ...only, maxAgeMs: 0 });
    expect(asked).toHaveLength(1);
    expect(second.waiting).toEqual([{ ...waiting, left: 2 }]);
    const later = new Date(Date.now() + 2 * 3_600_000);
    await checkLinks(running.payload, { ...only, maxAgeMs: 0, now: () => later });
    expect(asked.map(({ path }) => path).sort()).toEqual(['/busy-1', '/busy-2']);
  });

  it('is run by two at a time without harm', async () => {
    const urls = [1, 2, 3].map((host) => web.at('/both-9', `both-${host}.example`));
    await createGuide('both', urls);
    const run = () => checkLinks(running.payload, { ...fast, client });
    await Promise.all([run(), run()]);
    const found = (await readChecks()).filter(({ address }) => address.endsWith('/both-9'));
    expect(found.map(({ address, status }) => [address, status]).sort()).toEqual(
      urls.map((url) => [url, 'ok']),
    );
  });

  it('asks by GET where a host has no good answer to HEAD', async () => {
    const pages: Record<string, (response: ServerResponse, isHead: boolean) => void> = {
      '/hang-up': (response, isHead) => (isHead ? response.destroy() : response.end('A page')),
      '/silent': (response, isHead) => !isHead && response.end('A page'),
      '/odd': (response) => response.setHeader('content-encoding', 'zip').end('?'),
      '/no-type': (response, isHead) => response.writeHead(isHead ? 200 : 404).end(),
    };
    const awkward = await startWebServer((request, response) => {
      pages[request.url ?? '']?.(response, request.method === 'HEAD');
    });
    const host = 'awkward.example';
    await createGuide(
      'awkward',
      Object.keys(pages).map((path) => awkward.at(path, host)),
    );
    const brief = createGuardedClient({
      userAgent: 'Test agent',
      mayConnect: () => true,
      lookup: lookUp(() => '127.0.0.1'),
      timeoutMs: 2_000,
    });
    const { checked } = await checkLinks(running.payload, { ...fast, client: brief, host });
    await brief.close();
    await awkward.close();
    const found = checked.map(({ address, status }) => [new URL(address).pathname, status]);
    expect(Object.fromEntries(found)).toEqual({
      '/hang-up': 'ok',
      '/silent': 'ok',
      '/odd': 'ok',
      '/no-type': 'broken',
    });
  });

  it('goes on after hosts that mean harm, and follows nobody inward', async () => {
    const inward = web.at('/inward-9', '127.0.0.1');
    const harm: Record<string, (response: ServerResponse) => void> = {
      TIMEOUT: () => undefined,
      TOO_MANY_REDIRECTS: (response) => response.writeHead(302, { location: '/' }).end(),
      TOO_LARGE: (response) => response.setHeader('x-much', 'a'.repeat(100_000)).end(),
      PRIVATE_ADDRESS: (response) => response.writeHead(302, { location: inward }).end(),
      BAD_ADDRESS: (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    };
    const hostile = await startWebServer((request, response) => {
      const code = request.headers.host?.split('.')[0]?.toUpperCase() ?? '';
      if (request.url === '/last') response.setHeader('content-type', 'text/plain').end();
      else harm[code]?.(response);
    });
    const hosts = Object.keys(harm).map((code) => `${code.toLowerCase()}.harm.example`);
    await createGuide(
      'harm',
      hosts.flatMap((host) => [hostile.at('/', host), hostile.at('/last', host)]),
    );
    const guard = (timeoutMs: number) =>
      createGuardedClient({
        userAgent: 'Test agent',
        mayConnect: (address, host) => host.endsWith('.harm.example') || isPublicAddress(address),
        lookup: lookUp(() => '127.0.0.1'),
        timeoutMs,
      });
    // Only of the host that says nothing is the end awaited; the others have their time.
    const [brief, patient] = [guard(400), guard(30_000)];
    const silent = hostile.at('/', 'timeout.harm.example');
    const guarded: GuardedClient = {
      ...patient,
      ask: (address, options) => (address === silent ? brief : patient).ask(address, options),
    };
    const { checked } = await checkLinks(running.payload, { ...fast, client: guarded });
    await Promise.all([brief.close(), patient.close()]);
    await hostile.close();
    const found = new Map(checked.map((check) => [new URL(check.address), check]));
    expect([...found.keys()].filter(({ pathname }) => pathname === '/last')).toHaveLength(5);
    for (const [{ hostname, pathname }, { status, errorCode }] of found) {
      const code = hostname.split('.')[0]?.toUpperCase();
      if (pathname === '/last') expect(status, hostname).toBe('ok');
      else expect(errorCode).toBe(code);
      if (pathname === '/' && code?.endsWith('_ADDRESS')) expect(status).toBe('unsure');
    }
    expect(asked).toEqual([]);
  });

  it('publishes nothing: the store is as it was', async () => {
    const { verifyPublished } = await import('../../cms/src/published/verify.ts');
    expect(await verifyPublished(running.payload)).toEqual([]);
  });
});

describe('signpost links check', () => {
  /** What the command prints for a host, and its progress. */
  async function run(host: string, format: 'json' | 'table') {
    let printed = '';
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((part, ...others) => {
      printed += String(part);
      const told: unknown = others.at(-1);
      if (typeof told === 'function') told();
      return true;
    });
    const progress: string[] = [];
    const tell = vi.spyOn(process.stderr, 'write').mockImplementation((part) => {
      progress.push(String(part));
      return true;
    });
    const open = { payload: running.payload, close: () => Promise.resolve() };
    const context = { openCms: () => Promise.resolve(open) };
    try {
      await runLinksCheck(context, { host, maxAge: 86_400_000, format });
    } finally {
      write.mockRestore();
      tell.mockRestore();
    }
    const code = process.exitCode;
    process.exitCode = 0;
    return { printed, progress, code };
  }

  it('looks at one host by the installation’s own settings, and ends with 1', async () => {
    await createGuide('local', [web.at('/gone-0', '127.0.0.1'), web.at('/here-9', '127.0.0.1')]);
    const { printed, progress, code } = await run('127.0.0.1', 'json');
    expect(progress).toEqual(['Checking links 1/2\n', 'Checking links 2/2\n']);
    expect(JSON.parse(printed)).toMatchObject({ due: 2, counts: { ok: 1, broken: 1 } });
    expect(code).toBe(1);
    expect(asked[0]?.headers['user-agent']).toMatch(/^Signpost link checker \(\+http/);
  });

  it('ends with 1 as long as a broken one is on record, and names it', async () => {
    const { printed, code } = await run('127.0.0.1', 'table');
    expect(code).toBe(1);
    expect(printed).toMatch(/^broken +404 +\S+\/gone-0\n0 of 0 due addresses checked/);
    expect(printed).toContain('On record, 2 addresses: 1 ok, 0 redirected, 1 broken');
    expect(asked).toEqual([]);
  });

  it('prints what it found when it is told to stop, though the signal comes twice', async () => {
    const paths = ['/stopped-0', '/never-9', '/never-8'];
    const host = '127.0.0.2';
    await createGuide(
      'stopped',
      paths.map((path) => web.at(path, host)),
    );
    const before = process.rawListeners('SIGINT');
    const added = () => process.rawListeners('SIGINT').filter((one) => !before.includes(one));
    const running = run(host, 'table');
    await expect.poll(() => added().length).toBe(1);
    for (let time = 0; time < 2; time += 1) {
      expect(added()).toHaveLength(1);
      for (const listener of added()) listener.call(process, 'SIGINT');
    }
    expect((await running).printed).toContain(' of 3 due addresses checked');
    expect(added()).toEqual([]);
    expect(asked.length).toBeLessThan(3);
  });

  it('says so when nothing leads to the host, and names one like it', async () => {
    await expect(run('nobody.example.org', 'table')).rejects.toThrow(
      'No link or source leads to the host "nobody.example.org". Give one as it stands',
    );
    await expect(run('www.busy.example', 'table')).rejects.toThrow('There is busy.example.');
  });
});

describe('the hourly job', () => {
  const hourMs = 3_600_000;

  async function findJobs() {
    const where = { taskSlug: { equals: 'check-links' } };
    return (await running.payload.find({ collection: 'payload-jobs', where, limit: 0 })).docs;
  }

  /** Does what the server's clock does each minute. */
  async function tick(): Promise<void> {
    for (const cron of running.payload.crons) await cron.trigger();
  }

  it('is queued by the clock, looks at what is due at 17 past, and is queued anew', async () => {
    // At any minute but that one: else the second look of the clock would already run the job.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date().setUTCMinutes(30) });
    await openPayload({ cron: true });
    expect(running.payload.crons).toHaveLength(1);
    for (const cron of running.payload.crons) cron.pause();
    await createGuide('job', [web.at('/job-9', '127.0.0.1')]);
    await tick();
    await tick();
    const jobs = await findJobs();
    expect(jobs).toHaveLength(1);
    const due = Date.parse(jobs[0]?.waitUntil ?? '');
    expect(new Date(due).toISOString()).toMatch(/:17:00/);
    expect(due - Date.now()).toBeLessThanOrEqual(hourMs);
    expect(asked).toEqual([]);

    vi.setSystemTime(due + 1000);
    await tick();
    expect(asked).not.toEqual([]);
    const found = (await readChecks()).filter(({ address }) => address.endsWith('/job-9'));
    expect(found).toMatchObject([{ status: 'ok', httpStatus: 200 }]);
    expect(found[0]?.checkedAt).toBe(new Date(due + 1000).toISOString());
    await tick();
    expect((await findJobs()).map(({ waitUntil }) => Date.parse(waitUntil ?? ''))).toEqual([
      due + hourMs,
    ]);
  });

  it('holds up no other for longer than six hours when its process was killed', async () => {
    const [left] = await findJobs();
    const due = Date.parse(left?.waitUntil ?? '');
    vi.setSystemTime(due + 1000);
    const data = { processing: true, updatedAt: new Date().toISOString() };
    const where = { id: { equals: left?.id ?? '' } };
    await running.payload.db.updateMany({ collection: 'payload-jobs', where, data });
    const queueDue = () => running.payload.jobs.handleSchedules({ queue: 'links' });
    vi.setSystemTime(due + 6 * hourMs);
    await queueDue();
    expect(await findJobs()).toHaveLength(1);
    vi.setSystemTime(due + 6 * hourMs + 2000);
    await queueDue();
    await queueDue();
    expect(await findJobs()).toHaveLength(2);
    expect((await findJobs()).map(({ id }) => id)).toContain(left?.id);
  });
});
