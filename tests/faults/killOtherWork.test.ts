import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { WarmProgram } from '../support/bundleWarm.ts';
import { makeTestFolder, testDatabase } from '../support/testEnvironment.ts';
import { startWebServer } from '../support/webServer.ts';
import type { Line } from './killed/say.ts';
import { bundleKilled, openLane, readBroken, type Lane } from './killedProgram.ts';
import { seededRandom } from './seededRandom.ts';

const isEmbedded = testDatabase() === 'sqlite';
/** Nightly: 500. */
const pages = Number(process.env['FAULT_PAGES'] ?? (isEmbedded ? 60 : 12));
let program: WarmProgram;

beforeAll(async () => {
  program = await bundleKilled();
});
afterAll(() => program.remove());

async function open(options: { isBare?: boolean } = {}): Promise<Lane> {
  const lane = await openLane(program, options);
  onTestFinished(() => lane.remove());
  return lane;
}

const check = async (lane: Lane) => readBroken(await lane.run(['check']));

describe('a rebuild that is killed', () => {
  it('has done some documents wholly and others not at all, and can be run again', async () => {
    const lane = await open();
    await lane.run(['prepare', 3, 20]);
    await lane.run(['damage']);
    let damage = await check(lane);
    expect(damage.length).toBeGreaterThan(3);
    let parts = 0;
    for (; damage.length > 0; parts += 1) {
      for (const step of parts === 0 ? [1, 'create published-changes'] : []) {
        const lines = await lane.run(['rebuild', step, 3]);
        expect(lines.at(-1)).toMatchObject({ committed: false });
        expect({ step, broken: await check(lane) }).toEqual({ step, broken: damage });
      }
      const lines = await lane.run(['rebuild', 'the library hears of it', 3]);
      expect(lines.at(-1)).toMatchObject({ committed: true });
      const left = await check(lane);
      expect(damage).toEqual(expect.arrayContaining([...left]));
      expect(left.length).toBeLessThan(damage.length);
      damage = left;
    }
    expect(parts).toBeGreaterThan(1);
  }, 240_000);

  it('of a log with a hole has kept a record of each document at any time', async () => {
    const lane = await open();
    await lane.run(['prepare', 3, 20]);
    await lane.run(['damage', 'log']);
    const damage = await check(lane);
    expect(damage.length).toBeGreaterThan(0);
    for (const step of ['the library hears of it', 'deleteMany published-changes']) {
      await lane.run(['rebuild', step, 4]);
      expect(damage).toEqual(expect.arrayContaining([...(await check(lane))]));
    }
    await lane.run(['rebuild', 'never', 4]);
    expect(await check(lane)).toEqual([]);
  }, 240_000);
});

describe.runIf(isEmbedded)('a start that is killed while it makes the schema', () => {
  it('is finished by the next one', async () => {
    const random = seededRandom(5);
    // How long the quickest of them took: the first has yet to compile its code.
    let whole = Infinity;
    /** Opens a new database, and kills the process at some moment of that if it may. */
    const openBare = async (lane: Lane, mayKill: boolean) => {
      let from = 0;
      const lines = await lane.run(['check'], (line, child) => {
        if (line && 'opening' in line) {
          from = performance.now();
          if (mayKill) void sleep(random() * whole).then(() => child.kill('SIGKILL'));
        }
        if (line && 'opened' in line) whole = Math.min(whole, performance.now() - from);
      });
      return lines.some((line) => 'opened' in line);
    };
    await openBare(await open({ isBare: true }), false);
    let unfinished = 0;
    for (let kill = 0; kill < 8 || (kill < 40 && unfinished < 3); kill += 1) {
      const lane = await open({ isBare: true });
      if (!(await openBare(lane, true))) unfinished += 1;
      expect(readBroken(await lane.run(['prepare', kill, 2]))).toEqual([]);
      expect(await check(lane)).toEqual([]);
    }
    expect(unfinished).toBeGreaterThan(2);
  }, 600_000);
});

/** Pages that link to the ones before and after them, to a picture, and one that can't be read. */
async function writePages(): Promise<string> {
  const folder = makeTestFolder();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  await mkdir(path.join(folder, 'guides'));
  await writeFile(path.join(folder, 'pixel.png'), Buffer.from(pixel, 'base64'));
  for (let index = 0; index < pages; index += 1) {
    const next = (index + 1) % pages;
    const text = `---\ntitle: Page ${index}\nsummary: The page of number ${index}.\n---\n\nAfter [page ${next}](page-${next}.md) comes [page ${(index + 7) % pages}](page-${(index + 7) % pages}.md).\n\n![A dot](../pixel.png)\n`;
    await writeFile(path.join(folder, `guides/page-${index}.md`), text);
  }
  const broken = '---\ntitle: [never closed\n---\n\nNot to be read.\n';
  await writeFile(path.join(folder, 'guides/broken.md'), broken);
  return folder;
}

function readReport(lines: readonly Line[]) {
  return lines.flatMap((line) => ('report' in line ? line.report : []))[0];
}

async function describeLibrary(lane: Lane): Promise<string[]> {
  const lines = await lane.run(['describe']);
  expect(readBroken(lines)).toEqual([]);
  return lines.flatMap((line) => ('library' in line ? line.library : []));
}

describe('an import that is killed half-way', () => {
  it(`of ${pages} pages ends as one run would when it is run again`, async () => {
    const folder = await writePages();
    const once = await open();
    const whole = readReport(await once.run(['import', folder]));
    expect(whole).toMatchObject({ created: pages, failed: ['guides/broken.md'] });

    const lane = await open();
    for (const part of [0.1, 0.5, 0.8]) {
      await lane.run(['import', folder], (line, child) => {
        if (line && 'imported' in line && line.imported >= pages * part) child.kill('SIGKILL');
      });
      expect(await check(lane)).toEqual([]);
    }
    await lane.run(['edit', 'guides/page-0', 'Page of an editor']);
    expect(readReport(await lane.run(['import', folder]))).toMatchObject({
      failed: ['guides/broken.md'],
    });
    const expected = (await describeLibrary(once)).map((line) =>
      line.replace(': Page 0 (', ': Page of an editor ('),
    );
    expect(await describeLibrary(lane)).toEqual(expected);
    expect(readReport(await lane.run(['import', folder]))).toMatchObject({
      created: 0,
      updated: 0,
      skipped: pages,
    });
  }, 600_000);
});

describe('a check of links that is killed', () => {
  const hosts = ['one.example', 'two.example', 'three.example', 'four.example', 'five.example'];
  const readChecked = (lines: readonly Line[]) =>
    lines.flatMap((line) => ('checked' in line ? line.checked : []));
  const readAddresses = (lines: readonly Line[]) =>
    lines.flatMap((line) => ('addresses' in line ? line.addresses : []));

  /** A web of hosts on this machine that counts who is asked; every third page is gone. */
  async function openWeb() {
    const asked = new Map<string, number>();
    const web = await startWebServer((request, response) => {
      const address = `http://${request.headers.host}${request.url}`;
      asked.set(address, (asked.get(address) ?? 0) + 1);
      response.setHeader('content-type', 'text/plain');
      response.writeHead(Number(address.at(-1)) % 3 === 0 ? 404 : 200).end();
    });
    onTestFinished(() => web.close());
    const addresses = hosts.flatMap((host) =>
      Array.from({ length: 8 }, (_, number) => web.at(`/page-${number + 1}`, host)),
    );
    return { asked, addresses };
  }

  it('goes on where it was, and asks for nothing again of which it wrote the answer', async () => {
    const { asked, addresses } = await openWeb();
    const lane = await open();
    await lane.run(['link', ...addresses]);
    let written: string[] = [];
    for (const part of [0.2, 0.5, 0.8, Infinity]) {
      const before = new Map(asked);
      const lines = await lane.run(['look'], (line, child) => {
        if (line && 'checked' in line && written.length + line.checked >= addresses.length * part)
          child.kill('SIGKILL');
      });
      const due = addresses.length - written.length;
      expect(lines).toContainEqual({ checked: 1, due });
      for (const address of written) expect(asked.get(address), address).toBe(before.get(address));
      written = readAddresses(await lane.run(['looked'])).map(({ address }) => address);
      if (part < 1) expect(written.length).toBeLessThan(addresses.length);
      // Four hosts are asked at a time, each for one address: so many answers may be lost.
      expect(asked.size - written.length).toBeLessThanOrEqual(4);
    }
    const looked = readAddresses(await lane.run(['looked']));
    expect(looked).toHaveLength(addresses.length);
    expect(looked.every(({ status, link }) => status === link)).toBe(true);
    expect(looked.filter(({ status }) => status === 'broken')).toHaveLength(hosts.length * 2);
    expect(readChecked(await lane.run(['look']))).toEqual([]);
  }, 240_000);

  it('between a result and its links: the next run tells the links, and asks nobody', async () => {
    const { asked, addresses } = await openWeb();
    const lane = await open();
    const [first = ''] = addresses;
    await lane.run(['link', first]);
    const lines = await lane.run(['look', 'updateMany cross-links']);
    expect(lines.at(-1)).toMatchObject({ step: 'updateMany cross-links' });
    expect(readAddresses(await lane.run(['looked']))).toEqual([
      { address: first, status: 'ok', link: 'unchecked' },
    ]);
    await lane.run(['look']);
    expect(readAddresses(await lane.run(['looked']))).toEqual([
      { address: first, status: 'ok', link: 'ok' },
    ]);
    expect(asked).toEqual(new Map([[first, 1]]));
  }, 240_000);
});
