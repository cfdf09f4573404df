import { listKey } from './projection.ts';
import type { ProjectType } from './projection.ts';
import { readSitePath } from './readAddress.ts';
import { readTypedKey } from '../../fields/read/readKey.ts';
import { readText } from '../../fields/read/readValue.ts';

/** A redirect leads to its document when it names one, else to its path. */
export const projectRedirect: ProjectType = (document) => {
  const target = readTypedKey(document['to']);
  return {
    title: readText(document['from']),
    references: { target: listKey(target) },
    content: {
      target,
      toPath: target === null ? readSitePath(document['toPath']) : null,
      permanent: document['permanent'] !== false,
    },
  };
};
