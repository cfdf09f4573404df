import { html } from '../markup/html.ts';
import type { Page } from '../views/page.ts';
import { pageHeader } from '../views/pageHeader.ts';

/** Shown while the content server can't be reached: 503, so that search engines come back. */
export function unavailablePage({ retryAfter }: { retryAfter: number }): Page {
  return {
    ...apology('The guides can’t be read just now', 'Please try again in a minute.'),
    status: 503,
    retryAfter,
  };
}

/** Shown when the site itself is at fault. */
export function failurePage(): Page {
  return {
    ...apology('Something went wrong', 'This page could not be made. The error has been recorded.'),
    status: 500,
  };
}

function apology(title: string, lead: string): Page {
  return {
    title,
    description: '',
    canonicalPath: null,
    noIndex: true,
    main: html`${pageHeader({ title, lead })}
      <p><a class="button" href="/">Go to the home page</a></p>`,
  };
}
