import type { ImportReport, ReportedPart } from './write/importReport.ts';

type Part = ImportReport['unsupported'][number];

interface Group {
  title: string;
  parts: ReportedPart[];
}

/** What each kind of part is, and what became of it, for an editor. */
const TITLES: Readonly<Record<Part['kind'], string>> = {
  'front-matter': 'Fields of front matter that nothing here takes',
  date: 'Dates that can’t be read or can mean two days: write them as 2026-01-31',
  'template-tag': 'Template tags: replace them in the text by what they show',
  'attribute-list': 'Attributes, left out',
  'mdx-import': 'Imports and exports of MDX, left out',
  'mdx-expression': 'Expressions of MDX: replace them in the text by what they show',
  'mdx-component': 'Components of MDX: look at what stands in their place',
  'not-mdx': 'Not valid MDX, so read as Markdown; tags and braces may stand in the text',
  'html-element': 'HTML that guides can’t show',
  'html-markdown': 'Markdown right below HTML: put an empty line between, and import again',
  'html-comment': 'Comments, left out',
  footnote: 'Footnotes: notes at the end, whose numbers are no links',
  checkbox: 'Checkboxes in numbered lists, kept as characters',
  aside: 'Notes that hold more than a callout can, kept as text under their title',
  embed: 'Pages or files shown inside a page: a link stands there',
  'link-title': 'Titles of links and images, left out',
  moved: 'Parts that no cell of a table can hold; they stand below the table',
  shortened: 'Shortened to the length that there is room for',
  comments: 'Readers’ comments, left out',
  block: 'Structured blocks with mistakes, kept as code samples',
};

/** Kinds of which the same is found many times. */
const COUNTED: ReadonlySet<Part['kind']> = new Set([
  'front-matter',
  'attribute-list',
  'html-element',
  'mdx-import',
]);

/** The unsupported parts by their kind; what many files have is said once, with the first place. */
export function groupParts(unsupported: readonly Part[]): Group[] {
  const kinds = new Map<Part['kind'], Part[]>();
  for (const part of unsupported) {
    const known = kinds.get(part.kind);
    if (known === undefined) kinds.set(part.kind, [part]);
    else known.push(part);
  }
  return [...kinds].map(([kind, parts]) => ({
    title: TITLES[kind],
    parts: COUNTED.has(kind) ? countAlike(parts) : parts.map(describe),
  }));
}

function describe({ file, line, text, kept, kind }: Part): ReportedPart {
  const place = line === null ? { file } : { file, line };
  const reason = isPlain(kind) ? '' : kept === 'children' ? 'its content is kept' : KEPT[kept];
  const isOpen = kind === 'front-matter' && text === '---';
  return { ...place, what: isOpen ? OPEN_FRONT_MATTER : text.slice(0, 80), reason };
}

const KEPT = { text: 'kept as text', nothing: 'left out' } as const;
const OPEN_FRONT_MATTER = 'No second line of --- closes it, so it stands in the text';

/** True for kinds whose title says what became of the part. */
function isPlain(kind: Part['kind']): boolean {
  return kind === 'not-mdx' || kind === 'shortened' || kind === 'footnote' || COUNTED.has(kind);
}

function countAlike(parts: readonly Part[]): ReportedPart[] {
  const groups = new Map<string, { first: Part; count: number }>();
  for (const part of parts) {
    const known = groups.get(part.text);
    if (known === undefined) groups.set(part.text, { first: part, count: 1 });
    else known.count += 1;
  }
  return [...groups.values()].map(({ first, count }) => ({
    ...describe(first),
    reason: count === 1 ? '' : `${count} times`,
  }));
}
