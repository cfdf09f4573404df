import type { Payload } from 'payload';
import { readImageFile } from '../files/readImageFile.ts';
import type { ImportReport } from './importReport.ts';
import { NEW_ID } from './newId.ts';

/** Stores the images of pages as media, each file once, also over several imports. */
export interface ImageStore {
  /** Ids of the page's images by their address; those that can't be stored are missing. */
  store(
    file: string,
    images: readonly { src: string; alt: string }[],
  ): Promise<ReadonlyMap<string, string>>;
}

export function createImageStore({
  payload,
  root,
  report,
}: {
  payload: Payload;
  root: string;
  report: ImportReport;
}): ImageStore {
  const idsByName = new Map<string, string>();

  async function storeOne(file: string, image: { src: string; alt: string }) {
    const read = await readImageFile({ root, page: file, src: image.src });
    if (!read.ok) {
      report.unresolvedImages.push({ file, what: image.src, reason: read.reason });
      return null;
    }
    const known = idsByName.get(read.fileName) ?? (await findMedia(payload, read.fileName));
    if (known !== null) {
      idsByName.set(read.fileName, known);
      return known;
    }
    report.imagesStored += 1;
    if (report.isDryRun) return `${NEW_ID}${read.fileName}`;
    const { id } = await payload.create({
      collection: 'media',
      data: { alt: image.alt || describeFileName(read.fileName) },
      file: {
        data: read.bytes,
        mimetype: read.mimeType,
        name: read.fileName,
        size: read.bytes.byteLength,
      },
    });
    idsByName.set(read.fileName, id);
    return id;
  }

  return {
    async store(file, images) {
      const ids = new Map<string, string>();
      for (const image of images) {
        const id = await storeOne(file, image);
        if (id !== null) ids.set(image.src, id);
      }
      return ids;
    },
  };
}

async function findMedia(payload: Payload, fileName: string): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'media',
    // A file of this name may lie in the store already, and then the upload got a number.
    where: { filename: { contains: readHash(fileName) } },
    limit: 1,
    depth: 0,
    select: {},
  });
  return docs[0]?.id ?? null;
}

/** The content's hash, which every name ends in. */
function readHash(fileName: string): string {
  return /[0-9a-f]{12}(?=\.\w+$)/.exec(fileName)?.[0] ?? fileName;
}

/** The file's name as words, without the hash at its end. */
function describeFileName(name: string): string {
  return name
    .replace(/-[0-9a-f]{12}\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
}
