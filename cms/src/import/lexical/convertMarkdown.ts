import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import { convertTree } from './convertTree.ts';
import type { ConversionNotes } from './convertTree.ts';
import { rootState } from './nodes.ts';
import type { LexicalState } from './nodes.ts';

/** Markdown as rich text whose links and references are still to be resolved. */
export function convertMarkdown(text: string, notes: ConversionNotes): LexicalState {
  const { tree, unsupported } = parseMarkdown(text, { dialect: 'markdown' });
  notes.unsupported.push(...unsupported);
  return rootState(convertTree(tree, notes));
}
