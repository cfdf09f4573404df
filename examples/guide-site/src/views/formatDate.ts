import { html, type Html } from '../markup/html.ts';

const readable = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** `2026-03-10T00:00:00.000Z` → March 10, 2026, in a `time` element. */
export function formatDate(iso: string): Html {
  const date = new Date(iso);
  if (Number.isNaN(date.valueOf())) return html`${iso}`;
  return html`<time datetime="${date.toISOString().slice(0, 10)}">${readable.format(date)}</time>`;
}
