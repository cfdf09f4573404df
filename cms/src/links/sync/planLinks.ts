import { destinationKey, keyLinks } from './documentLink.ts';
import type { DocumentLink, KeyedLink } from './documentLink.ts';
import { isHandMade } from './linkRow.ts';
import type { LinkRow, LinkValues } from './linkRow.ts';
import { pairUp } from './pairUp.ts';

/** A link that stands in the published version, in the newest draft, or in both. */
export interface PlannedLink {
  readonly published: DocumentLink | null;
  /** The row that records it already, or null when it is new. */
  readonly row: LinkRow | null;
  /** What its row shall say. */
  readonly values: LinkValues;
}

export interface LinkPlan {
  readonly links: readonly PlannedLink[];
  /** Rows of links that stand nowhere any more. */
  readonly gone: readonly LinkRow[];
  /** Rows made by hand: they stay. */
  readonly handMade: readonly LinkRow[];
}

interface JoinedLink {
  readonly published: KeyedLink | null;
  readonly draft: KeyedLink | null;
}

const looseKey = ({ link }: KeyedLink): string => destinationKey(link);

/** Brings the two perspectives of each link together. */
function joinPerspectives(
  published: readonly KeyedLink[],
  draft: readonly KeyedLink[],
): readonly JoinedLink[] {
  const { pairs, unpaired } = pairUp(published, draft, [
    { left: (link) => link.key, right: (link) => link.key },
    { left: looseKey, right: looseKey },
  ]);
  return [
    ...pairs.map(({ left, right }) => ({ published: left, draft: right })),
    ...unpaired.map((link) => ({ published: null, draft: link })),
  ];
}

/** The newest words, under the key of the published ones, so that drafts never move its id. */
function chooseValues({ published, draft }: JoinedLink): LinkValues | null {
  const newest = draft ?? published;
  if (newest === null) return null;
  const { target, ...link } = newest.link;
  return {
    ...link,
    targetKey: target,
    inDraft: draft !== null,
    inPublished: published !== null,
    linkKey: (published ?? newest).key,
  };
}

function rowDestination(row: LinkRow): string {
  return destinationKey({ ...row, field: row.field ?? '', target: row.targetKey });
}

/**
 * Compares the links that a document holds with the rows that record them. An untouched link keeps
 * its row; one whose words changed keeps the row of the same place and destination.
 */
export function planLinks({
  published,
  draft,
  rows,
}: {
  published: readonly DocumentLink[];
  draft: readonly DocumentLink[];
  rows: readonly LinkRow[];
}): LinkPlan {
  const joined = joinPerspectives(keyLinks(published), keyLinks(draft));
  const { pairs, unpaired } = pairUp(
    joined,
    rows.filter((row) => !isHandMade(row)),
    [
      { left: (link) => link.published?.key ?? null, right: (row) => row.linkKey },
      { left: (link) => link.draft?.key ?? null, right: (row) => row.linkKey },
      {
        left: ({ published: one, draft: other }) => {
          const link = one ?? other;
          return link === null ? null : looseKey(link);
        },
        right: rowDestination,
      },
    ],
  );
  return {
    links: pairs.flatMap(({ left, right }) => {
      const values = chooseValues(left);
      return values === null ? [] : { published: left.published?.link ?? null, row: right, values };
    }),
    gone: unpaired,
    handMade: rows.filter(isHandMade),
  };
}
