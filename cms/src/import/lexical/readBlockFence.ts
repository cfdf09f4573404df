import { parse } from 'yaml';
import { z } from 'zod';
import { isWebAddress } from '../../fields/webAddress.ts';
import type { ConversionNotes } from './convertTree.ts';
import { convertMarkdown } from './convertMarkdown.ts';
import { blockNode } from './nodes.ts';
import type { LexicalElement } from './nodes.ts';
import { pendingReference } from './pendingReference.ts';

const text = z.union([z.string(), z.number()]).transform(String);
const slug = z.string().min(1);

/** What may stand in each kind of block fence; anything else leaves the fence a code sample. */
const fields = {
  careerSetting: z.strictObject({ setting: slug }).transform(({ setting }) => ({
    setting: pendingReference('career-settings', setting),
  })),
  educationPath: z.strictObject({ occupation: slug }).transform(({ occupation }) => ({
    occupation: pendingReference('occupations', occupation),
  })),
  callToAction: z.strictObject({
    label: text,
    text,
    url: z.string().refine(isWebAddress),
  }),
  comparisonTable: z.strictObject({
    caption: text,
    columns: z.array(text).min(1),
    rows: z.array(z.strictObject({ label: text, cells: z.array(text) })).min(1),
  }),
  relatedGuides: z
    .strictObject({ title: text.optional(), guides: z.array(slug).min(1) })
    .transform(({ title, guides }) => ({
      title: title ?? 'Related guides',
      guides: guides.map((guide) => pendingReference('articles', guide)),
    })),
} as const;

const callout = z.strictObject({
  tone: z.enum(['note', 'tip', 'caution']),
  title: text.optional(),
  text,
});

function isFieldsName(name: string): name is keyof typeof fields {
  return Object.hasOwn(fields, name);
}

/** The block that a fence of structured content describes, or null when it describes none. */
export function readBlockFence(
  { name, source }: { name: string; source: string },
  notes: ConversionNotes,
): LexicalElement | null {
  let value: unknown;
  try {
    value = parse(source, { maxAliasCount: 100, logLevel: 'error' });
  } catch {
    // What is wrong with it is plain from the sample that stays in the text.
    return null;
  }
  if (name === 'callout') {
    const parsed = callout.safeParse(value);
    if (!parsed.success) return null;
    const { tone, title, text: words } = parsed.data;
    const body = convertMarkdown(words, notes);
    return blockNode({ blockType: name, tone, ...(title ? { title } : {}), body });
  }
  if (!isFieldsName(name)) return null;
  const parsed = fields[name].safeParse(value);
  return parsed.success ? blockNode({ blockType: name, ...parsed.data }) : null;
}
