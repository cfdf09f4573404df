import { describeDocument } from './documentName.ts';
import type { DocumentName } from './documentName.ts';
import type { PageLink } from './pageLink.ts';

/** Words that lead to different targets in different places. */
export interface MixedWords {
  /** In lower case. */
  readonly words: string;
  /** The most frequent first. */
  readonly targets: readonly { readonly target: string; readonly pages: readonly string[] }[];
}

/**
 * Linked words of running text that lead to more than one place. Targets and pages are paths, web
 * addresses for what isn't in the library, or the name of what isn't published. Words that lead to the web alone are left out: they name a
 * source, which has many pages.
 */
export function findMixedWords(
  links: readonly PageLink[],
  nameMissing: (link: PageLink) => DocumentName | null,
): MixedWords[] {
  const inLibrary = new Set<string>();
  const uses = new Map<string, Map<string, Set<string>>>();
  for (const used of links) {
    const { source, link, target } = used;
    const words = readWords(link.anchorText);
    const missing = nameMissing(used);
    const named = missing === null ? link.target : describeDocument(missing);
    const place = target?.path ?? link.url ?? named;
    if (link.origin !== 'body' || words === '' || place === null) continue;
    if (target !== null && target.path !== null) inLibrary.add(words);
    const targets = uses.get(words) ?? new Map<string, Set<string>>();
    const pages = targets.get(place) ?? new Set<string>();
    uses.set(words, targets.set(place, pages.add(source.path ?? source.key)));
  }
  return [...uses]
    .filter(([words, targets]) => targets.size > 1 && inLibrary.has(words))
    .map(([words, targets]) => ({
      words,
      targets: [...targets]
        .map(([target, pages]) => ({ target, pages: [...pages].sort() }))
        .sort((one, other) => other.pages.length - one.pages.length),
    }))
    .sort((one, other) => (one.words < other.words ? -1 : 1));
}

function readWords(anchor: string): string {
  return anchor
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}
