import { breadcrumbJsonLd } from '@signpost/sdk/json-ld';
import { html } from '../markup/html.ts';
import { breadcrumbs } from '../views/breadcrumbs.ts';
import { guideList } from '../views/guideList.ts';
import { linkedFrom } from '../views/linkedFrom.ts';
import { pageHeader } from '../views/pageHeader.ts';
import { structuredData } from '../views/structuredData.ts';
import * as crumbs from './crumbs.ts';
import { describePage } from './describePage.ts';
import type { DocumentPage } from './pageContext.ts';

export const topicPage: DocumentPage = async ({ content, siteUrl, mediaOrigin }, { id }) => {
  const topic = await content.topics.get({ id });
  if (topic === null) return null;
  const { guides } = topic;
  const trail = [crumbs.home, crumbs.guides];
  const all = `/guides?${new URLSearchParams({ topic: topic.slug }).toString()}`;
  return {
    ...describePage(topic, mediaOrigin),
    structuredData: [structuredData(breadcrumbJsonLd([...trail, topic], { origin: siteUrl }))],
    main: html`${breadcrumbs(trail)}
    ${pageHeader({ kicker: 'Topic', title: topic.name, lead: topic.description || topic.summary })}
    ${guideList({ guides: guides.nodes, level: 2 })}
    ${
      guides.totalCount > guides.nodes.length
        ? html`<p class="pager">
            <a href="${all}">All ${guides.totalCount} guides on this topic</a>
          </p>`
        : ''
    }
    ${linkedFrom(topic.incomingLinks.nodes)}`,
  };
};
