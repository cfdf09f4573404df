/** The collections whose documents have pages, and so can be linked from running text. */
export const linkTargets = [
  'articles',
  'career-settings',
  'occupations',
  'services',
  'guide-sets',
  'topics',
] as const;

export type LinkTarget = (typeof linkTargets)[number];

export function isLinkTarget(value: unknown): value is LinkTarget {
  return linkTargets.some((target) => target === value);
}
