import { listKey, readName } from './projection.ts';
import type { ProjectType } from './projection.ts';
import { readAddress } from './readAddress.ts';
import { readKey } from '../../fields/read/readKey.ts';
import { readOptionalText } from '../../fields/read/readValue.ts';

export const projectPerson: ProjectType = (document) => {
  const name = readName(document);
  const image = readKey('media', document['image']);
  const bio = readOptionalText(document['bio']);
  return {
    title: name,
    summary: bio ?? '',
    references: { image: listKey(image) },
    values: { name },
    content: {
      name,
      role: readOptionalText(document['role']),
      bio,
      image,
      url: readAddress(document['url']),
    },
  };
};
