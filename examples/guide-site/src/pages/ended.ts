import { html } from '../markup/html.ts';
import type { Page } from '../views/page.ts';
import { pageHeader } from '../views/pageHeader.ts';

/** Says that a preview has ended, and leads to the page as readers see it. */
export function endedPage(path: string): Page {
  return {
    status: 401,
    title: 'The preview has ended',
    description: '',
    canonicalPath: null,
    noIndex: true,
    main: html`${pageHeader({
        title: 'The preview has ended',
        lead: 'Open it again from the admin.',
      })}
      <p><a href="${path}">See the page as readers do</a></p>`,
  };
}
