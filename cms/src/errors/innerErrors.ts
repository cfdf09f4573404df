import { isRecord } from './isRecord.ts';

/** An error and those that caused it, outermost first; GraphQL keeps the cause under its own name. */
export function* innerErrors(error: unknown): Generator<Record<string, unknown>> {
  let inner = error;
  for (let depth = 0; depth < 8 && isRecord(inner); depth += 1) {
    yield inner;
    inner = inner['originalError'] ?? inner['cause'];
  }
}
