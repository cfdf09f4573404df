import type { LinkReport } from './linkReport.ts';

/** What the report finds, by the names that `--fail-on` takes. */
export const findingNames = [
  'broken',
  'broken-section',
  'unpublished',
  'redirected',
  'orphan',
  'weak',
  'unreachable',
  'mixed-words',
] as const;

export type FindingName = (typeof findingNames)[number];

/** How many there are of each. */
export function countFindings(report: LinkReport): Record<FindingName, number> {
  const { pages, totals, mixedWords } = report;
  return {
    broken: totals.links.broken,
    'broken-section': totals.links['broken-section'],
    unpublished: totals.links.unpublished,
    redirected: totals.links.redirected,
    orphan: pages.filter(({ isOrphan }) => isOrphan).length,
    weak: pages.filter(({ isWeak }) => isWeak).length,
    unreachable: pages.filter(({ isUnreachable }) => isUnreachable).length,
    'mixed-words': mixedWords.length,
  };
}

/** Reads a list such as `broken,orphan`. Throws when a name in it is unknown. */
export function readFindingNames(list: string): FindingName[] {
  return list.split(',').map((part) => {
    const name = findingNames.find((known) => known === part.trim());
    if (name !== undefined) return name;
    throw new Error(
      `--fail-on knows no "${part.trim()}". Give one or more of ${findingNames.join(', ')}, with commas between.`,
    );
  });
}
