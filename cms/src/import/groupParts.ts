import type { ImportReport, ReportedPart } from './write/importReport.ts';

type Part = ImportReport['unsupported'][number];

interface Group {
  title: string;
  parts: ReportedPart[];
}

/** What each kind of part is, and what became of it, for an editor. */
const TITLES: Readonly<Record<Part['kind'], string>> = {
  'front-matter': 'Fields of front matter that nothing here takes',
  'template-tag': 'Template tags: replace them in the text by what they show',
  'attribute-list': 'Attributes, left out',
  'mdx-import': 'Imports and exports of MDX, left out',
  'mdx-expression': 'Expressions of MDX: replace them in the text by what they show',
  'mdx-component': 'Components of MDX: look at what stands in their place',
  'not-mdx': 'Not valid MDX, so read as Markdown; tags and braces may stand in the text',
  'html-element': 'HTML that guides can’t show',
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

/** The unsupported parts by their kind; a field of many files is said once. */
export function groupParts(unsupported: readonly Part[]): Group[] {
  const kinds = new Map<Part['kind'], Part[]>();
  for (const part of unsupported) {
    const known = kinds.get(part.kind);
    if (known === undefined) kinds.set(part.kind, [part]);
    else known.push(part);
  }
  return [...kinds].map(([kind, parts]) => ({
    title: TITLES[kind],
    parts: kind === 'front-matter' ? countFields(parts) : parts.map(describe),
  }));
}

function describe({ file, line, text, kept, kind }: Part): ReportedPart {
  const place = line === null ? { file } : { file, line };
  const result =
    kept === 'nothing' ? 'left out' : kept === 'text' ? 'kept as text' : 'its content is kept';
  const isPlain = kind === 'not-mdx' || kind === 'shortened' || kind === 'footnote';
  return { ...place, what: text.slice(0, 80), reason: isPlain ? '' : result };
}

function countFields(parts: readonly Part[]): ReportedPart[] {
  const fields = new Map<string, { first: Part; count: number }>();
  for (const part of parts) {
    const known = fields.get(part.text);
    if (known === undefined) fields.set(part.text, { first: part, count: 1 });
    else known.count += 1;
  }
  return [...fields].map(([name, { first, count }]) => {
    const what =
      name === '---' ? 'It isn’t closed by a second line of ---, so it stands in the text' : name;
    const reason = count === 1 ? '' : `in ${count} files`;
    return { ...describe(first), what, reason };
  });
}
