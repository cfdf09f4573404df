import type { GuideSetSummary } from '@signpost/sdk';
import { html, type Html } from '../markup/html.ts';
import { guideList } from '../views/guideList.ts';
import type { Page } from '../views/page.ts';
import { pageHeader } from '../views/pageHeader.ts';
import { searchForm } from '../views/searchForm.ts';
import { section } from '../views/section.ts';
import { siteData, structuredData } from '../views/structuredData.ts';
import { topicList } from '../views/topicList.ts';
import type { PageContext } from './pageContext.ts';

const guidesShownOfSet = 4;

export async function homePage(context: PageContext): Promise<Page> {
  const { content, site, siteUrl } = context;
  const [sets, newest, topics] = await Promise.all([
    content.guideSets.list({ first: 6, filter: { placement: 'HOME', active: true } }),
    content.articles.list({ first: 9, orderBy: 'PUBLISHED_AT_DESC' }),
    content.topics.list({ first: 50 }),
  ]);
  const description = site.description ?? site.tagline ?? '';
  return {
    title: site.name,
    description,
    canonicalPath: '/',
    structuredData: [structuredData(siteData({ site, siteUrl }))],
    main: html`<div class="hero">
        ${pageHeader({ kicker: site.name, title: site.tagline ?? site.name, lead: site.description })}
        ${searchForm({ id: 'home-search', label: 'What do you want to know?' })}
      </div>
      ${setsPart(sets.items)}
      ${section({
        id: 'newest',
        title: 'Newest guides',
        content: html`${guideList({ guides: newest.items, level: 3 })}
          <p class="pager"><a href="/guides">All ${newest.totalCount} guides</a></p>`,
      })}
      ${
        topics.items.length === 0
          ? ''
          : section({ id: 'topics', title: 'Topics', content: topicList(topics.items) })
      }`,
  };
}

function setsPart(sets: readonly GuideSetSummary[]): Html | '' {
  if (sets.length === 0) return '';
  const content = html`<ul class="sets">
    ${sets.map(
      ({ path, title, summary, guides }) =>
        html`<li class="set">
          <h3><a href="${path}">${title}</a></h3>
          <p>${summary}</p>
          <ol>
            ${guides
              .slice(0, guidesShownOfSet)
              .map(({ article }) => html`<li><a href="${article.path}">${article.title}</a></li>`)}
          </ol>
          ${
            guides.length > guidesShownOfSet
              ? html`<p class="set-more">
                  <a href="${path}">All ${guides.length} guides of “${title}”</a>
                </p>`
              : ''
          }
        </li>`,
    )}
  </ul>`;
  return section({ id: 'start', title: 'Where to start', content });
}
