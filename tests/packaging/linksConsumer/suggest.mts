import {
  learnFrom,
  prepareLibrary,
  readLearned,
  relatedGuides,
  suggestLinks,
} from '@signpost/cms/links';
import type { LibraryPage, RelatedGuide, Suggestion } from '@signpost/cms/links';

function guide(slug: string, title: string, text: string): LibraryPage {
  const blocks = [{ text, tag: 'p', headingPath: [] }];
  return { slug, title, headings: [], blocks, links: [], listLinks: [] };
}

const pages = [
  guide('/hand-therapy', 'Hand therapy', 'Splints, grip and fine movement after an injury.'),
  guide('/schools', 'Working in schools', 'Children, teachers and play fill the day.'),
  guide('/hospitals', 'Working in hospitals', 'Wards refer people to hand therapy each week.'),
];
const asked = pages[2];
if (asked === undefined) throw new Error('There is no such page.');

const library = prepareLibrary(pages);
const suggestions: Suggestion[] = suggestLinks(library, asked, { limit: 1 });
const related: RelatedGuide[] = relatedGuides(library, asked, { limit: 1 });
for (const { target, anchor, score } of suggestions) {
  console.log(target, anchor, score > 0 && score < 1);
}
console.log(related.length, learnFrom(library), readLearned({}));
