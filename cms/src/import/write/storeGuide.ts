import { APIError } from 'payload';
import type { Payload } from 'payload';
import { describeError } from './describeError.ts';
import type { ImportReport } from './importReport.ts';
import type { GuideValues } from './writePage.ts';

interface StoredTarget {
  /** Null for a new guide. */
  id: string | null;
  slug: string;
  values: GuideValues;
}

/** A guide that may not be published as it is, such as an empty one, is kept as a draft. */
export async function storeOrKeepDraft(
  target: StoredTarget,
  status: 'draft' | 'published',
  { file, payload, report }: { file: string; payload: Payload; report: ImportReport },
): Promise<{ id: string; isPublished: boolean }> {
  try {
    const id = await storeGuide(payload, target, status);
    return { id, isPublished: status === 'published' };
  } catch (error) {
    if (status === 'draft' || !isRefusal(error)) throw error;
    const id = await storeGuide(payload, target, 'draft');
    report.keptAsDrafts.push({ file, what: '', reason: describeError(error) });
    return { id, isPublished: false };
  }
}

/** True for what the check before publishing refuses, and for fields that aren't in order. */
function isRefusal(error: unknown): boolean {
  return error instanceof APIError && error.status === 400;
}

async function storeGuide(
  payload: Payload,
  { id, slug, values }: StoredTarget,
  status: 'draft' | 'published',
): Promise<string> {
  const draft = status === 'draft';
  const data = { ...values, _status: status };
  const doc =
    id === null
      ? await payload.create({ collection: 'articles', data: { ...data, slug }, draft, depth: 0 })
      : await payload.update({ collection: 'articles', id, data, draft, depth: 0 });
  return doc.id;
}
