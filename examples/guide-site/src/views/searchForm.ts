import { html, type Html } from '../markup/html.ts';

/** A plain GET form: it works without any script, and its result has an address to share. */
export function searchForm({ id, query = '' }: { id: string; query?: string }): Html {
  return html`<form class="search" action="/search" method="get" role="search">
    <label for="${id}">Search the guides</label>
    <div class="search-row">
      <input id="${id}" name="q" type="search" value="${query}" maxlength="200" required />
      <button type="submit">Search</button>
    </div>
  </form>`;
}
