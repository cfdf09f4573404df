import { organizationKinds } from '../../collections/organizations/kinds.ts';
import { listKey, readName } from './projection.ts';
import type { ProjectType } from './projection.ts';
import { readAddress } from './readAddress.ts';
import { readKey } from '../../fields/read/readKey.ts';
import { readChoice, readOptionalText } from '../../fields/read/readValue.ts';

export const projectOrganization: ProjectType = (document) => {
  const name = readName(document);
  const logo = readKey('media', document['logo']);
  const description = readOptionalText(document['description']);
  return {
    title: name,
    summary: description ?? '',
    references: { logo: listKey(logo) },
    values: { name },
    content: {
      name,
      abbreviation: readOptionalText(document['abbreviation']),
      kind: readChoice(document['kind'], organizationKinds) ?? 'publisher',
      url: readAddress(document['url']),
      description,
      logo,
    },
  };
};
