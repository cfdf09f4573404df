import { expect } from 'vitest';
import { readPath } from './outcome.ts';

/** What must not stand in an answer: where the code lies, what was asked of the database. */
const inner =
  /node_modules|file:\/\/|\/cms\/|\.tsx?:|\.js:|\bat \w+ \(|Maximum call stack|SQLITE|Failed query|\bselect .* from\b|Cast to|Mongo|libsql/i;

/** A refusal: 4xx, in the shape of Payload's API, with a name for programs and words for people. */
export function expectRefused({ status, text }: { status: number; text: string }): void {
  expect(status, text).toBeGreaterThanOrEqual(400);
  expect(status, text).toBeLessThan(500);
  expect(text).not.toMatch(inner);
  const answer: unknown = JSON.parse(text);
  const name =
    readPath(answer, 'errors', 0, 'name') ?? readPath(answer, 'errors', 0, 'extensions', 'name');
  expect(name, text).toMatch(/^[A-Z]\w+$/);
  expect(String(readPath(answer, 'errors', 0, 'message')).length, text).toBeGreaterThan(8);
}
