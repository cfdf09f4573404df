import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import { isRecord } from '../errors/isRecord.ts';
import { mostOfAll } from './answerLimits.ts';
import { formatRefusal, type Refusal } from './refusal.ts';

/** Conditions whose parts `findQueryProblem` has let pass. */
function isWhere(value: unknown): value is Where {
  return isRecord(value);
}

function readWhere({ query }: PayloadRequest): Where | null {
  const given = query['where'];
  const where: unknown =
    typeof given === 'string' && given !== '' ? JSON.parse(given) : structuredClone(given);
  return isWhere(where) ? where : null;
}

function isCollection(slug: unknown, { payload }: PayloadRequest): slug is CollectionSlug {
  return typeof slug === 'string' && Object.hasOwn(payload.collections, slug);
}

/** How many documents a change reaches: by what is published, or by the newest versions, as it says. */
async function countReached(req: PayloadRequest, given: Where): Promise<number> {
  const { payload, routeParams, query } = req;
  const collection = routeParams?.['collection'];
  if (!isCollection(collection, req)) return 0;
  const trash = String(query['trash']) === 'true';
  const hasDrafts = Boolean(payload.collections[collection].config.versions?.drafts);
  const counts: number[] = [];
  for (const draft of hasDrafts ? [false, true] : [false]) {
    const where = structuredClone(given);
    const asked = { collection, where, draft, trash, limit: 1, depth: 0 };
    const { totalDocs } = await payload.find({ ...asked, overrideAccess: false, req });
    counts.push(totalDocs);
  }
  return Math.max(...counts);
}

/**
 * Keeps a change of many documents at once within what a process can hold: references in its answer
 * stay ids, and one that reaches too many is refused before it begins. Null when nothing is wrong.
 */
export async function limitChange(req: PayloadRequest): Promise<Refusal | null> {
  req.query['depth'] = 0;
  const where = readWhere(req);
  // Without conditions Payload refuses by itself.
  if (where === null) return null;
  const reached = await countReached(req, where);
  // Payload deletes whatever a limit says.
  const limit = req.method === 'PATCH' ? Number(req.query['limit'] ?? 0) : 0;
  const count = limit > 0 ? Math.min(limit, reached) : reached;
  if (count <= mostOfAll) return null;
  return {
    status: 400,
    name: 'TooLarge',
    message: `This would change ${count} documents, and up to ${mostOfAll} can be changed at once. Narrow the filter, or choose them page by page.`,
  };
}

/** Answers in the shape that the admin reads of a change of many: it shows the errors of no other. */
export function refuseChange(refusal: Refusal): Response {
  const { message, status } = refusal;
  return Response.json({ docs: [], message, ...formatRefusal(refusal) }, { status });
}
