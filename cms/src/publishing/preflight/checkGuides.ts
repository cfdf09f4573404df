import { readKeys } from '../../fields/read/readKey.ts';
import { readRecords, type StoredRecord } from '../../fields/read/readValue.ts';
import type { LinkStatus } from '../../links/sync/linkRow.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import type { Finding } from './finding.ts';

/** A set must have a guide that readers see. */
export function checkGuides(
  set: StoredRecord,
  targets: ReadonlyMap<PublishedKey, LinkStatus>,
): Finding[] {
  const guides = readKeys(
    'articles',
    readRecords(set['guides']).map(({ guide }) => guide),
  );
  // That some are chosen is the field's own rule.
  if (guides.length === 0 || guides.some((key) => targets.get(key) === 'ok')) return [];
  const message =
    'None of its guides is published, so readers would see a set with nothing in it. Publish one of the guides first, or all together in a release.';
  return [{ severity: 'error', code: 'nothing-to-show', path: 'guides', message }];
}
