import { CODE } from './codeSpans.ts';

const HIGHLIGHT =
  /\{%-?\s{0,20}highlight\s{1,20}(?<language>[\w-]*)[^%]{0,300}-?%\}\r?\n?(?<code>[\s\S]*?)\{%-?\s{0,20}endhighlight\s{0,20}-?%\}/;
const CLOSING = /\{%-?\s{0,20}endhighlight\s{0,20}-?%\}/g;
/** Whichever begins first: a tag in a code sample is part of it, and so is a sample in a tag. */
const EITHER = new RegExp(`${CODE.source}|${HIGHLIGHT.source}`, 'gm');

/** Writes the code samples of Jekyll, `{% highlight js %}`, as fenced blocks. */
export function rewriteHighlights(text: string): string {
  // A tag after the last one that closes is never closed; looking on from each takes too long.
  const last = [...text.matchAll(CLOSING)].at(-1);
  if (last === undefined) return text;
  const closed = last.index + last[0].length;
  const paragraph = text.slice(closed).search(/\n[ \t]*\n/);
  const end = paragraph === -1 ? text.length : closed + paragraph + 1;
  const rewritten = text.slice(0, end).replace(EITHER, (whole: string, ...rest: unknown[]) => {
    const { language, code } = readGroups(rest.at(-1));
    if (code === undefined) return whole;
    const runs = code.match(/`{3,}/g) ?? [];
    const fence = '`'.repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
    return `\n${fence}${language ?? ''}\n${code.trimEnd()}\n${fence}\n`;
  });
  return rewritten + text.slice(end);
}

function readGroups(groups: unknown): Readonly<Record<string, string | undefined>> {
  return typeof groups === 'object' && groups !== null ? { ...groups } : {};
}
