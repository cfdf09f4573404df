import { listPageFolders } from '../../published/pageFolders.ts';
import { readPathPatterns } from './pathPatterns.ts';
import { listKey, readName } from './projection.ts';
import type { ProjectType } from './projection.ts';
import { readAddress, readSitePath } from './readAddress.ts';
import { readKey } from '../../fields/read/readKey.ts';
import {
  readOptionalText,
  readRecord,
  readRecords,
  readText,
  readTexts,
} from '../../fields/read/readValue.ts';

function projectMenu(value: unknown) {
  return readRecords(value).flatMap((entry) => {
    const label = readText(entry['label']);
    const path = readSitePath(entry['path']);
    return path === null || label === '' ? [] : [{ label, path }];
  });
}

function projectCallToAction(value: unknown) {
  const { text, label, url } = readRecord(value);
  const address = readAddress(url);
  if (address === null || readText(label) === '') return null;
  return { text: readText(text), label: readText(label), url: address };
}

/** The site: the `site-settings` global with the `navigation` global in its field of that name. */
export const projectSite: ProjectType = (document) => {
  const navigation = readRecord(document['navigation']);
  const paths = readPathPatterns(document);
  const organization = readKey('organizations', document['organization']);
  return {
    title: readName(document),
    references: { organization: listKey(organization) },
    values: { pageFolders: listPageFolders(Object.values(paths)) },
    content: {
      name: readName(document),
      tagline: readOptionalText(document['tagline']),
      description: readOptionalText(document['description']),
      url: readAddress(document['url'])?.replace(/\/+$/, '') ?? null,
      organization,
      defaultCallToAction: projectCallToAction(document['defaultCallToAction']),
      navigation: {
        main: projectMenu(navigation['main']),
        footer: projectMenu(navigation['footer']),
      },
      startPages: readTexts(document['startPages']).filter((path) => readSitePath(path) !== null),
      paths,
    },
  };
};
