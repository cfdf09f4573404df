import type { Article } from '@signpost/sdk';
import { listComments } from '@signpost/sdk/comments';
import { articleJsonLd, breadcrumbJsonLd } from '@signpost/sdk/json-ld';
import { html, type Html } from '../markup/html.ts';
import { breadcrumbs } from '../views/breadcrumbs.ts';
import { commentList } from '../views/comments.ts';
import { formatDate } from '../views/formatDate.ts';
import { linkedFrom } from '../views/linkedFrom.ts';
import { outlineNavigation } from '../views/outlineNavigation.ts';
import { pageHeader } from '../views/pageHeader.ts';
import { picture } from '../views/picture.ts';
import { relatedGuides } from '../views/relatedGuides.ts';
import { richText } from '../views/richText.ts';
import { section } from '../views/section.ts';
import { sourceList } from '../views/sourceList.ts';
import { structuredData } from '../views/structuredData.ts';
import { topicList } from '../views/topicList.ts';
import * as crumbs from './crumbs.ts';
import { describePage } from './describePage.ts';
import type { DocumentPage } from './pageContext.ts';

export const articlePage: DocumentPage = async (context, { id }) => {
  const { content, published, siteUrl, mediaOrigin } = context;
  const [article, related, comments, isPublished] = await Promise.all([
    content.articles.get({ id }),
    content.related({ id, first: 4 }),
    listComments(content, { id, first: 100 }),
    published === null || published.articles.get({ id }).then((guide) => guide !== null),
  ]);
  if (article === null) return null;
  const trail = [crumbs.home, crumbs.guides];
  const [topic] = article.topics;
  return {
    ...describePage(article, mediaOrigin),
    kind: 'article',
    structuredData: [
      structuredData(articleJsonLd(article, { origin: siteUrl })),
      structuredData(breadcrumbJsonLd([...trail, article], { origin: siteUrl })),
    ],
    main: html`<article>
        ${breadcrumbs(trail)}
        ${pageHeader({
          kicker: topic ? html`<a href="${topic.path}">${topic.title}</a>` : null,
          title: article.title,
          lead: article.summary,
          details: byline(article, { isPublished }),
        })}
        ${article.image ? picture(article.image, { mediaOrigin, eager: true }) : ''}
        <div class="guide-page">
          ${outlineNavigation(article.outline)}
          <div class="guide-body">
            <div class="prose">${richText(article.body, { mediaOrigin })}</div>
            ${sourceList(article.sources)} ${comments ? commentList(comments) : ''}
          </div>
        </div>
      </article>
      ${relatedGuides(related)} ${linkedFrom(article.incomingLinks.nodes)} ${subjects(article)}`,
  };
};

function byline(article: Article, { isPublished }: { isPublished: boolean }): Html {
  const { authors, publishedAt, updatedAt, reviewedOn, reviewedBy, readingMinutes } = article;
  const names = new Intl.ListFormat('en-US').format(authors.map(({ name }) => name));
  const wasUpdated = isPublished && updatedAt.slice(0, 10) > publishedAt.slice(0, 10);
  return html`<p class="byline">
    ${names === '' ? '' : html`<span>By ${names}</span>`}
    <span>${isPublished ? html`Published ${formatDate(publishedAt)}` : 'Not published'}</span>
    ${wasUpdated ? html`<span>Updated ${formatDate(updatedAt)}</span>` : ''}
    ${
      reviewedOn === null
        ? ''
        : html`<span
            >Reviewed
            ${formatDate(reviewedOn)}${reviewedBy ? html` by ${reviewedBy.name}` : ''}</span
          >`
    }
    <span>${readingMinutes} min read</span>
  </p>`;
}

function subjects({ topics, occupations, settings }: Article): Html | '' {
  const all = [...topics, ...occupations, ...settings];
  if (all.length === 0) return '';
  return section({ id: 'subjects', title: 'This guide is about', content: topicList(all) });
}
