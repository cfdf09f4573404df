import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

interface Rule {
  /** The files that the rule binds, as a path prefix from the root. */
  room: string;
  /** Parts of the room that it doesn't bind. */
  except?: readonly string[];
  /** What they may not import: path prefixes from the root, or package names. */
  never: readonly RegExp[];
  why: string;
}

const rules: readonly Rule[] = [
  {
    room: 'cms/src/links/',
    except: ['cms/src/links/sync/'],
    never: [/^payload$/, /^@payloadcms\//, /^express/, /^react/, /^next/, /^cms\/src\/(?!links\/)/],
    why: 'the link engine works with no CMS around it',
  },
  {
    room: 'cms/src/publishing/project/',
    never: [/^payload$/, /^@payloadcms\//, /^express/, /^react/, /^cms\/src\/delivery\//],
    why: 'projection is a pure function over plain values',
  },
  {
    room: 'cms/src/delivery/',
    never: [
      /^payload$/,
      /^@payloadcms\//,
      /^react/,
      /^next/,
      /^cms\/src\/(publishing|collections|access|import|seed|boot|cli|app|admin|database)\b/,
    ],
    why: 'delivery reads the published store and nothing else',
  },
  {
    room: 'cms/src/published/',
    never: [/^cms\/src\/(delivery|import|seed|boot|cli|app|admin)\b/, /^express/],
    why: 'the published store knows nothing of those who read it',
  },
  {
    room: 'cms/src/collections/',
    never: [/^cms\/src\/(delivery|published|import|seed|boot|cli)\b/],
    why: 'the content model comes first',
  },
  {
    room: 'sdk/src/',
    never: [/^cms\//, /^@signpost\/cms/, /^payload$/, /^@payloadcms\//],
    why: 'the SDK knows the delivery schema and nothing else',
  },
  {
    room: 'examples/guide-site/src/',
    never: [/^cms\//, /^sdk\//, /^@signpost\/cms/, /^payload$/],
    why: 'an example uses the SDK as any site does',
  },
  {
    room: 'examples/next-site/src/',
    never: [/^cms\//, /^sdk\//, /^@signpost\/cms/, /^payload$/],
    why: 'an example uses the SDK as any site does',
  },
  {
    room: 'examples/link-report/',
    except: ['examples/link-report/node_modules/'],
    never: [/^cms\//, /^sdk\//, /^@signpost\/cms/, /^payload$/],
    why: 'an example uses the SDK as any site does',
  },
];

function listFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** What a file imports: packages by name, own files by their path from the root. */
function listImports({ file, text }: { file: string; text: string }): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, name = '']) =>
    name.startsWith('.') ? path.normalize(path.join(path.dirname(file), name)) : name,
  );
}

function findBreaches(rule: Rule, files: { file: string; text: string }[]): string[] {
  return files
    .filter(({ file }) => !rule.except?.some((part) => file.startsWith(part)))
    .flatMap((source) =>
      listImports(source)
        .filter((name) => rule.never.some((pattern) => pattern.test(name)))
        .map((name) => `${source.file} imports ${name}`),
    );
}

describe('the arrows between rooms', () => {
  it.each(rules)('$room: $why', (rule) => {
    const files = listFiles(rule.room).map((file) => ({
      file,
      text: readFileSync(path.join(root, file), 'utf8'),
    }));
    expect(files.length).toBeGreaterThan(0);
    expect(findBreaches(rule, files)).toEqual([]);
  });

  it.each(rules)('notices a breach in $room', (rule) => {
    const file = `${rule.room}breach.ts`;
    const text =
      "import { getPayload } from 'payload';\nimport x from '../../../cms/src/delivery/app.ts';\nimport e from 'express';";
    const up = '../'.repeat(rule.room.split('/').length - 1);
    const direct = `import { y } from '${up}cms/src/import/x.ts';`;
    expect(findBreaches(rule, [{ file, text: `${text}\n${direct}` }])).not.toEqual([]);
  });
});
