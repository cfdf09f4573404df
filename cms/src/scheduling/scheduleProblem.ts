import type { CollectionSlug, FieldHook, PayloadRequest, TextareaField } from 'payload';
import { readId } from '../fields/read/readKey.ts';
import { isRecord } from '../links/extract/lexicalNode.ts';

interface FailedJob {
  id: string;
  updatedAt: string;
  input?: unknown;
  error?: unknown;
}

interface DocumentOfRequest {
  req: PayloadRequest;
  collection: CollectionSlug;
  id: string;
}

async function findFailedJob(document: DocumentOfRequest): Promise<FailedJob | null> {
  const { req, collection, id } = document;
  const { docs } = await req.payload.db.find<FailedJob>({
    collection: 'payload-jobs',
    where: {
      and: [
        { taskSlug: { equals: 'schedulePublish' } },
        { hasError: { equals: true } },
        { 'input.doc.value': { equals: id } },
        { 'input.doc.relationTo': { equals: collection } },
      ],
    },
    sort: '-updatedAt',
    limit: 1,
    req,
  });
  return docs[0] ?? null;
}

/** Whether the document was published, or taken back, since then. */
async function hasChangedSince(document: DocumentOfRequest, moment: string): Promise<boolean> {
  const { req, collection, id } = document;
  const main = await req.payload.db.findOne<{ id: string; updatedAt?: string }>({
    collection,
    where: { id: { equals: id } },
    select: { updatedAt: true },
    req,
  });
  return new Date(main?.updatedAt ?? 0) > new Date(moment);
}

function describeProblem({ input, error, updatedAt }: FailedJob): string {
  const act = isRecord(input) && input['type'] === 'unpublish' ? 'unpublish' : 'publish';
  const day = new Date(updatedAt).toISOString().slice(0, 16).replace('T', ' ');
  const reason = isRecord(error) ? String(error['message']) : 'The log says why.';
  return `It was to ${act} on ${day} UTC, and was refused. ${reason}`;
}

const readProblem: FieldHook = async ({ collection, findMany, originalDoc, req }) => {
  const id = readId(originalDoc);
  // Asked for people who look at one document, not for lists or programs.
  if (!req.user || findMany || !collection || id === null) return null;
  const document = { req, collection: collection.slug, id };
  const job = await findFailedJob(document);
  if (!job || (await hasChangedSince(document, job.updatedAt))) return null;
  return describeProblem(job);
};

/** Says why a scheduled change was not made, until the document is published or taken back. */
export const scheduleProblem: TextareaField = {
  name: 'scheduleProblem',
  label: 'The scheduled change was not made',
  type: 'textarea',
  virtual: true,
  access: { create: () => false, update: () => false },
  admin: {
    position: 'sidebar',
    readOnly: true,
    condition: ({ scheduleProblem: problem }) => Boolean(problem),
  },
  hooks: { afterRead: [readProblem] },
};
