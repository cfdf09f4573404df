import { readFileSync } from 'node:fs';
import path from 'node:path';
import express from 'express';
import * as jsxRuntime from 'react/jsx-runtime';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as comments from '../../sdk/src/comments/index.ts';
import * as edge from '../../sdk/src/edge.ts';
import * as sdkExpress from '../../sdk/src/express/index.ts';
import * as sdk from '../../sdk/src/index.ts';
import * as jsonLd from '../../sdk/src/json-ld/index.ts';
import * as links from '../../sdk/src/links/index.ts';
import * as next from '../../sdk/src/next/index.ts';
import * as richText from '../../sdk/src/rich-text/index.ts';
import * as react from '../../sdk/src/rich-text/react/index.ts';
import * as testing from '../../sdk/src/testing/index.ts';
import * as webhooks from '../../sdk/src/webhooks/index.ts';
import { library } from './library.ts';
import { createTypeService } from './support/typeService.ts';

const root = path.resolve(import.meta.dirname, '../..');
const modules: Readonly<Record<string, object>> = {
  '@signpost/sdk': sdk,
  '@signpost/sdk/comments': comments,
  '@signpost/sdk/edge': edge,
  '@signpost/sdk/express': sdkExpress,
  '@signpost/sdk/json-ld': jsonLd,
  '@signpost/sdk/links': links,
  '@signpost/sdk/next': next,
  '@signpost/sdk/rich-text': richText,
  '@signpost/sdk/rich-text/react': react,
  '@signpost/sdk/testing': testing,
  '@signpost/sdk/webhooks': webhooks,
  'next/cache': {
    cacheLife: () => {},
    cacheTag: () => {},
    revalidatePath: () => {},
    revalidateTag: () => {},
  },
  'next/headers': { cookies: () => {}, draftMode: () => {} },
  'react/jsx-runtime': jsxRuntime,
};

interface Snippet {
  file: string;
  line: number;
  text: string;
}

/** The TypeScript of a page, each block with the line on which it stands. */
function readSnippets(file: string): Snippet[] {
  const page = readFileSync(path.join(root, file), 'utf8');
  return [...page.matchAll(/^```tsx?\n([^]*?)^```$/gm)].map((match) => ({
    file,
    line: page.slice(0, match.index).split('\n').length,
    text: match[1] ?? '',
  }));
}

const snippets = ['docs/sdk.md', 'sdk/README.md', 'README.md'].flatMap(readSnippets);
const types = createTypeService();
let server: testing.ContentServer;
beforeAll(async () => {
  server = await testing.startContentServer(library);
});
afterAll(() => server.close());

/** What a snippet may take for granted, unless it declares it itself. */
const given: Readonly<Record<string, string>> = {
  content: "import('./src/index.ts').ContentClient",
  guide: "import('./src/index.ts').Article",
  app: `{
    use(handler: (request: Asked & { path: string }, response: Answered, next: () => void) => void): void;
    get(path: string, handler: (request: Asked & { params: { slug: string } }, response: Answered,
      next: () => void) => Promise<void>): void;
  }`,
};

/** Express's request and response, as far as the snippets use them. */
const expressTypes = `
  interface Asked {
    method: string; originalUrl: string; headers: { cookie?: string }; secure: boolean;
  }
  interface Answered {
    statusCode: number;
    setHeader(name: string, value: string | readonly string[]): unknown;
    appendHeader(name: string, value: string): unknown;
    end(body: string): unknown;
    redirect(status: number, url: string): void;
    set(name: string, value: string): void;
    send(body: string): void;
  }`;

function check({ text }: Snippet): string[] {
  const declared = Object.entries(given)
    .filter(([name]) => !new RegExp(`const ${name}\\b`).test(text))
    .map(([name, type]) => `declare const ${name}: ${type};`);
  const local = text.replace(/'@signpost\/sdk(\/[\w/-]+)?'/g, (_name, entry: string = '') => {
    const file = entry === '' || entry === '/edge' ? entry || '/index' : `${entry}/index`;
    return `'./src${file}.ts'`;
  });
  const ignored = /is declared but|All imports in import declaration are unused/;
  return types
    .check(`${local}\n${declared.join('\n')}${expressTypes}\nexport {};`)
    .filter((message) => !ignored.test(message));
}

/** Runs a snippet as a module would be, with the address of a server that is there. */
async function run({ text }: Snippet): Promise<void> {
  const { outputText } = ts.transpileModule(
    text.replace(/https?:\/\/(?:localhost:3000|cms\.example)\/graphql/g, server.endpoint),
    {
      compilerOptions: {
        module: ts.ModuleKind.ESNext,
        target: ts.ScriptTarget.ES2022,
        jsx: ts.JsxEmit.ReactJSX,
      },
      fileName: 'snippet.tsx',
    },
  );
  const code = outputText
    .replace(
      /^import \{([^}]*)\} from ['"]([^'"]+)['"];$/gm,
      (_line, names: string, name: string) =>
        `const {${names.replace(/ as /g, ': ')}} = modules['${name}'];`,
    )
    .replace(/^export (?=const|function)/gm, '')
    .replace(/^export \{\};$/gm, '');
  const content = sdk.createClient({ endpoint: server.endpoint });
  const guide = await content.articles.get({ slug: 'hand-therapy-career' });
  const values = { modules, content, guide, app: express(), console: silent };
  const names = Object.keys(values).filter((name) => !new RegExp(`const ${name}\\b`).test(code));
  const body = `'use strict'; return (async () => {\n${code}\n})();`;
  const start: unknown = new Function(...names, body);
  if (typeof start !== 'function') throw new Error('The snippet is no function.');
  await start(...names.map((name) => Reflect.get(values, name)));
}

const silent = { log: () => {}, error: () => {} };

describe('the snippets of the documentation', () => {
  it('are found', () => {
    expect(snippets.length).toBeGreaterThan(20);
  });

  it.each(snippets)('$file:$line type-checks and runs', async (snippet) => {
    expect(check(snippet)).toEqual([]);
    await run(snippet);
  });

  it('would fail for a name that is not there', async () => {
    const broken = { file: '', line: 0, text: 'await content.articles.getAll();\n' };
    expect(check(broken)).toEqual([expect.stringContaining("'getAll' does not exist")]);
    await expect(run(broken)).rejects.toThrow('not a function');
  });

  it('name every subpath of the package', () => {
    const manifest: { exports: object } = JSON.parse(
      readFileSync(path.join(root, 'sdk/package.json'), 'utf8'),
    );
    const page = readFileSync(path.join(root, 'docs/sdk.md'), 'utf8');
    const missing = Object.keys(manifest.exports)
      .filter((name) => name.startsWith('./') && name !== './package.json')
      .filter((name) => !page.includes(name.slice(1)));
    expect(missing).toEqual([]);
  });
});
