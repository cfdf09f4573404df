const phrases =
  /\b(404|page (was |could |can )?(not|n’t|n't) (be )?found|not found|no longer (available|exists?)|(does|do)(n’t|n't| not) exist|page (is )?(missing|gone))\b/i;

function readElement(html: string, name: string): string {
  const found = new RegExp(`<${name}\\b[^>]{0,500}>([\\s\\S]{0,500}?)</${name}>`, 'i').exec(html);
  return (found?.[1] ?? '').replace(/<[^>]{0,200}>/g, ' ');
}

/** True when a deep address ended at the front page: how some sites answer for what is gone. */
export function endsAtFrontPage(address: string, finalAddress: string): boolean {
  const [from, to] = [new URL(address), new URL(finalAddress)];
  return from.pathname.length > 1 && to.pathname === '/' && to.search === '';
}

/** True when a page's title or first heading says that the page is not there. */
export function saysNotFound(html: string): boolean {
  return phrases.test(readElement(html, 'title')) || phrases.test(readElement(html, 'h1'));
}
