import { execFileSync } from 'node:child_process';

import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';

import type { LibraryPage } from '../../../../cms/src/links/index.ts';
import { makeAddressBook } from './addressBook.ts';
import { cleanTemplates } from './cleanTemplates.ts';
import { readProsePage } from './readProsePage.ts';
import type { ProseRepository } from './repositories.ts';

const NOT_PAGES = /(?:^|\/)(?:license|contributing|changelog|code_of_conduct|summary|404)\.md/i;
const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

/** A file of a repository, by its path there. */
export interface ProseFile {
  readonly path: string;
  readonly text: string;
}

/** The repository's files at its commit that may be pages, out of a clone of it. */
export function readClone(repository: ProseRepository, clone: string): ProseFile[] {
  const { commit } = repository;
  const read = (...options: string[]): string =>
    execFileSync('git', ['-C', clone, ...options], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return read('ls-tree', '-r', '--name-only', commit)
    .split('\n')
    .filter((path) => isPage(repository, path))
    .map((path) => ({ path, text: read('show', `${commit}:${path}`) }));
}

function isPage({ folders, leftOut }: ProseRepository, path: string): boolean {
  return (
    /\.(?:md|mdx|markdown)(?:\.erb)?$/.test(path) &&
    Object.keys(folders).some((folder) => path.startsWith(folder)) &&
    !NOT_PAGES.test(path) &&
    leftOut?.test(path) !== true
  );
}

/** The pages that the files make, with their links to each other. */
export function convertRepository(
  repository: Pick<ProseRepository, 'folders' | 'hosts' | 'isNumbered'>,
  files: readonly ProseFile[],
): LibraryPage[] {
  const texts = new Map(files.map(({ path, text }) => [path, divide(text)] as const));
  const placed = [...texts].map(([path, { frontMatter }]) => ({ path, frontMatter }));
  const addresses = makeAddressBook(repository, placed);
  const pages = [...addresses.files].flatMap(([slug, file]) => {
    const { body = '', frontMatter = {} } = texts.get(file) ?? {};
    const root = markdown.parse(cleanTemplates(body));
    return [readProsePage(root, { slug, file, frontMatter, addresses })];
  });
  return dropEmpty(pages);
}

function dropEmpty(pages: readonly LibraryPage[]): LibraryPage[] {
  const kept = pages.filter(({ blocks, listLinks }) => blocks.length + listLinks.length > 0);
  const slugs = new Set(kept.map(({ slug }) => slug));
  return kept.map((page) => ({
    ...page,
    links: page.links.filter(({ target }) => slugs.has(target)),
    listLinks: page.listLinks.filter(({ target }) => slugs.has(target)),
  }));
}

function divide(text: string): { frontMatter: Record<string, unknown>; body: string } {
  const [head = '', yaml] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text) ?? [];
  return { frontMatter: readYaml(yaml), body: text.slice(head.length) };
}

function readYaml(yaml = ''): Record<string, unknown> {
  try {
    const value: unknown = parse(yaml);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Template tags in front matter aren't YAML; then the page goes by its file's name.
    return {};
  }
}
