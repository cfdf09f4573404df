import { listKey, readName } from './projection.ts';
import type { ProjectType } from './projection.ts';
import { readKeys } from '../../fields/read/readKey.ts';
import { readRecords, readText } from '../../fields/read/readValue.ts';
import { projectSeo } from './seo.ts';
import { readStandsAlone } from './standsAlone.ts';

export const projectService: ProjectType = (document) => {
  const name = readName(document);
  const summary = readText(document['summary']);
  const relatedGuides = readKeys('articles', document['relatedGuides']);
  const seo = projectSeo(document, { title: name, summary });
  return {
    title: name,
    summary,
    references: { relatedGuides, seoImage: listKey(seo.image) },
    values: { name, ...readStandsAlone(document) },
    content: {
      name,
      audience: readText(document['audience']),
      benefits: readRecords(document['benefits']).map((benefit) => ({
        title: readText(benefit['title']),
        description: readText(benefit['description']),
      })),
      relatedGuides,
      seo,
    },
  };
};
