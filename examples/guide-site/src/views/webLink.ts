import { html, type Html } from '../markup/html.ts';
import { safeAddress } from '../markup/safeAddress.ts';

/** A link to another site; the words alone where there is no address, or no safe one. */
export function webLink(address: string | null, words: string): Html {
  const safe = address === null ? null : safeAddress(address);
  return safe === null ? html`${words}` : html`<a href="${safe}" rel="noopener">${words}</a>`;
}
