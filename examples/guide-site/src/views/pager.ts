import { html, type Html } from '../markup/html.ts';

export interface PagerOptions {
  /** Address of the first page, when this isn't it. */
  first: string | null;
  next: string | null;
  label: string;
}

/** Cursors lead forward only: on to the next page, or back to the first. */
export function pager({ first, next, label }: PagerOptions): Html | '' {
  if (first === null && next === null) return '';
  return html`<nav class="pager" aria-label="${label}">
    ${first === null ? '' : html`<a href="${first}">Back to the first page</a>`}
    ${next === null ? '' : html`<a href="${next}" rel="next">Next page</a>`}
  </nav>`;
}
