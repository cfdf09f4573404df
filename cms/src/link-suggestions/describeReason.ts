import type { SuggestionReason } from '../links/index.ts';

const count = (number: number, one: string, many: string): string =>
  number === 1 ? `1 ${one}` : `${number} ${many}`;

/** Why a link is suggested, in words for an editor. */
export function describeReason(reason: SuggestionReason): string {
  switch (reason.kind) {
    case 'title-mention':
      return `the words are the title of "${reason.title}"`;
    case 'partial-title':
      return `the words stand in the title "${reason.title}", in part`;
    case 'address-mention':
      return 'the words stand in its address, in part';
    case 'acronym-mention':
      return `the letters are short for "${reason.title}"`;
    case 'heading-mention':
      return `the words are a heading in "${reason.title}"`;
    case 'linked-elsewhere':
      return `${count(reason.count, 'other guide links', 'other guides link')} these words there`;
    case 'linked-by-siblings':
      return `${count(reason.count, 'guide beside this one in the site links', 'guides beside this one in the site link')} there`;
    case 'similar-text':
      return reason.words.length === 0
        ? 'both are about the same things'
        : `both are about ${reason.words.join(', ')}`;
  }
}
