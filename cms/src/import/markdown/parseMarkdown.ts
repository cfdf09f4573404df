import type { Nodes as HastNodes } from 'hast';
import { raw } from 'hast-util-raw';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { markBlockFences } from './blockFence.ts';
import { rewriteOutsideCode } from './codeSpans.ts';
import { replaceMdx } from './replaceMdx.ts';
import { replaceTemplateTags } from './templateTags.ts';
import { listMarkdownInHtml } from './markdownInHtml.ts';
import { listUnsaid } from './listUnsaid.ts';
import { describeMdxMistake } from './mdxMistake.ts';
import { replaceUnknownTags } from './unknownTags.ts';
import { describePart } from './unsupported.ts';
import type { FoundPart } from './unsupported.ts';

/** How a file's body is written. Files that end in .mdx are tried as MDX first. */
export type Dialect = 'markdown' | 'mdx';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/**
 * Reads a body as a tree of HTML elements. What isn't valid MDX is read as Markdown, so no page is
 * lost. Imports, expressions, components and template tags are never evaluated, only listed.
 */
export function parseMarkdown(
  body: string,
  { dialect, firstLine = 1 }: { dialect: Dialect; firstLine?: number },
): { tree: HastNodes; unsupported: FoundPart[] } {
  const { text, unsupported } = replaceTemplateTags(body, { dialect });
  const root =
    dialect === 'mdx' ? parseMdx(text, { unsupported, firstLine }) : markdown.parse(text);
  unsupported.push(...listUnsaid(root), ...listMarkdownInHtml(root), ...replaceUnknownTags(root));
  markBlockFences(root);
  const tree = toHast(root, { allowDangerousHtml: true, footnoteLabel: 'Notes' });
  return { tree: raw(tree), unsupported };
}

const IMPORT_LINE =
  /^(?:import\b.*\bfrom\s*["'][^"'\n]+["'];?|import\s*["'][^"'\n]+["'];?|export\s+(?:const|let|default|function)\b.*)[ \t]*$/gm;

function leaveOutImports(text: string, unsupported: FoundPart[]): string {
  return rewriteOutsideCode(text, (part) =>
    part.replace(IMPORT_LINE, (line) => {
      unsupported.push(describePart('mdx-import', line, 'nothing'));
      return '';
    }),
  );
}

function parseMdx(
  text: string,
  { unsupported, firstLine }: { unsupported: FoundPart[]; firstLine: number },
): Root {
  try {
    const root = mdx.parse(text);
    unsupported.push(...replaceMdx(root, text));
    return root;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    unsupported.push(describeMdxMistake(error, { firstLine }));
    return markdown.parse(leaveOutImports(text, unsupported));
  }
}
