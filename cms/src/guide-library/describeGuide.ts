import { readRecord, readText } from '../fields/read/readValue.ts';
import { collectTextBlocks } from '../links/extract/collectTextBlocks.ts';
import { readDestination } from '../links/extract/linkDestination.ts';
import type { LinkDestination } from '../links/extract/linkDestination.ts';
import { isPassage } from '../links/extract/textBlock.ts';
import { outlineHeadings, readText as readPassages } from '../links/index.ts';
import type { LibraryPage, PageLink } from '../links/index.ts';
import type { LibraryRow } from '../published/library/libraryRow.ts';
import type { Snapshot } from '../published/library/snapshot.ts';

/** A guide's title, summary and body, published or not, as the link engine reads them. */
export function describeGuide(
  value: unknown,
  { path, snapshot }: { path: string; snapshot: Snapshot },
): LibraryPage {
  const guide = readRecord(value);
  const texts = collectTextBlocks(guide['body']);
  const passages = texts.filter(isPassage);
  const links = passages.flatMap(({ text, links: spans }, blockIndex) =>
    spans.map(({ node, start, end }): PageLink => {
      const target = findTarget(readDestination(node), snapshot);
      return { blockIndex, start, end, anchor: text.slice(start, end), target };
    }),
  );
  const fillsBlock = ({ blockIndex, start, end }: PageLink): boolean =>
    start === 0 && end === passages[blockIndex]?.text.length;
  const filled = links.filter(fillsBlock);
  const outside = texts
    .filter((block) => !isPassage(block))
    .flatMap(({ text, links: spans }) =>
      spans.map(({ node, start, end }) => ({
        anchor: text.slice(start, end),
        target: findTarget(readDestination(node), snapshot),
      })),
    );
  return {
    slug: path,
    title: readText(guide['title']),
    summary: readText(guide['summary']),
    headings: outlineHeadings(guide['body']).map(({ level, text }) => ({ level, text })),
    // The words of a block that is a link as a whole are that link's: they stand in its list alone.
    blocks: readPassages(guide['body']).map((passage, at) =>
      filled.some(({ blockIndex }) => blockIndex === at) ? { ...passage, text: '' } : passage,
    ),
    links: links.filter((link) => !fillsBlock(link)),
    listLinks: [...filled, ...outside],
  };
}

/** What the link engine never takes for a page. */
const elsewhere = '#';

/** The path of the guide that a link leads to; `#` for anything else. */
function findTarget(destination: LinkDestination, snapshot: Snapshot): string {
  const found = findRow(destination, snapshot);
  return found?.type === 'articles' ? (found.path ?? elsewhere) : elsewhere;
}

function findRow(destination: LinkDestination, snapshot: Snapshot): LibraryRow | undefined {
  if (destination.kind === 'dangling') return undefined;
  if (destination.kind === 'internal') {
    const { collection, id } = destination.target;
    return snapshot.get(`${collection}:${id}`);
  }
  const [path = ''] = destination.url.split(/[?#]/, 1);
  const found = snapshot.findByPath(path);
  const redirected = found?.type === 'redirects' ? found.references['target']?.[0] : undefined;
  return redirected === undefined ? found : snapshot.get(redirected);
}
