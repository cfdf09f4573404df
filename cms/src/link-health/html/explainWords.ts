/** As `docs/links.md` has it, in short. */
const meanings: readonly (readonly [word: string, meaning: string])[] = [
  [
    'By choice',
    'Somebody set the link: in running text, in a guide set, in a block of related guides or in a reference field. Menus, topics and the lists on their pages are not chosen.',
  ],
  ['Orphan', 'No page links to it by choice, and it is no start page.'],
  ['Weak', 'A guide that fewer than 3 pages link to by choice, or that links to fewer than 2.'],
  [
    'Unreachable',
    'No clicks lead to it from the menus, the start pages and the guide sets with a placement.',
  ],
  ['Stands alone', 'Its editors say that no page needs to link to it: it is none of these three.'],
  ['In, Out', 'Different pages that link to it, and that it links to, by choice.'],
  ['Score', 'PageRank over links by choice on a logarithmic scale; the best page has 100.'],
  ['Clicks', 'Fewest clicks from a menu (1) or a start page (0), over all links.'],
  [
    'Other links to the web or elsewhere on the site',
    'Nothing is known to be wrong with them; the report itself visits nothing.',
  ],
  ['Groups that hang together', 'Pages that links by choice join, in whichever direction.'],
];

/** What the words of the report mean. */
export function explainWords(): string {
  const items = meanings.map(([word, meaning]) => `<dt>${word}</dt><dd>${meaning}</dd>`);
  return `<details><summary>What the words mean</summary><dl>${items.join('')}</dl></details>`;
}
