import { ContentError } from '../errors/contentError.ts';
import { describeError } from '../errors/describeError.ts';
import { inspectOperation } from '../transport/inspectOperation.ts';

/** The error for an answer that is GraphQL but not what the operation asks for. */
export function rejectShape(document: unknown): ContentError {
  const { name: operation } = inspectOperation(document);
  const code = 'BAD_RESPONSE';
  return new ContentError({ code, operation, message: describeError({ code, operation }) });
}
