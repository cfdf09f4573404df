import { html } from '../markup/html.ts';
import type { Page } from '../views/page.ts';
import { pageHeader } from '../views/pageHeader.ts';
import { guideList } from '../views/guideList.ts';
import { searchForm } from '../views/searchForm.ts';
import { section } from '../views/section.ts';
import { matchWords } from './matchWords.ts';
import type { PageContext } from './pageContext.ts';

/** Says that nothing stands at the path, and offers what its words may have meant. */
export async function notFoundPage({ content }: PageContext, path: string): Promise<Page> {
  const words = readWords(path);
  const found = words === '' ? [] : (await content.search(words, { first: 10 })).items;
  const hits = found
    .map(({ document }) => document)
    .filter((page) => matchWords(words, page))
    .slice(0, 3);
  const guides = hits.length > 0 ? hits : await newest(content);
  return {
    status: 404,
    title: 'Page not found',
    description: '',
    canonicalPath: null,
    noIndex: true,
    main: html`${pageHeader({
      title: 'Page not found',
      lead: 'There is no page at this address. It may have been moved or taken down.',
    })}
    ${searchForm({ id: 'not-found-search', label: 'Look for it', query: words })}
    ${section({
      id: 'suggestions',
      title: hits.length > 0 ? 'You may be looking for' : 'Newest guides',
      content: guideList({ guides, level: 3 }),
    })}`,
  };
}

async function newest(content: PageContext['content']) {
  return (await content.articles.list({ first: 3 })).items;
}

/** `/guides/hand-therapy_career` → "hand therapy career". */
function readWords(path: string): string {
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  return last
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 100);
}
