import type { ProjectType } from './projection.ts';
import { readAddress } from './readAddress.ts';
import { readDate, readOptionalText, readText } from '../../fields/read/readValue.ts';

export const projectSource: ProjectType = (document) => {
  const title = readText(document['title']);
  return {
    title,
    content: {
      title,
      publisher: readText(document['publisher']),
      url: readAddress(document['url']) ?? '',
      accessedOn: readDate(document['accessedOn']) ?? readDate(document['createdAt']),
      publishedOn: readDate(document['publishedOn']),
      note: readOptionalText(document['note']),
    },
  };
};
