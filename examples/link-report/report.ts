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

let weak = 0;
let all = 0;
for await (const guide of content.articles.all({ orderBy: 'TITLE_ASC' })) {
  all += 1;
  const { from, to } = linksOf(guide.id);
  const lacks = {
    incoming: Math.max(0, enough.incoming - from.size),
    outgoing: Math.max(0, enough.outgoing - to.size),
  };
  if (lacks.incoming + lacks.outgoing === 0) continue;
  weak += 1;
  console.log(`\n${guide.title} (${guide.path}): ${from.size} in, ${to.size} out`);
  const related = await content.related({ id: guide.id, first: 20 });
  const sources = related.filter(({ article }) => !from.has(article.id));
  const targets = related.filter(({ article }) => !to.has(article.id));
  for (const other of sources.slice(0, lacks.incoming)) {
    console.log(`  add to ${other.article.path} a link to this guide${explain(other)}`);
  }
  for (const other of targets.slice(0, lacks.outgoing)) {
    console.log(`  add here a link to ${other.article.path}${explain(other)}`);
  }
}
console.log(`\n${weak} of ${all} guides are weak.`);

function explain({ reason: { kind, terms } }: RelatedGuide): string {
  if (kind === 'SHARED_TOPICS') return `: both are about ${terms.join(', ')}`;
  if (kind === 'SIMILAR_TEXT') return ': they use the same words';
  return kind === 'LINKS_HERE' ? ': it links here' : '';
}
