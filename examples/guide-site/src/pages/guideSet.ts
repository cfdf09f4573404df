import type { GuideSetEntry } from '@signpost/sdk';
import { breadcrumbJsonLd } from '@signpost/sdk/json-ld';
import { html, type Html } from '../markup/html.ts';
import { breadcrumbs } from '../views/breadcrumbs.ts';
import { linkedFrom } from '../views/linkedFrom.ts';
import { pageHeader } from '../views/pageHeader.ts';
import { richText } from '../views/richText.ts';
import { section } from '../views/section.ts';
import { structuredData } from '../views/structuredData.ts';
import * as crumbs from './crumbs.ts';
import { describePage } from './describePage.ts';
import type { DocumentPage } from './pageContext.ts';

export const guideSetPage: DocumentPage = async ({ content, siteUrl, mediaOrigin }, { id }) => {
  const set = await content.guideSets.get({ id });
  if (set === null) return null;
  const trail = [crumbs.home, crumbs.guides];
  const minutes = set.guides.reduce((sum, { article }) => sum + article.readingMinutes, 0);
  return {
    ...describePage(set, mediaOrigin),
    structuredData: [structuredData(breadcrumbJsonLd([...trail, set], { origin: siteUrl }))],
    main: html`${breadcrumbs(trail)}
      ${pageHeader({
        kicker: 'Guide set',
        title: set.title,
        lead: set.summary,
        details: html`<p class="details">
          <span>${set.guides.length === 1 ? '1 guide' : `${set.guides.length} guides`}</span>
          <span>${minutes} min in all</span>
        </p>`,
      })}
      <div class="prose">${richText(set.intro, { mediaOrigin })}</div>
      ${section({ id: 'guides', title: 'In this order', content: numberedGuides(set.guides) })}
      ${linkedFrom(set.incomingLinks.nodes)}`,
  };
};

function numberedGuides(entries: readonly GuideSetEntry[]): Html {
  return html`<ol class="guides guides-rows guides-numbered">
    ${entries.map(
      ({ article, note }) =>
        html`<li class="guide">
          <div>
            ${note === null ? '' : html`<p class="guide-note">${note}</p>`}
            <h3 class="guide-title"><a href="${article.path}">${article.title}</a></h3>
            <p class="guide-summary">${article.summary}</p>
            <p class="details"><span>${article.readingMinutes} min read</span></p>
          </div>
        </li>`,
    )}
  </ol>`;
}
