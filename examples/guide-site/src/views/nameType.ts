import type { PageType } from '@signpost/sdk';

const names: Readonly<Record<PageType, string>> = {
  ARTICLE: 'Guide',
  CAREER_SETTING: 'Work setting',
  OCCUPATION: 'Occupation',
  SERVICE: 'Service',
  GUIDE_SET: 'Guide set',
  TOPIC: 'Topic',
};

export function nameType(type: PageType): string {
  return names[type];
}
