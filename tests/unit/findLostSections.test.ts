import { expect, it } from 'vitest';
import { findLostSections } from '../../cms/src/admin/dashboard/findLostSections.ts';
import { Library } from '../../cms/src/published/library/library.ts';
import { packSections } from '../../cms/src/published/sections.ts';
import { makeDocument, makeLink } from '../support/delivery/guideFixtures.ts';
import { MemoryStore } from '../support/memoryStore.ts';

it('links to sections that are gone are looked for once a snapshot, and others get a turn', async () => {
  const store = new MemoryStore();
  const names = Array.from({ length: 600 }, (_, index) => `g-${index}`);
  const makeGuide = (name: string, section: string) => {
    const link = makeLink('articles:g-1', { id: `link-${name}`, position: 0 });
    return makeDocument('articles', name, {
      values: packSections([{ id: 'pay' }]),
      links: [{ ...link, targetSection: section }],
    });
  };
  store.publish(...names.map((name) => makeGuide(name, name === 'g-599' ? 'gone' : 'pay')));
  const library = new Library({ source: store, pollMs: 60_000 });
  await library.refresh();
  const snapshot = library.current();
  if (snapshot === null) throw new Error('There is no snapshot.');
  const order: string[] = [];
  setImmediate(() => order.push('somebody else'));
  const looking = findLostSections(snapshot).then((lost) => {
    order.push('found');
    return lost;
  });
  expect(findLostSections(snapshot)).toBe(findLostSections(snapshot));
  expect(await looking).toEqual(['link-g-599']);
  expect(order).toEqual(['somebody else', 'found']);
  store.publish(makeGuide('g-599', 'pay'));
  await library.refresh();
  const next = library.current();
  if (next === null) throw new Error('There is no snapshot.');
  expect(await findLostSections(next)).toEqual([]);
});
