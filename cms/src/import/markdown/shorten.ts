/** Text of at most `limit` characters, ended after a sentence or, failing that, after a word. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const head = line.slice(0, limit);
  const sentence = /^[\s\S]*[.!?](?=\s)/.exec(`${head} `)?.[0] ?? '';
  if (sentence.length >= limit / 3 && sentence.length <= limit) return sentence.trim();
  return `${line
    .slice(0, limit - 1)
    .replace(/\s+\S*$/, '')
    .replace(/[,;:–—-]+$/, '')}…`;
}
