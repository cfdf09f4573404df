import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';

import type { LibraryPage } from '../../../../cms/src/links/index.ts';
import { makeAddressBook } from './addressBook.ts';
import { cleanTemplates } from './cleanTemplates.ts';
import { readProsePage } from './readProsePage.ts';
import { REPOSITORIES } from './repositories.ts';
import type { ProseRepository } from './repositories.ts';

/**
 * Makes a corpus of each public repository that is named in `repositories.ts`: `convert.ts CLONES
 * OUTPUT`, where CLONES has a clone of each under its name. Prints how many pages and links it has.
 */
const {
  positionals: [clones, output],
} = parseArgs({ allowPositionals: true });
if (clones === undefined || output === undefined)
  throw new Error('Usage: convert.ts CLONES OUTPUT');

const NOT_PAGES = /(?:^|\/)(?:license|contributing|changelog|code_of_conduct|summary|404)\.md/i;
const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

mkdirSync(output, { recursive: true });
for (const repository of REPOSITORIES) {
  const pages = readPages(repository, join(clones, repository.name));
  const file = join(output, `${repository.name}.jsonl`);
  writeFileSync(file, pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
  const pairs = new Set(
    pages.flatMap(({ slug, links }) => links.map((l) => `${slug} ${l.target}`)),
  );
  console.log(`${repository.name}: ${pages.length} pages, ${pairs.size} pairs of them linked`);
}

function readPages(repository: ProseRepository, clone: string): LibraryPage[] {
  const { commit, folders, leftOut } = repository;
  const read = (...options: string[]): string =>
    execFileSync('git', ['-C', clone, ...options], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const paths = read('ls-tree', '-r', '--name-only', commit)
    .split('\n')
    .filter(
      (path) =>
        /\.(?:md|mdx|markdown)(?:\.erb)?$/.test(path) &&
        Object.keys(folders).some((folder) => path.startsWith(folder)) &&
        !NOT_PAGES.test(path) &&
        leftOut?.test(path) !== true,
    );
  const texts = new Map(
    paths.map((path) => [path, divide(read('show', `${commit}:${path}`))] as const),
  );
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
