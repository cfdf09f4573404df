import { html, type Html } from '../markup/html.ts';
import { section } from './section.ts';

export interface IncomingLink {
  source: { path: string; title: string };
  anchorText: string;
  sentence: string;
  origin: string;
}

/** The pages that link here in their text, each once, with the sentence that does. */
export function linkedFrom(links: readonly IncomingLink[]): Html | '' {
  const byPath = new Map<string, IncomingLink>();
  for (const link of links) {
    if (link.origin === 'BODY' && !byPath.has(link.source.path)) byPath.set(link.source.path, link);
  }
  if (byPath.size === 0) return '';
  const content = html`<ul class="linked-from">
    ${[...byPath.values()].map(
      (link) =>
        html`<li>
          <a href="${link.source.path}">${link.source.title}</a>
          <blockquote>${markAnchor(link)}</blockquote>
        </li>`,
    )}
  </ul>`;
  return section({ id: 'linked-from', title: 'Linked from', content });
}

function markAnchor({ sentence, anchorText }: IncomingLink): Html {
  const start = anchorText === '' ? -1 : sentence.indexOf(anchorText);
  if (start < 0) return html`${sentence}`;
  const end = start + anchorText.length;
  return html`${sentence.slice(0, start)}<mark>${anchorText}</mark>${sentence.slice(end)}`;
}
