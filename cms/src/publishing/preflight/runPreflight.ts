import type { PayloadRequest } from 'payload';
import { readId, readKey } from '../../fields/read/readKey.ts';
import { readRecord, readText } from '../../fields/read/readValue.ts';
import type { LinkTarget } from '../../fields/rich-text/linkTargets.ts';
import { listDocumentLinks } from '../../links/sync/listDocumentLinks.ts';
import { splitKey } from '../../links/sync/readPublishedKey.ts';
import { readTargetStatuses } from '../../links/sync/targetStatus.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import type { Finding } from './finding.ts';
import { listImages } from './listImages.ts';
import { preflight } from './preflight.ts';

async function readAltTexts(
  req: PayloadRequest,
  keys: readonly PublishedKey[],
): Promise<Map<PublishedKey, string>> {
  if (keys.length === 0) return new Map();
  const { docs } = await req.payload.db.find({
    collection: 'media',
    where: { id: { in: keys.flatMap((key) => splitKey(key)?.id ?? []) } },
    select: { alt: true },
    limit: 0,
    pagination: false,
    req,
  });
  return new Map(
    docs.flatMap((image) => {
      const key = readKey('media', readId(image));
      return key === null ? [] : [[key, readText(readRecord(image)['alt'])] as const];
    }),
  );
}

/** Loads what `preflight` needs to know of other documents, and runs it. */
export async function runPreflight({
  req,
  type,
  document,
}: {
  req: PayloadRequest;
  type: LinkTarget;
  document: unknown;
}): Promise<Finding[]> {
  const record = readRecord(document);
  const linked = listDocumentLinks(type, record).flatMap((link) => link.target ?? []);
  const images = listImages(type, record).map((image) => image.key);
  return preflight(type, record, {
    targets: await readTargetStatuses(req, new Set(linked)),
    altTexts: await readAltTexts(req, [...new Set(images)]),
  });
}
