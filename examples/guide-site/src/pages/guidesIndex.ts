import type { TopicSummary } from '@signpost/sdk';
import { html, type Html } from '../markup/html.ts';
import { breadcrumbs } from '../views/breadcrumbs.ts';
import { guideList } from '../views/guideList.ts';
import type { Page } from '../views/page.ts';
import { pageHeader } from '../views/pageHeader.ts';
import { pager } from '../views/pager.ts';
import { home } from './crumbs.ts';
import type { PageContext } from './pageContext.ts';

const pageSize = 12;

export interface GuidesIndexOptions {
  /** Slug of the topic to show; null for all. */
  topic: string | null;
  /** Cursor of the last guide of the page before; null for the first page. */
  after: string | null;
}

/** The list of guides, page by page; null when there is no such topic. */
export async function guidesIndexPage(
  { content }: PageContext,
  { topic, after }: GuidesIndexOptions,
): Promise<Page | null> {
  const [topics, guides] = await Promise.all([
    content.topics.list({ first: 100 }),
    content.articles.list({
      first: pageSize,
      ...(after === null ? {} : { after }),
      ...(topic === null ? {} : { filter: { topic } }),
    }),
  ]);
  const chosen = topics.items.find(({ slug }) => slug === topic);
  if (topic !== null && !chosen) return null;
  const title = chosen ? `Guides on ${chosen.name}` : 'Guides';
  const { hasNextPage, endCursor } = guides.pageInfo;
  const count = `${guides.totalCount} ${guides.totalCount === 1 ? 'guide' : 'guides'}`;
  return {
    title,
    description: chosen?.summary ?? `All ${count}, newest first.`,
    canonicalPath: address({ topic, after }),
    noIndex: topic !== null,
    main: html`${breadcrumbs([home])}
    ${pageHeader({ title, lead: chosen?.summary ?? null, details: html`<p class="details">${count}, newest first</p>` })}
    ${topicFilter(topics.items, chosen?.slug ?? null)}
    ${guideList({ guides: guides.items, level: 2 })}
    ${pager({
      label: 'Pages of guides',
      first: after === null ? null : address({ topic, after: null }),
      next: hasNextPage && endCursor !== null ? address({ topic, after: endCursor }) : null,
    })}`,
  };
}

function address({ topic, after }: GuidesIndexOptions): string {
  const query = new URLSearchParams();
  if (topic !== null) query.set('topic', topic);
  if (after !== null) query.set('after', after);
  return query.size === 0 ? '/guides' : `/guides?${query.toString()}`;
}

function topicFilter(topics: readonly TopicSummary[], chosen: string | null): Html {
  const entry = (slug: string | null, name: string): Html =>
    html`<li>
      <a
        href="${address({ topic: slug, after: null })}"
        ${slug === chosen ? html` aria-current="true"` : ''}
        >${name}</a
      >
    </li>`;
  return html`<nav class="filter" aria-label="Topics">
    <ul class="topics">
      ${entry(null, 'All topics')} ${topics.map(({ slug, name }) => entry(slug, name))}
    </ul>
  </nav>`;
}
