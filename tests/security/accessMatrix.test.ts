import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessMatrix } from './accessMatrix.ts';
import { type AccessTrials, inOrder, openTrials } from './support/accessTrials.ts';
import { localApi } from './support/localApi.ts';

describe('the access matrix', () => {
  let trials: AccessTrials;
  beforeAll(async () => {
    trials = await openTrials();
  });
  afterAll(() => trials.stop());

  it('has a row for every collection', () => {
    const slugs = trials.running.payload.config.collections.map(({ slug }) => slug);
    expect(Object.keys(accessMatrix).sort()).toEqual([...slugs].sort());
  });

  it('covers every operation of a collection', () => {
    for (const { slug, trash, versions } of trials.running.payload.config.collections) {
      const expected = versions?.drafts
        ? ['updateDraft', 'publish', 'unpublish', 'readVersions', 'restoreVersion']
        : ['update'];
      expect(Object.keys(accessMatrix[slug] ?? {}), slug).toEqual(
        expect.arrayContaining(['create', 'read', 'delete', ...expected]),
      );
      if (trash) expect(accessMatrix[slug]).toHaveProperty('restore');
    }
  });

  it('fails when a rule lets more people in than it says', async () => {
    const articles = trials.running.payload.collections['articles']?.config;
    if (!articles) throw new Error('There are no articles.');
    const rule = articles.access.delete;
    articles.access.delete = () => true;
    try {
      const able = await trials.findWhoMay('articles', 'delete', localApi(trials.running.payload));
      expect(able).not.toEqual(inOrder(accessMatrix['articles']?.delete ?? []));
    } finally {
      articles.access.delete = rule;
    }
  });
});
