import type { PayloadRequest } from 'payload';
import { readNumber, readRecord } from '../fields/read/readValue.ts';

/** Up to which revision the published rows are known to be of a form. */
export interface FormMark {
  form: number;
  revision: number;
}

const collection = 'payload-kv';
const key = 'published-form';
const where = { key: { equals: key } };

/** The mark as the transaction of the request sees it; null when there is none that can be read. */
export async function readFormMark(req: PayloadRequest): Promise<FormMark | null> {
  const row: unknown = await req.payload.db.findOne({ collection, where, req });
  const { form, revision } = readRecord(readRecord(row)['data']);
  const mark = { form: readNumber(form), revision: readNumber(revision) };
  return mark.form === null || mark.revision === null
    ? null
    : { form: mark.form, revision: mark.revision };
}

/** Writes the mark in the transaction of the request. */
export async function writeFormMark(req: PayloadRequest, mark: FormMark): Promise<void> {
  await req.payload.db.upsert({ collection, where, data: { key, data: mark }, req });
}
