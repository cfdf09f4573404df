const spelled: Readonly<Record<string, string>> = { seo: 'SEO', usd: 'US dollars', url: 'address' };

/** The words of a name in sentence case: `wordCount` and `word-count` are "Word count". */
export function toLabel(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s-]+/)
    .map((word) => spelled[word.toLowerCase()] ?? word.toLowerCase())
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
