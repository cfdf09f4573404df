import { html, type Html } from '../markup/html.ts';
import { section } from './section.ts';

export interface RelatedGuide {
  article: { path: string; title: string; summary: string };
  reason: { kind: string; terms: readonly string[] };
}

/** Guides like this one; each says why it is shown. */
export function relatedGuides(guides: readonly RelatedGuide[]): Html | '' {
  if (guides.length === 0) return '';
  const content = html`<ul class="related">
    ${guides.map(
      ({ article, reason }) =>
        html`<li>
          <h3><a href="${article.path}">${article.title}</a></h3>
          <p>${article.summary}</p>
          <p class="reason">${describeReason(reason)}</p>
        </li>`,
    )}
  </ul>`;
  return section({ id: 'related', title: 'Related guides', content });
}

function describeReason({ kind, terms }: RelatedGuide['reason']): string {
  const words = new Intl.ListFormat('en-US').format(terms);
  switch (kind) {
    case 'CURATED':
      return words ? `Chosen by the editors in ${words}` : 'Chosen by the editors';
    case 'LINKED':
      return 'This guide links to it';
    case 'LINKS_HERE':
      return 'It links to this guide';
    case 'SHARED_TOPICS':
      return words ? `Also about ${words}` : 'On the same topics';
    default:
      return words ? `Has much to say about ${words}` : 'Covers similar ground';
  }
}
