import { html, type Html } from '../markup/html.ts';

export interface Crumb {
  title: string;
  path: string;
}

/** The way from the home page to the parent of this page. */
export function breadcrumbs(crumbs: readonly Crumb[]): Html {
  return html`<nav class="crumbs" aria-label="Breadcrumb">
    <ol>
      ${crumbs.map(({ title, path }) => html`<li><a href="${path}">${title}</a></li>`)}
    </ol>
  </nav>`;
}
