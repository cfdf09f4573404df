import type { SearchHit } from '@signpost/sdk';
import { html, type Html } from '../markup/html.ts';
import { breadcrumbs } from '../views/breadcrumbs.ts';
import { markRanges } from '../views/markRanges.ts';
import { nameType } from '../views/nameType.ts';
import type { Page } from '../views/page.ts';
import { pageHeader } from '../views/pageHeader.ts';
import { pager } from '../views/pager.ts';
import { searchForm } from '../views/searchForm.ts';
import { home } from './crumbs.ts';
import type { PageContext } from './pageContext.ts';

const pageSize = 15;
const longestQuery = 200;

export interface SearchPageOptions {
  query: string;
  after: string | null;
}

export async function searchPage(
  { content }: PageContext,
  { query, after }: SearchPageOptions,
): Promise<Page> {
  const words = query.trim().slice(0, longestQuery);
  const found =
    words === ''
      ? null
      : await content.search(words, { first: pageSize, ...(after === null ? {} : { after }) });
  const { hasNextPage = false, endCursor = null } = found?.pageInfo ?? {};
  return {
    title: words === '' ? 'Search' : `Search for “${words}”`,
    description: 'Search the guides.',
    canonicalPath: '/search',
    noIndex: true,
    main: html`<div class="search-page">
      ${breadcrumbs([home])} ${pageHeader({ title: 'Search' })}
      ${searchForm({ id: 'search', label: 'Search the guides', query: words })}
      ${found === null ? '' : results({ hits: found.items, count: found.totalCount, words })}
      ${pager({
        label: 'Pages of results',
        first: after === null ? null : address({ query: words, after: null }),
        next: hasNextPage && endCursor ? address({ query: words, after: endCursor }) : null,
      })}
    </div>`,
  };
}

function address({ query, after }: SearchPageOptions): string {
  const parameters = new URLSearchParams({ q: query, ...(after === null ? {} : { after }) });
  return `/search?${parameters.toString()}`;
}

function results(options: { hits: readonly SearchHit[]; count: number; words: string }): Html {
  const { hits, count, words } = options;
  if (hits.length === 0) {
    return html`<p>Nothing found for “${words}”. Try fewer or other words.</p>`;
  }
  return html`<p class="quiet">${count} ${count === 1 ? 'page' : 'pages'} for “${words}”</p>
    <ol class="guides guides-rows">
      ${hits.map(searchResult)}
    </ol>`;
}

function searchResult({ document, highlights }: SearchHit): Html {
  const summary = highlights.find(({ field }) => field !== 'title');
  const title = highlights.find(({ field }) => field === 'title');
  return html`<li class="guide">
    <p class="guide-topic">${nameType(document.type)}</p>
    <h2 class="guide-title">
      <a href="${document.path}">${title ? markRanges(title) : document.title}</a>
    </h2>
    <p class="guide-summary">${summary ? markRanges(summary) : document.summary}</p>
  </li>`;
}
