import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { getPayload, type Payload } from 'payload';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { freeStuckJobs } from '../../cms/src/scheduling/freeStuckJobs.ts';
import { publishScheduled } from '../../cms/src/scheduling/publishScheduled.ts';
import { runDueJobs, runSchedule } from '../../cms/src/scheduling/runSchedule.ts';
import { logIn } from '../security/support/people.ts';
import { bundleProgram } from '../support/bundleProgram.ts';
import { checkInvariants } from '../support/checkInvariants.ts';
import { guide } from '../support/guide.ts';
import { type RunningPayload, startPayload } from '../support/startPayload.ts';
import { testDatabase } from '../support/testEnvironment.ts';

const hourMs = 3_600_000;
let running: RunningPayload;
let payload: Payload;
let editorId: string;
let program: string;

interface Scheduled {
  id: string;
  jobId: string;
}

interface ScheduleOptions {
  slug: string;
  act?: 'publish' | 'unpublish';
  /** Milliseconds from now. */
  inMs?: number;
  userId?: string;
  data?: object;
}

/** A draft that an editor scheduled, as Payload's own button does it. */
async function schedule(options: ScheduleOptions): Promise<Scheduled> {
  const { slug, act = 'publish', inMs = -1000, userId = editorId, data } = options;
  const _status = act === 'publish' ? ('draft' as const) : ('published' as const);
  const draft = act === 'publish';
  const made = await payload.create({
    collection: 'articles',
    data: { ...guide(slug), ...data, _status },
    draft,
  });
  const job = await payload.jobs.queue({
    task: 'schedulePublish',
    input: {
      type: act,
      doc: { relationTo: 'articles', value: made.id },
      user: { relationTo: 'users', value: userId },
    },
    waitUntil: new Date(Date.now() + inMs),
  });
  return { id: made.id, jobId: String(job.id) };
}

const findJob = (jobId: string) =>
  payload.db.findOne<{
    id: string;
    processing?: boolean;
    hasError?: boolean;
    completedAt?: string;
    error?: { message?: string };
  }>({ collection: 'payload-jobs', where: { id: { equals: jobId } } });

/** How often readers were told of a guide, and how often it was published. */
async function countPublishes(id: string) {
  const { totalDocs: changes } = await payload.db.count({
    collection: 'published-changes',
    where: { key: { equals: `articles:${id}` } },
  });
  const { totalDocs: versions } = await payload.countVersions({
    collection: 'articles',
    where: { parent: { equals: id }, 'version._status': { equals: 'published' } },
  });
  return { changes, versions };
}

const onceOnly = { changes: 1, versions: 1 };
const never = { changes: 0, versions: 0 };

/** Another process on the same database that does what is due when it is told to. */
async function startScheduler(moment = ''): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, moment], {
    env: { ...process.env, ...running.childEnv },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    if (String(chunk).includes('ready')) break;
  }
  child.stdout.resume();
  return child;
}

beforeAll(async () => {
  program = await bundleProgram(path.join(import.meta.dirname, 'dueJobs.ts'));
  running = await startPayload();
  payload = running.payload;
  editorId = (await logIn(payload, 'editor')).id;
});
afterEach(() => vi.useRealTimers());
afterAll(async () => {
  await payload.destroy();
  await running.stop();
  await rm(program, { force: true });
});

describe('a scheduled change', () => {
  it('is made when it is due, once, and not before', async () => {
    const { id, jobId } = await schedule({ slug: 'due', inMs: hourMs });
    await runDueJobs(payload);
    expect(await countPublishes(id)).toEqual(never);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hourMs + 1000 });
    await runDueJobs(payload);
    expect(await countPublishes(id)).toEqual(onceOnly);
    // Put back an hour, the clock comes past the same moment again.
    vi.useRealTimers();
    await runDueJobs(payload);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hourMs + 2000 });
    await runDueJobs(payload);
    expect(await countPublishes(id)).toEqual(onceOnly);
    expect((await findJob(jobId))?.processing ?? false).toBe(false);
  });

  it('waits for its time also when the clock was put back an hour', async () => {
    const { id } = await schedule({ slug: 'clock-back', inMs: 1000 });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - hourMs });
    await runDueJobs(payload);
    expect(await countPublishes(id)).toEqual(never);
    vi.setSystemTime(Date.now() + hourMs + 2000);
    await runDueJobs(payload);
    expect(await countPublishes(id)).toEqual(onceOnly);
  });

  it('takes a guide off the site', async () => {
    const { id } = await schedule({ slug: 'goes', act: 'unpublish' });
    await runDueJobs(payload);
    const { docs } = await payload.db.find({
      collection: 'published-documents',
      where: { key: { equals: `articles:${id}` } },
    });
    expect(docs).toEqual([]);
  });

  it('that was due while nothing ran is made at the next start', async () => {
    const { id } = await schedule({ slug: 'late', inMs: -48 * hourMs });
    await runSchedule(payload).stop();
    expect(await countPublishes(id)).toEqual(onceOnly);
  });

  it('that was cancelled while it was taken up is not made', async () => {
    const { id, jobId } = await schedule({ slug: 'cancelled' });
    await payload.db.deleteMany({ collection: 'payload-jobs', where: { id: { equals: jobId } } });
    const document = { act: 'publish', collection: 'articles', id, userId: editorId } as const;
    await publishScheduled(payload, { jobId, schedule: document });
    expect(await countPublishes(id)).toEqual(never);
  });
});

describe('a scheduled change that is refused', () => {
  it('keeps the reason, and is not tried again', async () => {
    const { id, jobId } = await schedule({ slug: 'refused', data: { summary: '' } });
    await runDueJobs(payload);
    const job = await findJob(jobId);
    expect(job).toMatchObject({ hasError: true, processing: false });
    expect(job?.error?.message).toMatch(/summary/i);
    await payload.update({ collection: 'articles', id, data: { summary: 'Now.' }, draft: true });
    await runDueJobs(payload);
    expect(await countPublishes(id)).toEqual(never);
  });

  it('is told of on the document until that is published', async () => {
    const { id } = await schedule({ slug: 'told', data: { summary: '' } });
    const user = await payload.findByID({ collection: 'users', id: editorId });
    const readProblem = async () => {
      const read = {
        collection: 'articles',
        id,
        draft: true,
        overrideAccess: false,
        user,
      } as const;
      return (await payload.findByID(read)).scheduleProblem ?? null;
    };
    expect(await readProblem()).toBeNull();
    await runDueJobs(payload);
    expect(await readProblem()).toMatch(/It was to publish on .* UTC, and was refused\. .*Summary/);
    await payload.update({ collection: 'articles', id, data: { summary: 'Now.' }, draft: true });
    expect(await readProblem()).not.toBeNull();
    const _status = 'published' as const;
    await payload.update({ collection: 'articles', id, data: { _status } });
    expect(await readProblem()).toBeNull();
  });

  it('says when whoever scheduled it may not publish any more', async () => {
    const author = await logIn(payload, 'author');
    const { id, jobId } = await schedule({ slug: 'by-an-author', userId: author.id });
    const gone = await logIn(payload, 'editor');
    const second = await schedule({ slug: 'by-nobody', userId: gone.id });
    await payload.delete({ collection: 'users', id: gone.id });
    await runDueJobs(payload);
    expect((await findJob(jobId))?.error?.message).toMatch(/may not/);
    expect((await findJob(second.jobId))?.error?.message).toMatch(/no account/);
    expect(await countPublishes(id)).toEqual(never);
    expect(await countPublishes(second.id)).toEqual(never);
  });
});

describe('a scheduled change that the database fails', () => {
  it('is tried again, until it is made', async () => {
    const { id, jobId } = await schedule({ slug: 'full-disk' });
    const update = vi.spyOn(payload, 'update').mockImplementationOnce(() => {
      throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    });
    await runDueJobs(payload);
    expect(update).toHaveBeenCalledOnce();
    update.mockRestore();
    expect(await countPublishes(id)).toEqual(never);
    expect(await findJob(jobId)).toMatchObject({ processing: false });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_000 });
    await runDueJobs(payload);
    expect(await countPublishes(id)).toEqual(onceOnly);
  });

  it('left as running is taken up again: at a start at once, else after its lease', async () => {
    const { id, jobId } = await schedule({ slug: 'left-running' });
    const data = { processing: true, updatedAt: new Date().toISOString() };
    await payload.db.updateOne({ collection: 'payload-jobs', id: jobId, data });
    await runDueJobs(payload);
    expect(await freeStuckJobs(payload, { leaseMs: 60_000 })).toBe(0);
    expect(await countPublishes(id)).toEqual(never);
    const later = new Date(Date.now() + 61_000);
    expect(await freeStuckJobs(payload, { leaseMs: 60_000, now: later })).toBe(1);
    await payload.db.updateOne({ collection: 'payload-jobs', id: jobId, data });
    await runSchedule(payload).stop();
    expect(await countPublishes(id)).toEqual(onceOnly);
  });
});

describe('several schedulers', () => {
  it('at one due moment publish each guide once', async () => {
    const due: Scheduled[] = [];
    for (let index = 0; index < 6; index += 1) due.push(await schedule({ slug: `race-${index}` }));
    // Only one process can have the embedded database open; there two flows of it race.
    if (testDatabase() === 'sqlite') {
      await Promise.all([runDueJobs(payload), runDueJobs(payload)]);
    } else {
      const schedulers = await Promise.all([startScheduler(), startScheduler()]);
      const ends = schedulers.map((child) => once(child, 'exit'));
      for (const child of schedulers) child.stdin?.write('go\n');
      expect((await Promise.all(ends)).map(([code]) => code)).toEqual([0, 0]);
    }
    for (const { id, jobId } of due) {
      expect(await countPublishes(id)).toEqual(onceOnly);
      expect(await findJob(jobId)).toBeNull();
    }
    expect(await checkInvariants(payload)).toEqual([]);
  });
});

describe('a scheduler that is killed while it publishes', () => {
  // A killed client leaves its transaction open on the MongoDB of the tests, and others wait for it.
  const moments = testDatabase() === 'sqlite' ? ['before', 'after'] : ['after'];

  it.each(moments)('%s the commit: the next one finishes it, once', async (moment) => {
    const { id, jobId } = await schedule({ slug: `killed-${moment}` });
    if (testDatabase() === 'sqlite') await payload.destroy();
    const child = await startScheduler(moment);
    const ended = once(child, 'exit');
    child.stdin?.write('go\n');
    expect((await ended)[1]).toBe('SIGKILL');
    if (testDatabase() === 'sqlite') {
      const { default: config } = await import('@payload-config');
      payload = await getPayload({ config, key: `after-${moment}` });
    }
    expect(await countPublishes(id)).toEqual(moment === 'after' ? onceOnly : never);
    // What an editor writes meanwhile is not published by the second try.
    if (moment === 'after')
      await payload.update({ collection: 'articles', id, data: { title: 'Newer' }, draft: true });
    await runSchedule(payload).stop();
    expect(await countPublishes(id)).toEqual(onceOnly);
    expect((await findJob(jobId))?.processing ?? false).toBe(false);
    expect(await checkInvariants(payload)).toEqual([]);
  });
});
