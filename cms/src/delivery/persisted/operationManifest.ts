import { z } from 'zod';
import { hashOperation } from './hashOperation.ts';

/** The format that Apollo's and other tools write and read; `id` is the SHA-256 of `body`. */
const manifestSchema = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.enum(['query', 'mutation', 'subscription']),
      body: z.string(),
    }),
  ),
});

export type OperationManifest = z.infer<typeof manifestSchema>;

function parseJson(text: string, name: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    throw new Error(`${name} is not JSON. Write it with "signpost operations".`);
  }
}

/**
 * Reads a manifest into texts by their hash. Throws when it isn't one, or when an operation's id
 * is not the hash of its text; `name` is what the file is called in the message.
 */
export function readManifest(text: string, name: string): Map<string, string> {
  const parsed = manifestSchema.safeParse(parseJson(text, name));
  if (!parsed.success) {
    throw new Error(
      `${name} is not a manifest of operations. Write it with "signpost operations".`,
    );
  }
  const texts = new Map<string, string>();
  for (const { id, name: operation, body } of parsed.data.operations) {
    if (id !== hashOperation(body)) {
      throw new Error(
        `${name}: the id of "${operation}" is not the SHA-256 of its text. Write the file anew with "signpost operations".`,
      );
    }
    texts.set(id, body);
  }
  return texts;
}
