import { readName } from './projection.ts';
import type { ProjectType } from './projection.ts';
import { readText } from '../../fields/read/readValue.ts';
import { projectSeo } from './seo.ts';

export const projectTopic: ProjectType = (document) => {
  const name = readName(document);
  const description = readText(document['description']);
  return {
    title: name,
    summary: description,
    values: { name },
    content: {
      name,
      description,
      seo: projectSeo(document, { title: name, summary: description }),
    },
  };
};
