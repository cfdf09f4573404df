import { type RelatedGuide, createClient } from '@signpost/sdk';

/** Fewer links than these make a guide hard to find, or a dead end. */
const enough = { incoming: 3, outgoing: 2 };
const endpoint = process.argv[2] ?? 'http://localhost:3000/graphql';
const content = createClient({ endpoint, preferGet: true });
const linked: Record<string, { from: Set<string>; to: Set<string> }> = {};
const linksOf = (id: string) => (linked[id] ??= { from: new Set(), to: new Set() });

// Who links to whom: by running text and by hand. References in fields are no help to readers.
for await (const { origin, source, target } of content.crossLinks.all({ first: 100 })) {
  if (target === null || origin === 'FIELD') continue;
  linksOf(source.id).to.add(target.id);
  linksOf(target.id).from.add(source.id);
}

const weak = [];
let all = 0;
for await (const guide of content.articles.all({ orderBy: 'TITLE_ASC' })) {
  all += 1;
  const { from, to } = linksOf(guide.id);
  if (from.size < enough.incoming || to.size < enough.outgoing) weak.push({ guide, from, to });
}
weak.sort((one, other) => one.from.size - other.from.size || one.to.size - other.to.size);

for (const { guide, from, to } of weak) {
  console.log(`\n${guide.title} (${guide.path})`);
  console.log(`  linked from ${countPages(from.size)}, links to ${countPages(to.size)}`);
  const related = await content.related({ id: guide.id, first: 20 });
  const sources = related.filter(({ article }) => !from.has(article.id));
  const targets = related.filter(({ article }) => !to.has(article.id));
  for (const other of sources.slice(0, Math.max(0, enough.incoming - from.size))) {
    console.log(`  + from “${other.article.title}” (${other.article.path})${explain(other)}`);
  }
  for (const other of targets.slice(0, Math.max(0, enough.outgoing - to.size))) {
    console.log(`  + to “${other.article.title}” (${other.article.path})${explain(other)}`);
  }
}
console.log(`\n${weak.length} of ${all} guides are weak. + is a link to add.`);

function countPages(count: number): string {
  return count === 1 ? '1 page' : `${count} pages`;
}

function explain({ reason: { kind, terms } }: RelatedGuide): string {
  if (kind === 'SHARED_TOPICS') return `: both are about ${terms.join(', ')}`;
  if (kind === 'SIMILAR_TEXT') return `: both use the words ${terms.join(', ')}`;
  return kind === 'LINKS_HERE' ? ': it links here' : '';
}
