import { readRecord } from '../../fields/read/readValue.ts';
import type { LinkTarget } from '../../fields/rich-text/linkTargets.ts';
import type { LinkStatus } from '../../links/sync/linkRow.ts';
import { listDocumentLinks } from '../../links/sync/listDocumentLinks.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import { checkFigures, checkSummary } from './checkFacts.ts';
import { checkGuides } from './checkGuides.ts';
import { checkLinks } from './checkLinks.ts';
import type { Finding } from './finding.ts';
import { listImages } from './listImages.ts';

export interface PreflightContext {
  /** The state of each document that the checked one links to. */
  targets: ReadonlyMap<PublishedKey, LinkStatus>;
  /** The text for people who can't see it, of each image that the document shows. */
  altTexts: ReadonlyMap<PublishedKey, string>;
}

/** What is wrong with a document that is about to be published, worst first. Pure. */
export function preflight(
  type: LinkTarget,
  document: unknown,
  { targets, altTexts }: PreflightContext,
): Finding[] {
  const record = readRecord(document);
  const findings = [
    ...checkLinks(listDocumentLinks(type, record), targets),
    ...(type === 'guide-sets' ? checkGuides(record, targets) : []),
    ...checkFigures(record),
    ...listImages(type, record).flatMap(({ key, path }): Finding[] => {
      if ((altTexts.get(key) ?? '').trim() !== '') return [];
      const message =
        'An image has no text for people who can’t see it. Write one in the media library.';
      return [{ severity: 'error', code: 'image-without-alt', path, message }];
    }),
    ...checkSummary(record),
  ];
  return [
    ...findings.filter((finding) => finding.severity === 'error'),
    ...findings.filter((finding) => finding.severity === 'warning'),
  ];
}
