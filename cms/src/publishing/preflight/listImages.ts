import { readKey } from '../../fields/read/readKey.ts';
import { readRecord } from '../../fields/read/readValue.ts';
import type { StoredRecord } from '../../fields/read/readValue.ts';
import type { LinkTarget } from '../../fields/rich-text/linkTargets.ts';
import { richTextField } from '../../links/sync/listCuratedLinks.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import { collectEmbeddedKeys } from '../project/richText/collectEmbeddedKeys.ts';
import { projectRichText } from '../project/richText/projectRichText.ts';

/** The images that a document shows, with the field each stands in. */
export function listImages(
  type: LinkTarget,
  document: StoredRecord,
): readonly { key: PublishedKey; path: string }[] {
  const field = richTextField(type);
  const inText = field === null ? [] : collectEmbeddedKeys(projectRichText(document[field]));
  const places = [
    { key: readKey('media', document['image']), path: 'image' },
    { key: readKey('media', readRecord(document['seo'])['image']), path: 'seo.image' },
    ...inText.filter((key) => key.startsWith('media:')).map((key) => ({ key, path: field ?? '' })),
  ];
  return places.flatMap(({ key, path }) => (key === null ? [] : { key, path }));
}
