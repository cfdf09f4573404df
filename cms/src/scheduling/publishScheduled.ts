import { setTimeout as sleep } from 'node:timers/promises';
import { APIError, JobCancelledError, type Payload, type PayloadRequest } from 'payload';
import { describeDatabaseFault } from '../errors/describeDatabaseFault.ts';
import { describeRefusal } from '../errors/describeRefusal.ts';
import { withTransaction } from '../publishing/withTransaction.ts';
import type { Schedule } from './schedule.ts';

const attempts = 5;
const pauseMs = 200;

interface ScheduledJob {
  jobId: string;
  schedule: Schedule;
}

/** Whether the job still waits to be done: nobody has done it meanwhile, or cancelled it. */
async function isWaiting(req: PayloadRequest, jobId: string): Promise<boolean> {
  const job = await req.payload.db.findOne<{ id: string; completedAt?: unknown }>({
    collection: 'payload-jobs',
    where: { id: { equals: jobId } },
    req,
  });
  return job !== null && !job.completedAt;
}

async function findPerson(req: PayloadRequest, id: string | null) {
  const found =
    id === null
      ? null
      : await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req });
  if (!found) throw new APIError('Whoever scheduled it has no account any more.', 403);
  return { ...found, collection: 'users' as const };
}

/** Does what was scheduled, and notes in the same transaction that it is done. */
async function publishOnce(payload: Payload, { jobId, schedule }: ScheduledJob): Promise<void> {
  const { act, collection, id, userId } = schedule;
  await withTransaction(payload, async (req) => {
    if (!(await isWaiting(req, jobId))) return;
    const user = await findPerson(req, userId);
    await payload.update({
      collection,
      id,
      data: { _status: act === 'publish' ? 'published' : 'draft' },
      depth: 0,
      overrideAccess: false,
      req,
      user,
    });
    const completedAt = new Date().toISOString();
    const data = { completedAt, processing: false };
    await payload.db.updateOne({ collection: 'payload-jobs', id: jobId, data, req });
  });
}

/**
 * Publishes or unpublishes what a job says, exactly once however many schedulers run it: the job is
 * done in the transaction of the change itself, so that of two one goes through and the other finds
 * nothing left to do.
 * @throws {JobCancelledError} with the reason when it is refused: trying again would not help.
 */
export async function publishScheduled(payload: Payload, job: ScheduledJob): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await publishOnce(payload, job);
      return;
    } catch (error) {
      const fault = describeDatabaseFault(error);
      const what = `The scheduled ${job.schedule.act} of ${job.schedule.collection}:${job.schedule.id}`;
      if (fault === null) {
        const reason = describeRefusal(payload.logger, error);
        payload.logger.warn(`${what} was refused. ${reason}`);
        throw new JobCancelledError(reason);
      }
      if (fault.status !== 409 || attempt === attempts) {
        payload.logger.error({ err: error }, `${what} failed, and is tried again in a minute.`);
        throw error;
      }
      await sleep(pauseMs * attempt);
    }
  }
}
