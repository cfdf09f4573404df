import { html, type Html } from '../markup/html.ts';

export interface PageHeaderOptions {
  kicker?: Html | string | null;
  title: string;
  lead?: string | null;
  details?: Html;
}

export function pageHeader({ kicker, title, lead, details }: PageHeaderOptions): Html {
  return html`<header class="page-header">
    ${kicker ? html`<p class="kicker">${kicker}</p>` : ''}
    <h1>${title}</h1>
    ${lead ? html`<p class="lead">${lead}</p>` : ''} ${details ?? ''}
  </header>`;
}
