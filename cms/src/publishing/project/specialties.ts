import { readName } from './projection.ts';
import type { ProjectType } from './projection.ts';
import { readText } from '../../fields/read/readValue.ts';

export const projectSpecialty: ProjectType = (document) => {
  const name = readName(document);
  const description = readText(document['description']);
  return {
    title: name,
    summary: description,
    values: { name },
    content: { name, description },
  };
};
