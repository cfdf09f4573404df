import { html, type Html } from '../markup/html.ts';
import { formatDate } from './formatDate.ts';

export interface GuideCard {
  path: string;
  title: string;
  summary: string;
  publishedAt?: string;
  readingMinutes?: number;
  topics?: readonly { path: string; title: string }[];
}

export interface GuideListOptions {
  guides: readonly GuideCard[];
  /** The level of the titles, one below the heading above the list. */
  level: 2 | 3;
  /** `cards` stand side by side where there is room; `rows` one below the other. */
  look?: 'cards' | 'rows';
}

export function guideList({ guides, level, look = 'cards' }: GuideListOptions): Html {
  return html`<ul class="guides guides-${look}">
    ${guides.map((guide) => html`<li class="guide">${guideCard(guide, level)}</li>`)}
  </ul>`;
}

function guideCard(guide: GuideCard, level: 2 | 3): Html {
  const link = html`<a href="${guide.path}">${guide.title}</a>`;
  const [topic] = guide.topics ?? [];
  return html`${topic ? html`<p class="guide-topic"><a href="${topic.path}">${topic.title}</a></p>` : ''}
    ${level === 2 ? html`<h2 class="guide-title">${link}</h2>` : html`<h3 class="guide-title">${link}</h3>`}
    <p class="guide-summary">${guide.summary}</p>
    ${guideDetails(guide)}`;
}

function guideDetails({ publishedAt, readingMinutes }: GuideCard): Html | '' {
  if (publishedAt === undefined && readingMinutes === undefined) return '';
  return html`<p class="details">
    ${publishedAt === undefined ? '' : html`<span>${formatDate(publishedAt)}</span>`}
    ${readingMinutes === undefined ? '' : html`<span>${readingMinutes} min read</span>`}
  </p>`;
}
