import { randomBytes } from 'node:crypto';
import type { DocumentKey, Suggestion, SuggestionReason } from '../links/index.ts';
import { insertLink } from '../links/index.ts';

/** A link that was put into a text. */
export interface AddedLink {
  readonly anchor: string;
  readonly sentence: string;
  /** Path of the guide it leads to. */
  readonly target: string;
  /** 0–1. */
  readonly score: number;
  readonly reason: SuggestionReason;
}

/**
 * A copy of the rich text with the suggested links in it, and which they are. What has no words, no
 * document or a place where no link can stand (across a line break, say) is left out.
 */
export function addLinks(
  lexicalState: unknown,
  suggestions: readonly Suggestion[],
  findDocument: (path: string) => DocumentKey | null,
): { lexicalState: unknown; added: readonly AddedLink[] } {
  const added: AddedLink[] = [];
  let state = lexicalState;
  for (const { block, start, end, anchor, sentence, target, score, reason } of suggestions) {
    const document = findDocument(target);
    if (block === undefined || document === null) continue;
    // The editor gives links such ids; without one, two versions of a text would never be alike.
    const linkId = randomBytes(12).toString('hex');
    const result = insertLink(state, { block, start, end, anchor, target: document, linkId });
    if (!result.ok) continue;
    state = result.lexicalState;
    added.push({ anchor, sentence, target, score, reason });
  }
  return { lexicalState: state, added };
}
