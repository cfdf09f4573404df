import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { slug } from 'github-slugger';

const MAX_BYTES = 10 * 1024 * 1024;
const TYPES = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif']);
/** Folders that generators serve from the root of the site. */
const PUBLIC_FOLDERS = ['', 'public', 'static', 'assets', 'src'];

export type ImageFile =
  | { ok: true; bytes: Buffer; mimeType: string; fileName: string; path: string }
  | { ok: false; reason: string };

/**
 * Reads an image that a page shows, if it lies inside the folder. Its type is told by its content.
 * The name ends in a part of the content's hash, so that the same image is stored once.
 */
export async function readImageFile({
  root,
  names,
  page,
  src,
}: {
  /** The folder's real path. */
  root: string;
  /** Its images by their names in lower case, for addresses that are a name alone. */
  names: ReadonlyMap<string, readonly string[]>;
  /** The page's path inside the folder. */
  page: string;
  src: string;
}): Promise<ImageFile> {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
    return refuse(
      'It is on the web; images there are listed, not fetched. Upload it in the editor.',
    );
  }
  const direct = await findInside({ root, page, src });
  const [named, another] = names.get(decodeName(src)) ?? [];
  const isOnly = named !== undefined && another === undefined;
  const found = typeof direct === 'string' || !isOnly ? direct : path.join(root, named);
  if (typeof found !== 'string') return found;
  const { size } = await stat(found);
  if (size > MAX_BYTES)
    return refuse('It is larger than 10 MB. Make it smaller, and import again.');
  const bytes = await readFile(found);
  const type = await fileTypeFromBuffer(bytes);
  if (type === undefined || !TYPES.has(type.mime)) {
    return refuse('It is not a PNG, JPEG, WebP, GIF or AVIF image.');
  }
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const name = slug(path.basename(found, path.extname(found))).slice(0, 60) || 'image';
  const inside = path.relative(root, found).split(path.sep).join('/');
  return {
    ...{ ok: true, bytes, mimeType: type.mime, path: inside },
    fileName: `${name}-${hash}.${type.ext}`,
  };
}

async function findInside({
  root,
  page,
  src,
}: {
  root: string;
  page: string;
  src: string;
}): Promise<string | Extract<ImageFile, { ok: false }>> {
  let wanted: string;
  try {
    wanted = decodeURIComponent(src.replace(/[?#].*$/s, ''));
  } catch {
    return refuse('Its address is not well formed.');
  }
  if (wanted.includes('\0')) return refuse('Its address is not well formed.');
  const candidates = wanted.startsWith('/')
    ? PUBLIC_FOLDERS.map((folder) => path.join(root, folder, `.${wanted}`))
    : [path.join(root, path.dirname(page), wanted)];
  const inside = candidates.filter((candidate) => isInside(root, candidate));
  if (inside.length === 0) return refuse('It lies outside the folder.');
  for (const candidate of inside) {
    const real = await realpath(candidate).catch(() => null);
    if (real === null) continue;
    if (!isInside(root, real)) return refuse('It lies outside the folder.');
    if ((await stat(real)).isFile()) return real;
  }
  return refuse('The folder has no such file.');
}

/** An address as a name; one with a folder in it is the name of nothing. */
function decodeName(src: string): string {
  try {
    return decodeURIComponent(src).toLowerCase();
  } catch {
    return src.toLowerCase();
  }
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, path.resolve(file));
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

function refuse(reason: string): Extract<ImageFile, { ok: false }> {
  return { ok: false, reason };
}
