import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { analyseGraph, prepareLibrary } from '../../cms/src/links/index.ts';
import type { LibraryPage, OutsideLink } from '../../cms/src/links/index.ts';
import { arbitraryLibrary } from './support/arbitraryLibrary.ts';
import { guide } from './support/guide.ts';

function linked(slug: string, ...targets: string[]): LibraryPage {
  const listLinks = targets.map((target) => ({ anchor: target, target }));
  return { ...guide(slug, slug, ['Text.']), listLinks };
}

function analyse(pages: LibraryPage[], options: { outsideLinks?: OutsideLink[] } = {}) {
  const library = prepareLibrary(pages, { learnFrom: 0 });
  return analyseGraph(library, { startPages: ['/home'], ...options });
}

describe('analyseGraph', () => {
  it('calls a page nobody chose to link to an orphan, navigation or not', () => {
    const pages = [linked('/home', '/a'), linked('/a', '/home'), linked('/b', '/a')];
    const outsideLinks: OutsideLink[] = [
      { source: '/home', target: '/b', origin: 'navigation' },
      { source: '/a', target: '/b', origin: 'generated' },
    ];
    const analysis = analyse(pages, { outsideLinks });
    expect(analysis.orphans).toEqual(['/b']);
    expect(analysis.pages.find((page) => page.slug === '/b')).toMatchObject({
      inbound: { navigation: 1, generated: 1, body: 0, list: 0 },
      linkingPages: 0,
      clickDepth: 1,
    });
  });

  it('counts a curated link as chosen', () => {
    const outsideLinks: OutsideLink[] = [{ source: '/home', target: '/b', origin: 'curated' }];
    expect(analyse([linked('/home'), linked('/b')], { outsideLinks }).orphans).toEqual([]);
  });

  it('leaves intended orphans alone', () => {
    const library = prepareLibrary([linked('/home'), linked('/thanks')], { learnFrom: 0 });
    const options = { startPages: ['/home'], intendedOrphans: ['/thanks'] };
    expect(analyseGraph(library, options).orphans).toEqual([]);
  });

  it('calls a page weak below three pages in or two out', () => {
    const pages = [
      linked('/home', '/a', '/b'),
      linked('/a', '/b', '/home'),
      linked('/b', '/a', '/home'),
      linked('/c', '/a', '/b', '/home'),
    ];
    expect(analyse(pages).weak).toEqual(['/c']);
  });

  it('counts clicks from the start pages and finds what none lead to', () => {
    const pages = [linked('/home', '/a'), linked('/a', '/b'), linked('/b'), linked('/c', '/home')];
    const analysis = analyse(pages);
    expect(analysis.pages.map((page) => page.clickDepth)).toEqual([0, 1, 2, null]);
    expect(analysis.unreachable).toEqual(['/c']);
  });

  it('finds the islands of a site', () => {
    const pages = [
      linked('/home', '/a'),
      linked('/a'),
      linked('/b', '/c'),
      linked('/c'),
      linked('/d', '/c'),
    ];
    expect(analyse(pages).islands).toEqual([3, 2]);
  });

  it('goes by chosen links for groups and score, and by all links for clicks', () => {
    const pages = [linked('/home', '/a'), linked('/a', '/home'), linked('/b'), linked('/c', '/a')];
    const menu: OutsideLink[] = ['/b', '/c'].map((target) => ({
      source: '/home',
      target,
      origin: 'navigation',
    }));
    const without = analyse(pages);
    const analysis = analyse(pages, { outsideLinks: menu });
    expect(analysis.islands).toEqual([3, 1]);
    expect(analysis.connections).toBe(3);
    const scores = ({ pages: standings }: typeof analysis) => standings.map((one) => one.linkScore);
    expect(scores(analysis)).toEqual(scores(without));
    expect(analysis.pages.map((page) => page.clickDepth)).toEqual([0, 1, 1, 1]);
    expect(without.unreachable).toEqual(['/b', '/c']);
  });

  it('says what it needs', () => {
    const library = prepareLibrary([linked('/home')], { learnFrom: 0 });
    // @ts-expect-error -- What a script without types might do.
    expect(() => analyseGraph(library, {})).toThrow('startPages is no array');
    const outsideLinks = [{ source: '/home', target: '/a', origin: 'menu' }];
    // @ts-expect-error -- No such origin.
    expect(() => analyseGraph(library, { startPages: [], outsideLinks })).toThrow(
      'The link from "/home" to "/a" has the origin "menu": give one of body, list,',
    );
  });

  it('names links to pages that are not there', () => {
    expect(analyse([linked('/home', '/gone')]).missing).toEqual([
      { source: '/home', target: '/gone', origin: 'list' },
    ]);
  });

  it('gives the page everything leads to the highest link score', () => {
    const pages = [
      linked('/home', '/hub'),
      linked('/a', '/hub'),
      linked('/b', '/hub'),
      linked('/hub', '/home'),
    ];
    const scores = analyse(pages).pages.map((page) => page.linkScore);
    expect(scores[3]).toBe(100);
    expect(scores[1]).toBeLessThan(scores[0] ?? 0);
  });

  it('agrees with itself in any library', () => {
    fc.assert(
      fc.property(arbitraryLibrary, (pages) => {
        const analysis = analyse(pages);
        const sum = (list: readonly number[]): number =>
          list.reduce((total, one) => total + one, 0);
        expect(sum(analysis.islands)).toBe(pages.length);
        expect(sum(analysis.pages.map((page) => page.linkedPages))).toBe(analysis.connections);
        expect(sum(analysis.pages.map((page) => page.linkingPages))).toBe(analysis.connections);
        for (const page of analysis.pages) {
          expect(page.linkScore >= 0 && page.linkScore <= 100).toBe(true);
          if (page.isOrphan) expect(page.isWeak).toBe(true);
        }
      }),
      { seed: 4, numRuns: 60 },
    );
  });
});
