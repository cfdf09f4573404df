import type { Refusal } from './refusal.ts';

/** Brackets inside brackets: a list in a list of rich text takes four. */
const deepest = 400;

const tooDeep: Refusal = {
  status: 400,
  name: 'BadBody',
  message: `The JSON nests more than ${deepest} levels. Send a flatter document.`,
};
const notJson: Refusal = {
  status: 400,
  name: 'BadBody',
  message: 'The body is not JSON in UTF-8. Look for what is missing or left over in it.',
};

/** How many brackets of a JSON text lie in each other; more than `deepest` are not counted on. */
function measureNesting(text: string): number {
  let depth = 0;
  let most = 0;
  // A string is taken as one piece, with what is escaped in it.
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    most = Math.max(most, depth);
    if (most > deepest) break;
  }
  return most;
}

/** Reads bytes as JSON; the refusal says why they are not. */
export function readJson(
  bytes: ArrayBuffer,
): { ok: true; text: string; value: unknown } | { ok: false; refusal: Refusal } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (measureNesting(text) > deepest) return { ok: false, refusal: tooDeep };
    return { ok: true, text, value: text === '' ? {} : JSON.parse(text) };
  } catch {
    return { ok: false, refusal: notJson };
  }
}
