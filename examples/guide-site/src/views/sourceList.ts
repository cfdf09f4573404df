import { html, type Html } from '../markup/html.ts';
import { formatDate } from './formatDate.ts';
import { section } from './section.ts';
import { webLink } from './webLink.ts';

export interface Source {
  title: string;
  publisher: string;
  url: string;
  accessedOn: string;
  publishedOn: string | null;
  note: string | null;
}

/** The sources of a guide, numbered in the order in which it cites them. */
export function sourceList(sources: readonly Source[]): Html | '' {
  if (sources.length === 0) return '';
  const content = html`<ol class="sources">
    ${sources.map(
      (source) =>
        html`<li>
          <cite>${webLink(source.url, source.title)}</cite>.
          ${source.publisher}${source.publishedOn ? html`, ${formatDate(source.publishedOn)}` : ''}.
          <span class="quiet">Read ${formatDate(source.accessedOn)}.</span>
          ${source.note ? html`<span class="quiet">${source.note}</span>` : ''}
        </li>`,
    )}
  </ol>`;
  return section({ id: 'sources', title: 'Sources', content });
}
