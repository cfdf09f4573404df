import type { PayloadRequest } from 'payload';
import { isRecord } from '../errors/isRecord.ts';
import { readJson } from './readJson.ts';
import type { Refusal } from './refusal.ts';

const withBody: readonly string[] = ['POST', 'PATCH', 'PUT'];

const notAnObject: Refusal = {
  status: 400,
  name: 'BadBody',
  message: 'Send one JSON object, with the fields by their names.',
};
const noBoundary: Refusal = {
  status: 400,
  name: 'BadBody',
  message: 'A form with files needs its "boundary" in "Content-Type".',
};
const otherType: Refusal = {
  status: 415,
  name: 'UnsupportedMediaType',
  message: 'Send JSON with "Content-Type: application/json", or a multipart form with a file.',
};

async function findJsonProblem(req: PayloadRequest): Promise<Refusal | null> {
  const bytes = (await req.arrayBuffer?.()) ?? new ArrayBuffer(0);
  const read = readJson(bytes);
  if (!read.ok) return read.refusal;
  // Payload reads the text once more.
  req.text = () => Promise.resolve(read.text);
  return isRecord(read.value) ? null : notAnObject;
}

/** Why Payload could not read a request's body; null when it can. A body may be left out. */
export async function findBodyProblem(req: PayloadRequest): Promise<Refusal | null> {
  const { headers, method } = req;
  if (!withBody.includes(method ?? '')) return null;
  const type = headers.get('content-type') ?? '';
  if (/^application\/json\s*(;|$)/i.test(type)) return findJsonProblem(req);
  if (/^multipart\/form-data\s*;/i.test(type)) {
    return /;\s*boundary=\S/i.test(type) ? null : noBoundary;
  }
  if (Number(headers.get('content-length') ?? 0) > 0) return otherType;
  req.data = {};
  return null;
}
