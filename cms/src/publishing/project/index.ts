import type { PublishedType } from '../../published/publishedDocument.ts';
import { projectArticle } from './articles.ts';
import { projectCareerSetting } from './careerSettings.ts';
import { projectGuideSet } from './guideSets.ts';
import { projectMedia } from './media.ts';
import { projectOccupation } from './occupations.ts';
import { projectOrganization } from './organizations.ts';
import { documentPath } from './pathPatterns.ts';
import { projectPerson } from './people.ts';
import { assembleDocument } from './projection.ts';
import type { ProjectedDocument, ProjectionContext, ProjectType } from './projection.ts';
import { readRecord, readText } from '../../fields/read/readValue.ts';
import { readSitePath } from './readAddress.ts';
import { projectRedirect } from './redirects.ts';
import { projectService } from './services.ts';
import { projectSite } from './site.ts';
import { projectSource } from './sources.ts';
import { projectSpecialty } from './specialties.ts';
import { projectTopic } from './topics.ts';

export { documentPath, readPathPatterns } from './pathPatterns.ts';
export type { PathPatterns } from './pathPatterns.ts';
export type { ProjectedDocument, ProjectionContext } from './projection.ts';

const projections: Readonly<Record<PublishedType, ProjectType>> = {
  articles: projectArticle,
  'career-settings': projectCareerSetting,
  occupations: projectOccupation,
  services: projectService,
  'guide-sets': projectGuideSet,
  topics: projectTopic,
  specialties: projectSpecialty,
  sources: projectSource,
  people: projectPerson,
  organizations: projectOrganization,
  media: projectMedia,
  redirects: projectRedirect,
  site: projectSite,
};

/** Types that are found by a slug; the rest have a null one. */
const withSlug: readonly PublishedType[] = [
  'articles',
  'career-settings',
  'occupations',
  'services',
  'guide-sets',
  'topics',
  'specialties',
  'people',
  'organizations',
];

/**
 * Turns an authored document, as the database gives it at depth 0, into the published one: complete,
 * non-null, references as keys. Pure; never throws, whatever the document holds. For `site` the
 * document is `{ ...siteSettings, id: 'site', navigation }`.
 */
export function projectDocument(
  type: PublishedType,
  document: unknown,
  context: ProjectionContext,
): ProjectedDocument {
  const record = type === 'site' ? { ...readRecord(document), id: 'site' } : readRecord(document);
  const slug = withSlug.includes(type) ? readText(record['slug']) : null;
  const path =
    type === 'redirects' ? readSitePath(record['from']) : documentPath(type, slug, context.paths);
  return assembleDocument({ type, slug, path }, record, {
    parts: projections[type](record, context),
    links: context.links,
  });
}
