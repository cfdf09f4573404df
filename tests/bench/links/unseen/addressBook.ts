import { posix } from 'node:path';

import { FILE_MARK } from './cleanTemplates.ts';
import type { ProseRepository } from './repositories.ts';

/** Where the pages of a site stand, and which of them an address leads to. */
export interface AddressBook {
  /** Page's slug → its file. */
  readonly files: ReadonlyMap<string, string>;
  /** The slug of the page that a link in a file leads to; null for any other place. */
  find(address: string, from: string): string | null;
}

/** A file with what its front matter says of where it stands. */
export interface PlacedFile {
  readonly path: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
}

export function makeAddressBook(
  { folders, hosts, isNumbered }: Pick<ProseRepository, 'folders' | 'hosts' | 'isNumbered'>,
  placed: readonly PlacedFile[],
): AddressBook {
  const files = new Map<string, string>();
  const slugs = new Map<string, string>();
  const moved = new Map<string, string>();
  for (const { path, frontMatter } of placed) {
    const usual =
      isNumbered === true ? dropNumbers(usualSlug(path, folders)) : usualSlug(path, folders);
    const { permalink, redirect_from: old } = frontMatter;
    const slug =
      typeof permalink === 'string' && !permalink.includes(':') ? tidy(permalink) : usual;
    if (files.has(slug)) continue;
    files.set(slug, path);
    slugs.set(path, slug);
    if (slug !== usual) moved.set(usual, slug);
    for (const one of Array.isArray(old) ? old : [old]) {
      if (typeof one === 'string') moved.set(tidy(one), slug);
    }
  }

  function findSlug(address: string): string | null {
    const slug = tidy(address);
    const now = moved.get(slug) ?? slug;
    return files.has(slug) ? slug : files.has(now) ? now : null;
  }

  return {
    files,
    find(address, from) {
      const path = decode(address.replace(/[#?].*$/s, ''));
      if (path === '') return null;
      if (path.startsWith(FILE_MARK)) {
        return slugs.get(path.slice(FILE_MARK.length).replace(/^\//, '')) ?? null;
      }
      const onWeb = /^https?:\/\/(.*)$/.exec(path)?.[1];
      if (onWeb !== undefined) {
        const host = hosts.find((one) => onWeb === one || onWeb.startsWith(`${one}/`));
        return host === undefined ? null : findSlug(onWeb.slice(host.length));
      }
      if (/^[a-z]+:/i.test(path)) return null;
      if (path.startsWith('/')) return findSlug(path);
      const file = posix.join(posix.dirname(from), path);
      const html = file.replace(/\.html$/, '');
      const paths = ['', '.md', '/README.md', '/index.md'].map((end) => `${file}${end}`);
      for (const one of [...paths, `${html}.html.md`, `${html}.html.md.erb`]) {
        const slug = slugs.get(one);
        if (slug !== undefined) return slug;
      }
      const own = slugs.get(from) ?? '/';
      const guesses = [
        posix.join(own, path),
        posix.join(posix.dirname(own), path),
        usualSlug(file, folders),
        path,
      ];
      return guesses.map(findSlug).find((slug) => slug !== null) ?? null;
    },
  };
}

/** `/guides/pay` for `pages/guides/pay.md`, where the site has the folder `pages` at its root. */
function usualSlug(path: string, folders: ProseRepository['folders']): string {
  const [folder = '', at = ''] =
    Object.entries(folders).find(([one]) => path.startsWith(one)) ?? [];
  return tidy(at + path.slice(folder.length).replace(/\.erb$/, ''));
}

/** `/guide/pay` for `/2.guide/10-pay`. */
function dropNumbers(slug: string): string {
  return slug.replace(/\/\d+[.-]/g, '/');
}

function tidy(address: string): string {
  const path = `/${address}`
    .replace(/\/+/g, '/')
    .replace(/\.(?:md|mdx|markdown)$/, '')
    .replace(/\.html$/, '')
    .replace(/\/(?:index|_index|readme)$/i, '/');
  return path === '/' ? path : path.replace(/\/$/, '');
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
