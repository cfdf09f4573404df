import type { RichTextNodeMap } from '@signpost/sdk/rich-text';
import { type Scheme, hostileValue } from './hostileText.ts';

/** A node with every field that its type can have. */
type Sample<Type extends keyof RichTextNodeMap> = Required<RichTextNodeMap[Type]>;

const named = { id: 'x', slug: 'x', path: 'x', name: 'x' };
const organization = {
  id: 'x',
  slug: 'x',
  name: 'x',
  abbreviation: 'x',
  kind: 'EXAMINER' as const,
  url: 'x',
  description: 'x',
  logo: null,
};
const image = {
  id: 'x',
  url: 'x',
  alt: 'x',
  caption: 'x',
  credit: 'x',
  width: 2,
  height: 2,
  mimeType: 'x',
};
const source = {
  id: 'x',
  title: 'x',
  publisher: 'x',
  url: 'x',
  accessedOn: 'x',
  publishedOn: 'x',
  note: 'x',
};

const text: Sample<'text'> = {
  type: 'text',
  text: 'x',
  bold: true,
  italic: true,
  underline: true,
  strikethrough: true,
  code: true,
  subscript: true,
  superscript: true,
};
const paragraph: Sample<'paragraph'> = {
  type: 'paragraph',
  align: 'center',
  children: [text],
};
const listItem: Sample<'listItem'> = { type: 'listItem', checked: true, children: [text] };
const tableCell: Sample<'tableCell'> = {
  type: 'tableCell',
  header: true,
  colSpan: 2,
  rowSpan: 2,
  children: [paragraph],
};
const tableRow: Sample<'tableRow'> = { type: 'tableRow', children: [tableCell] };
const link: Sample<'link'> = {
  type: 'link',
  id: 'x',
  href: 'x',
  status: 'ok',
  target: { key: 'x', type: 'x', slug: 'x', path: 'x', title: 'x' },
  external: true,
  newTab: true,
  children: [text],
};

/** One node of each type, with every field: a new type or field has to be added here to compile. */
const nodes: { [Type in keyof RichTextNodeMap]: Sample<Type> } = {
  text,
  lineBreak: { type: 'lineBreak' },
  link,
  paragraph: { ...paragraph, children: [text, link] },
  heading: { type: 'heading', level: 2, id: 'x', formerIds: [], children: [text, link] },
  list: { type: 'list', ordered: true, start: 2, children: [listItem] },
  listItem,
  quote: { type: 'quote', children: [text, link] },
  table: { type: 'table', children: [tableRow] },
  tableRow,
  tableCell,
  divider: { type: 'divider' },
  code: { type: 'code', language: 'x', code: 'x' },
  callout: { type: 'callout', tone: 'note', title: 'x', children: [paragraph] },
  comparisonTable: {
    type: 'comparisonTable',
    caption: 'x',
    columns: ['x'],
    rows: [{ label: 'x', cells: ['x'] }],
  },
  callToAction: { type: 'callToAction', text: 'x', label: 'x', url: 'x' },
  image: { type: 'image', image },
  careerSetting: {
    type: 'careerSetting',
    setting: {
      ...named,
      summary: 'x',
      responsibilities: ['x'],
      population: { description: 'x', ageGroups: ['ADULTS'], conditions: ['x'] },
      specialties: [{ slug: 'x', name: 'x' }],
    },
  },
  educationPath: {
    type: 'educationPath',
    occupation: named,
    minMonths: 12,
    maxMonths: 24,
    steps: [
      {
        kind: 'DEGREE',
        title: 'x',
        description: 'x',
        minMonths: 12,
        maxMonths: 24,
        courses: ['x'],
        alternatives: [{ title: 'x', description: 'x', minMonths: 12, maxMonths: 12 }],
        body: organization,
        source,
      },
    ],
  },
  relatedGuides: {
    type: 'relatedGuides',
    title: 'x',
    guides: [{ id: 'x', slug: 'x', path: 'x', title: 'x', summary: 'x' }],
  },
};

/** What tells nodes apart, and choices that are put into other words: they stay what they are. */
const kept = new Set(['type', 'status', 'ageGroups']);

/** A rich text of every node, in which every string is hostile, also those that name a choice. */
export function hostileRichText(onText: (name: string) => void): unknown {
  const poison = (value: unknown, name: string, scheme: Scheme): unknown => {
    if (typeof value === 'string') {
      onText(name);
      return hostileValue(name, scheme);
    }
    if (Array.isArray(value)) return value.map((item) => poison(item, name, scheme));
    if (typeof value !== 'object' || value === null) return value;
    const own = 'children' in value || 'text' in value ? `RichText.${readType(value) ?? ''}` : name;
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [
        key,
        kept.has(key) ? field : poison(field, key === 'children' ? own : `${own}.${key}`, scheme),
      ]),
    );
  };
  const schemes = ['javascript', 'https'] as const;
  const children = schemes.flatMap((scheme) =>
    Object.values(nodes).map((node) => poison(node, `RichText.${node.type}`, scheme)),
  );
  return { type: 'root', version: 1, children };
}

function readType(value: object): string | null {
  return 'type' in value && typeof value.type === 'string' ? value.type : null;
}
