import { schedulePublishHandler } from '@payloadcms/ui/utilities/schedulePublishHandler';
import { docAccessOperation, Forbidden, type PayloadRequest } from 'payload';
import { isLinkTarget } from '../fields/rich-text/linkTargets.ts';

interface Named {
  collection: string;
  id: string;
}

function readDocument(value: unknown): Named | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('relationTo' in value) || !('value' in value)) return null;
  return { collection: String(value.relationTo), id: String(value.value) };
}

async function mayPublish(req: PayloadRequest, document: Named | null): Promise<boolean> {
  if (!document || !isLinkTarget(document.collection)) return false;
  const collection = req.payload.collections[document.collection];
  const data = { _status: 'published' };
  const access = await docAccessOperation({ collection, id: document.id, data, req });
  return Boolean(access.update);
}

async function findScheduled(req: PayloadRequest, id: unknown): Promise<Named | null> {
  const { docs } = await req.payload.db.find({
    collection: 'payload-jobs',
    where: { id: { equals: id }, taskSlug: { equals: 'schedulePublish' } },
    limit: 1,
    req,
  });
  const [job]: unknown[] = docs;
  if (typeof job !== 'object' || job === null || !('input' in job)) return null;
  const { input } = job;
  return typeof input === 'object' && input !== null && 'doc' in input
    ? readDocument(input.doc)
    : null;
}

/**
 * Payload's handler lets everybody who is logged in schedule a publish and cancel anybody's. Here
 * only those who may publish the document may do either.
 * @throws {Forbidden} otherwise.
 */
export const schedulePublish: typeof schedulePublishHandler = async (args) => {
  const { req, doc, deleteID } = args;
  const documents = [
    ...(doc ? [readDocument(doc)] : []),
    ...(deleteID === undefined ? [] : [await findScheduled(req, deleteID)]),
  ];
  const allowed = await Promise.all(documents.map((document) => mayPublish(req, document)));
  if (documents.length === 0 || allowed.includes(false)) throw new Forbidden(req.t);
  return schedulePublishHandler(args);
};
