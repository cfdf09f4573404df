import { collectTextBlocks } from './collectTextBlocks.ts';
import type { DocumentKey } from './linkDestination.ts';
import { isRecord, readString } from './lexicalNode.ts';
import type { LexicalNode } from './lexicalNode.ts';
import { wrapTextNodes } from './wrapTextNodes.ts';
import { isPassage } from './textBlock.ts';
import type { TextBlock, TextRun } from './textBlock.ts';

/** Which words become a link to what. `block`, `start`, `end` are those of a suggestion. */
export interface LinkInsertion {
  /** Index into `readText(lexicalState)`. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly target: DocumentKey | { readonly url: string };
  /** Id of the heading of the target document to lead to. @default its top */
  readonly targetSection?: string;
  /** The words expected there; when given and the text has changed since, nothing is inserted. */
  readonly anchor?: string;
  /** @default false */
  readonly newTab?: boolean;
  /** Id of the new link node; the editor gives one when it loads a link that has none. */
  readonly linkId?: string;
}

/**
 * Why a link can't be put there. `no-such-target` is one that names no document, or an address that
 * is neither http, https, mailto or tel nor relative; `no-such-place` may also be half a character.
 */
export type InsertionProblem =
  | 'no-such-target'
  | 'no-such-place'
  | 'text-changed'
  | 'inside-link'
  | 'inside-code'
  | 'not-one-line-of-text';

export type InsertionResult =
  | { readonly ok: true; readonly lexicalState: unknown }
  | { readonly ok: false; readonly problem: InsertionProblem };

/** A copy of the rich text in which the words are a link. Words and formatting stay as they are. */
export function insertLink(lexicalState: unknown, insertion: LinkInsertion): InsertionResult {
  if (!isTarget(insertion.target)) return refuse('no-such-target');
  const block = collectTextBlocks(lexicalState).filter(isPassage)[insertion.block];
  if (block === undefined) return refuse('no-such-place');
  const runs = findRuns(block, insertion);
  if (typeof runs === 'string') return refuse(runs);
  const wrapped = wrapTextNodes(lexicalState, { runs, span: insertion, link: linkNode(insertion) });
  return wrapped === null ? refuse('not-one-line-of-text') : { ok: true, lexicalState: wrapped };
}

function findRuns(block: TextBlock, insertion: LinkInsertion): TextRun[] | InsertionProblem {
  const { start, end, anchor } = insertion;
  const isInside = Number.isInteger(start) && start >= 0 && start < end && end <= block.text.length;
  if (!isInside || isSplit(block.text, start) || isSplit(block.text, end)) return 'no-such-place';
  if (anchor !== undefined && block.text.slice(start, end) !== anchor) return 'text-changed';
  if (block.links.some((link) => link.start < end && start < link.end)) return 'inside-link';
  const runs = block.runs.filter((run) => run.start < end && start < run.start + run.text.length);
  if (runs.some((run) => run.isCode)) return 'inside-code';
  const covered = runs.reduce(
    (sum, run) => sum + Math.min(end, run.start + run.text.length) - Math.max(start, run.start),
    0,
  );
  return covered === end - start ? runs : 'not-one-line-of-text';
}

/** Whether the two halves of one character stand on either side. */
function isSplit(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

const SAFE_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

function isTarget(target: unknown): boolean {
  if (!isRecord(target)) return false;
  const { url, collection, id } = target;
  if (!('url' in target)) return readString(collection) !== '' && readString(id) !== '';
  if (typeof url !== 'string' || url.trim() === '') return false;
  const base = 'https://site.invalid';
  return URL.canParse(url, base) && SAFE_PROTOCOLS.has(new URL(url, base).protocol);
}

function linkNode(insertion: LinkInsertion): LexicalNode {
  const { target, targetSection: section, newTab = false, linkId } = insertion;
  const fields =
    'url' in target
      ? { linkType: 'custom', url: target.url, newTab }
      : {
          linkType: 'internal',
          doc: { relationTo: target.collection, value: target.id },
          ...(section === undefined ? {} : { section }),
          newTab,
        };
  return {
    type: 'link',
    version: 3,
    ...(linkId === undefined ? {} : { id: linkId }),
    fields,
    format: '',
    indent: 0,
    direction: 'ltr',
  };
}

function refuse(problem: InsertionProblem): InsertionResult {
  return { ok: false, problem };
}
