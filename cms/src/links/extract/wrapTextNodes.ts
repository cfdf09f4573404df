import { isRecord, readString } from './lexicalNode.ts';
import type { LexicalNode, LexicalPath } from './lexicalNode.ts';
import type { TextRun } from './textBlock.ts';

interface Wrapping {
  /** The text nodes the span touches, in order, all under one parent. */
  readonly runs: readonly TextRun[];
  readonly span: { readonly start: number; readonly end: number };
  /** The link node, without its children. */
  readonly link: LexicalNode;
}

/**
 * A copy of the state with the span's text nodes, split at its ends, as children of the link.
 * Null when they aren't neighbors under one parent.
 */
export function wrapTextNodes(lexicalState: unknown, wrapping: Wrapping): unknown {
  const { runs, span, link } = wrapping;
  const parentPath = runs[0]?.path.slice(0, -1);
  const first = Number(runs[0]?.path.at(-1));
  if (parentPath === undefined || !areNeighbors(runs, parentPath, first)) return null;
  return replaceAt(lexicalState, parentPath, (children) => {
    if (!Array.isArray(children)) return children;
    const nodes = children.slice(first, first + runs.length).filter(isRecord);
    const pieces = nodes.map((node, index) => cutNode(node, runs[index]?.start ?? 0, span));
    const before = pieces[0]?.before ?? [];
    const after = pieces.at(-1)?.after ?? [];
    const linked = { ...link, children: pieces.flatMap((piece) => piece.inside) };
    return children.toSpliced(first, runs.length, ...before, linked, ...after);
  });
}

function areNeighbors(runs: readonly TextRun[], parentPath: LexicalPath, first: number): boolean {
  const parent = JSON.stringify(parentPath);
  return runs.every(
    (run, index) =>
      run.path.at(-1) === first + index && JSON.stringify(run.path.slice(0, -1)) === parent,
  );
}

/** Splits a text node where the span begins and ends; each part keeps the node's formatting. */
function cutNode(
  node: LexicalNode,
  nodeStart: number,
  span: { readonly start: number; readonly end: number },
): { before: LexicalNode[]; inside: LexicalNode[]; after: LexicalNode[] } {
  const text = readString(node['text']);
  const from = Math.max(0, span.start - nodeStart);
  const to = Math.min(text.length, span.end - nodeStart);
  const part = (start: number, end: number): LexicalNode[] =>
    start < end ? [{ ...node, text: text.slice(start, end) }] : [];
  return { before: part(0, from), inside: part(from, to), after: part(to, text.length) };
}

/** Copies only what lies on the path. */
function replaceAt(
  value: unknown,
  path: LexicalPath,
  replace: (value: unknown) => unknown,
): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replace(value);
  if (Array.isArray(value) && typeof key === 'number') {
    return value.with(key, replaceAt(value[key], rest, replace));
  }
  if (!isRecord(value)) return value;
  return { ...value, [key]: replaceAt(value[String(key)], rest, replace) };
}
