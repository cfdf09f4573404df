import {
  buildSchema,
  type DocumentNode,
  GraphQLError,
  NoFragmentCyclesRule,
  parse,
  validate,
} from 'graphql';
import { checkMeasure, checkRepeats } from '../delivery/limits/checkMeasure.ts';
import { checkTokens } from '../delivery/limits/checkTokens.ts';
import { type DeliveryLimits, defaultLimits } from '../delivery/limits/deliveryLimits.ts';
import { countRepeats, measureDocument } from '../delivery/limits/measureDocument.ts';
import { isRecord } from '../errors/isRecord.ts';
import { readJson } from './readJson.ts';
import type { Refusal } from './refusal.ts';

export type ReadOperation =
  { ok: true; body: string; document: DocumentNode } | { ok: false; refusal: Refusal };

/** Editors' queries name many fields; how dear they are is Payload's to count. */
const limits: DeliveryLimits = {
  ...defaultLimits,
  aliases: 1000,
  depth: 50,
  nesting: 100,
  tokens: 10_000,
};

const anySchema = buildSchema('type Query { any: Int }');

const notJson: Refusal = {
  status: 415,
  name: 'UnsupportedMediaType',
  message: 'Send JSON with "Content-Type: application/json".',
};
const noOperation: Refusal = {
  status: 400,
  name: 'BadBody',
  message: 'Send one operation in a request: {"query": "…", "variables": {…}}.',
};

/** Throws graphql's error for what Payload could not count the cost of, or not in a bounded time. */
function readDocument(text: string): DocumentNode {
  checkTokens(text, limits);
  const document = parse(text);
  const [cycle] = validate(anySchema, document, [NoFragmentCyclesRule]);
  if (cycle) throw cycle;
  checkMeasure(measureDocument(document), limits);
  checkRepeats(countRepeats(document), limits);
  return document;
}

/** Reads the operation that a request to Payload's GraphQL holds; the refusal says why it can't be. */
export async function readOperation(request: Request): Promise<ReadOperation> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    return { ok: false, refusal: notJson };
  }
  const read = readJson(await request.arrayBuffer());
  if (!read.ok) return read;
  const query = isRecord(read.value) ? read.value['query'] : null;
  if (typeof query !== 'string') return { ok: false, refusal: noOperation };
  try {
    return { ok: true, body: read.text, document: readDocument(query) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { ok: false, refusal: { status: 400, name: 'BadQuery', message: error.message } };
  }
}
