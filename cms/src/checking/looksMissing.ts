const page = '(?:page|file|document|resource|content|article|address|url)';
const not = "(?:not|n’t|n't)";

/** What says that a page is missing, rather than what the page is about. */
const phrases: readonly RegExp[] = [
  `\\b${page}s? (?:you[^.|]{0,60} )?(?:(?:was|were|is|are|could|can) ?)?${not} (?:be )?found\\b`,
  `\\b${page}s? (?:you[^.|]{0,60} )?(?:is |are )?no longer (?:available|exists?)\\b`,
  `\\b${page}s? (?:you[^.|]{0,60} )?(?:does|do) ?${not} exist\\b`,
  `\\b${page}s? (?:you[^.|]{0,60} )?(?:is |was )?(?:missing|gone)\\b`,
].map((source) => new RegExp(source, 'i'));

/** A part of a title that is nothing but the answer's name. */
const bareAnswer =
  /^(?:(?:http|error|status|code) ?)*(?:404(?: error)?(?: ?\(?(?:page )?not found\)?)?|not found|410(?: gone)?)[\s!.\d]*$/i;

function saysMissing(words: string): boolean {
  const text = words.replace(/\s+/g, ' ').trim();
  const parts = text.split(/ ?(?:[|–—·•»:]|&[#\w]{1,8};| - ) ?/);
  return phrases.some((phrase) => phrase.test(text)) || parts.some((part) => bareAnswer.test(part));
}

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
  return saysMissing(readElement(html, 'title')) || saysMissing(readElement(html, 'h1'));
}
