import { html, type Html } from '../markup/html.ts';

export interface SectionOptions {
  /** Also the address of the section within its page. */
  id: string;
  title: string;
  content: Html;
  className?: string;
}

/** A titled part of a page, labelled by its heading. */
export function section({ id, title, content, className = '' }: SectionOptions): Html {
  return html`<section class="part ${className}" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${content}
  </section>`;
}
