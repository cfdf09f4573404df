import { html, type Html } from '../markup/html.ts';

export interface SearchFormOptions {
  id: string;
  /** Tells the form from others on the page. */
  label: string;
  query?: string;
}

/** A plain GET form: it works without any script, and its result has an address to share. */
export function searchForm({ id, label, query = '' }: SearchFormOptions): Html {
  return html`<form
    class="search"
    action="/search"
    method="get"
    role="search"
    aria-labelledby="${id}-label"
  >
    <label id="${id}-label" for="${id}">${label}</label>
    <div class="search-row">
      <input id="${id}" name="q" type="search" value="${query}" maxlength="200" required />
      <button type="submit">Search</button>
    </div>
  </form>`;
}
