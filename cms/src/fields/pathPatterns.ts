/** Where each type's pages stand on the site, unless an administrator chooses otherwise. */
export const defaultPathPatterns = {
  articles: '/guides/{slug}',
  'career-settings': '/settings/{slug}',
  occupations: '/occupations/{slug}',
  services: '/services/{slug}',
  'guide-sets': '/sets/{slug}',
  topics: '/topics/{slug}',
} as const;

export function isPathPattern(value: unknown): value is string {
  return typeof value === 'string' && /^(?:\/[a-z0-9-]+)*\/\{slug\}$/.test(value);
}
