import { toSlug } from '../../fields/slug.ts';
import { paragraphNode, rootState, textNode } from '../lexical/nodes.ts';
import { shorten } from '../markdown/shorten.ts';
import type { DescribedEducation } from './educationSection.ts';
import type { ParsedArticle } from './parseArticle.ts';
import { createDocument, pickMissing } from './storeContext.ts';
import type { StoreContext } from './storeContext.ts';

/**
 * Stores the occupation whose education path an article tells. One that exists gets only what it
 * lacks. Gives its slug.
 */
export async function storeOccupation(
  education: DescribedEducation,
  article: ParsedArticle,
  context: StoreContext,
): Promise<string> {
  const { payload, library, report, status, force, file } = context;
  const name = education.occupation;
  const known = library.match('occupations', name) ?? library.find('occupations', toSlug(name));
  const slug = known?.slug ?? toSlug(name);
  const words = describeWork(article, name);
  const values = {
    summary: shorten(words[0] ?? name, 300),
    whatTheyDo: rootState(words.map((text) => paragraphNode([textNode(text)]))),
    educationPath: education.steps.map(({ courses, alternatives, ...step }) => ({
      ...step,
      courses: [...courses],
      alternatives: alternatives.map((alternative) => ({ ...alternative })),
    })),
  };
  if (known === null) {
    const data = { ...values, name, slug, _status: status };
    const draft = status === 'draft';
    await createDocument(context, { collection: 'occupations', slug, name }, () =>
      payload.create({ collection: 'occupations', data, draft, depth: 0 }),
    );
    return slug;
  }
  if (known.isTrashed || known.id.startsWith('new:')) return slug;
  const { id } = known;
  const stored = await payload.findByID({ collection: 'occupations', id, depth: 0, draft: true });
  const data = pickMissing(values, stored, { force });
  if (Object.keys(data).length === 0) {
    report.skipped.push({ file, slug, reason: 'Unchanged.' });
    return slug;
  }
  if (!report.isDryRun) {
    const draft = stored._status !== 'published';
    await payload.update({ collection: 'occupations', id, data, draft, depth: 0 });
  }
  report.updated.push({ file, collection: 'occupations', slug });
  return slug;
}

/** The paragraphs that say what the work is: those of the first section that names it. */
function describeWork({ sections }: ParsedArticle, name: string): string[] {
  const subject = name.toLowerCase().split(' ')[0] ?? name;
  const section = sections.find(({ heading, lines }) => {
    const words = heading?.text.toLowerCase() ?? '';
    return words.includes(subject) && /\bwhat\b|\brole\b/.test(words) && lines.length > 0;
  });
  const chosen = section ?? sections.find(({ lines }) => lines.length > 0);
  return (chosen?.lines ?? []).map(({ text }) => text);
}
