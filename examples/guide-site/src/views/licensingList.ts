import { html, type Html } from '../markup/html.ts';
import { webLink } from './webLink.ts';

export interface Licensing {
  jurisdiction: string;
  body: { name: string; url: string | null } | null;
  exam: string | null;
  url: string | null;
  notes: string | null;
  source: { title: string; url: string } | null;
}

export function licensingList(licensing: readonly Licensing[]): Html {
  return html`<ul class="licensing">
    ${licensing.map(
      ({ jurisdiction, body, exam, url, notes, source }) =>
        html`<li>
          <h3>${jurisdiction}</h3>
          ${body ? html`<p>${webLink(body.url, body.name)}</p>` : ''}
          ${exam ? html`<p><strong>Exam:</strong> ${exam}</p>` : ''}
          ${notes ? html`<p>${notes}</p>` : ''}
          ${url ? html`<p>${webLink(url, `Licensing in ${jurisdiction}`)}</p>` : ''}
          ${source ? html`<p class="quiet">Source: ${webLink(source.url, source.title)}.</p>` : ''}
        </li>`,
    )}
  </ul>`;
}
