import type { ArticleLine } from './articleLine.ts';

/** A heading with the lines below it, up to the next heading. */
export interface ArticleSection {
  /** Null for what stands before the first heading. */
  readonly heading: Extract<ArticleLine, { kind: 'heading' }> | null;
  readonly lines: readonly Exclude<ArticleLine, { kind: 'heading' }>[];
}

export function splitSections(lines: readonly ArticleLine[]): ArticleSection[] {
  const sections: {
    heading: ArticleSection['heading'];
    lines: Exclude<ArticleLine, { kind: 'heading' }>[];
  }[] = [{ heading: null, lines: [] }];
  for (const line of lines) {
    if (line.kind === 'heading') sections.push({ heading: line, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.filter(({ heading, lines: own }) => heading !== null || own.length > 0);
}
