import { schedulePublishHandler } from '@payloadcms/ui/utilities/schedulePublishHandler';
import { docAccessOperation, Forbidden, type PayloadRequest } from 'payload';
import { readSchedule, type Schedule } from '../scheduling/schedule.ts';

async function mayPublish(req: PayloadRequest, document: Schedule | null): Promise<boolean> {
  if (!document) return false;
  const collection = req.payload.collections[document.collection];
  const data = { _status: 'published' };
  const access = await docAccessOperation({ collection, id: document.id, data, req });
  return Boolean(access.update);
}

async function findScheduled(req: PayloadRequest, id: unknown): Promise<Schedule | null> {
  const { docs } = await req.payload.db.find<{ input?: unknown }>({
    collection: 'payload-jobs',
    where: { id: { equals: id }, taskSlug: { equals: 'schedulePublish' } },
    limit: 1,
    req,
  });
  return readSchedule(docs[0]?.input);
}

/**
 * Payload's handler lets everybody who is logged in schedule a publish and cancel anybody's. Here
 * only those who may publish the document may do either.
 * @throws {Forbidden} otherwise.
 */
export const schedulePublish: typeof schedulePublishHandler = async (args) => {
  const { req, doc, deleteID } = args;
  const documents = [
    ...(doc ? [readSchedule({ doc })] : []),
    ...(deleteID === undefined ? [] : [await findScheduled(req, deleteID)]),
  ];
  const allowed = await Promise.all(documents.map((document) => mayPublish(req, document)));
  if (documents.length === 0 || allowed.includes(false)) throw new Forbidden(req.t);
  return schedulePublishHandler(args);
};
