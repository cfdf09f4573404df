import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { indexLibrary } from '../../cms/src/links/library/changeLibrary.ts';
import { LEARNED_MODEL } from '../../cms/src/links/model/learnedModel.ts';
import {
  MENTION_ROW,
  TARGET_ROW,
  judgeMentions,
  mentionRow,
  targetRows,
} from '../../cms/src/links/model/rankingModel.ts';
import { describePage } from '../../cms/src/links/suggest/describePage.ts';
import { readPage } from '../../cms/src/links/suggest/readPage.ts';
import { guide } from './support/guide.ts';

const ROOM = fileURLToPath(new URL('../../cms/src/links/', import.meta.url));
const FOLDERS = ['extract', 'graph', 'library', 'model', 'related', 'suggest', 'text'];

describe('the learned model', () => {
  it('has weights for just the features that are measured', () => {
    const page = guide('/a', 'First', ['Read about the second guide.']);
    const index = indexLibrary([page, guide('/b', 'Second guide', ['More.'])]);
    const judged = judgeMentions(describePage(index, readPage(index, page)), LEARNED_MODEL.mention);
    const [target] = judged;
    const [mention] = target?.judged ?? [];
    expect(mention && target && mentionRow(mention, target)).toHaveLength(MENTION_ROW.length);
    expect(targetRows(judged)[0]).toHaveLength(TARGET_ROW.length);
    const largest = (forests: typeof LEARNED_MODEL.mention): number =>
      Math.max(...forests.flatMap(({ trees }) => trees.flatMap((tree) => tree.feature)));
    expect(largest(LEARNED_MODEL.mention)).toBeLessThan(MENTION_ROW.length);
    expect(largest(LEARNED_MODEL.target)).toBeLessThan(TARGET_ROW.length);
    expect(LEARNED_MODEL.related.length).toBeGreaterThan(0);
  });
});

describe('the link engine', () => {
  const imports = (source: string): string[] =>
    [...source.matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');
  const isAllowed = (name: string): boolean =>
    /^\.\.?\//.test(name) || ['stemmer', 'github-slugger'].includes(name);

  it('imports nothing from outside its folder but two small libraries', () => {
    for (const folder of FOLDERS) {
      for (const file of readdirSync(`${ROOM}${folder}`)) {
        const outside = imports(readFileSync(`${ROOM}${folder}/${file}`, 'utf8')).filter(
          (name) => !isAllowed(name) || name.startsWith('../../'),
        );
        expect(outside, `${folder}/${file}`).toEqual([]);
      }
    }
  });

  it('would be caught importing the CMS', () => {
    expect(imports("import { x } from 'payload';").every(isAllowed)).toBe(false);
  });
});
