import { APIError } from 'payload';
import type { Payload } from 'payload';
import { readImageFile } from '../files/readImageFile.ts';
import type { ParsedPage } from '../markdown/parsedPage.ts';
import { createLineReader } from './lineReader.ts';
import type { ImportReport } from './importReport.ts';
import { NEW_ID } from './newId.ts';

/** Stores the images of pages as media, each file once, also over several imports. */
export interface ImageStore {
  /** True for an image of the folder that a page has shown. */
  isShown(file: string): boolean;
  /** Ids of the page's images by their address; those that can't be stored are missing. */
  store(page: Pick<ParsedPage, 'file' | 'images' | 'lines'>): Promise<ReadonlyMap<string, string>>;
}

export function createImageStore({
  payload,
  root,
  names,
  report,
}: {
  payload: Payload;
  root: string;
  /** The folder's images by their names in lower case. */
  names: ReadonlyMap<string, readonly string[]>;
  report: ImportReport;
}): ImageStore {
  const idsByName = new Map<string, string>();
  const shown = new Set<string>();

  async function storeOne(
    { file, line }: { file: string; line: { line?: number } },
    image: { src: string; alt: string },
  ) {
    const read = await readImageFile({ root, names, page: file, src: image.src });
    if (!read.ok) {
      report.unresolvedImages.push({ file, ...line, what: image.src, reason: read.reason });
      return null;
    }
    shown.add(read.path);
    const known = idsByName.get(read.fileName) ?? (await findMedia(payload, read.fileName));
    if (known !== null) {
      idsByName.set(read.fileName, known);
      return known;
    }
    if (report.isDryRun) {
      report.imagesStored += 1;
      const id = `${NEW_ID}${read.fileName}`;
      idsByName.set(read.fileName, id);
      return id;
    }
    const id = await createMedia(payload, read, image.alt);
    if (id === null) {
      report.unresolvedImages.push({ file, ...line, what: image.src, reason: DAMAGED });
      return null;
    }
    report.imagesStored += 1;
    idsByName.set(read.fileName, id);
    return id;
  }

  return {
    isShown: (file) => shown.has(file),
    async store({ file, images, lines }) {
      const ids = new Map<string, string>();
      const lineOf = createLineReader(lines);
      for (const image of images) {
        const id = await storeOne({ file, line: lineOf(image.src) }, image);
        if (id !== null) ids.set(image.src, id);
      }
      return ids;
    },
  };
}

const DAMAGED = 'It can’t be read as an image: the file is damaged. Replace it, and import again.';

/** Null for a file that begins like an image and is none. */
async function createMedia(
  payload: Payload,
  { bytes, mimeType, fileName }: { bytes: Buffer; mimeType: string; fileName: string },
  alt: string,
): Promise<string | null> {
  try {
    const { id } = await payload.create({
      collection: 'media',
      data: { alt: alt || describeFileName(fileName) },
      file: { data: bytes, mimetype: mimeType, name: fileName, size: bytes.byteLength },
    });
    return id;
  } catch (error) {
    if (error instanceof APIError && error.status === 400) return null;
    throw error;
  }
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
