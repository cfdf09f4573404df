import { isRecord } from '../../links/extract/lexicalNode.ts';
import type { FoundPart } from './unsupported.ts';

/** What is wrong, in an editor's words, by the parser's name for it. */
const WORDS: Readonly<Record<string, string>> = {
  acorn: 'an expression in { }, an import or an export is not complete',
  'unexpected-eof': 'a tag or a { is not closed',
  'end-tag-mismatch': 'a tag is not closed, or closes another one',
  'unexpected-character': 'a < or a { begins no tag',
  'unexpected-closing-slash': 'a closing tag has no opening one',
  'unexpected-lazy': 'a tag or a { goes on outside its list or quote',
};

/** Names why a page isn't valid MDX. `firstLine` is the line of the file on which the text begins. */
export function describeMdxMistake(
  error: unknown,
  { firstLine }: { firstLine: number },
): FoundPart {
  const { ruleId, line, reason } = isRecord(error) ? error : {};
  const text =
    (typeof ruleId === 'string' ? WORDS[ruleId] : undefined) ?? 'a tag or a { is not right';
  // What is missed at the end names the line of its beginning in its words alone.
  const inWords = /\((\d+):\d+/.exec(String(reason))?.[1];
  const found = inWords === undefined ? line : Number(inWords);
  const at = typeof found === 'number' ? { line: firstLine + found - 1 } : {};
  return { kind: 'not-mdx', text, kept: 'text', source: '', ...at };
}
