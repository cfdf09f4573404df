import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** A file of the site's look, at an address that changes with its content. */
export interface Asset {
  path: string;
  contentType: string;
  content: Buffer;
}

export interface Assets {
  stylesheet: Asset;
  icon: Asset;
}

/** Reads the stylesheet and the icon from a folder, once, at the start. */
export async function readAssets(folder: URL): Promise<Assets> {
  return {
    stylesheet: await readAsset(new URL('site.css', folder), 'text/css; charset=utf-8'),
    icon: await readAsset(new URL('favicon.svg', folder), 'image/svg+xml'),
  };
}

async function readAsset(file: URL, contentType: string): Promise<Asset> {
  const content = await readFile(file);
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 12);
  const name = file.pathname.slice(file.pathname.lastIndexOf('/') + 1);
  return { path: `/assets/${hash}/${name}`, contentType, content };
}
