/** Fenced blocks (also in quotes and lists) and inline code spans. */
export const CODE =
  /^([ \t>]*(?:[-*+]|\d+\.)?[ \t]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\2[`~]*[ \t]*$|(?![\s\S]))|(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S]){0,3000}?[^`]\3(?!`)/gm;

/** Rewrites what isn't code; code stays as it is, since nothing in it is markup. */
export function rewriteOutsideCode(text: string, rewrite: (part: string) => string): string {
  let result = '';
  let last = 0;
  for (const match of text.matchAll(CODE)) {
    result += rewrite(text.slice(last, match.index)) + match[0];
    last = match.index + match[0].length;
  }
  return result + rewrite(text.slice(last));
}
