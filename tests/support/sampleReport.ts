import type { LinkReport, ReportedPage } from '../../cms/src/link-health/linkReport.ts';

const none = { body: 0, curated: 0, field: 0, navigation: 0, generated: 0 };

/** A report of so many pages in ten topics, linked mostly within their topic; every tenth is alone. */
export function sampleReport({ pages, title }: { pages: number; title?: string }): LinkReport {
  const isAlone = (at: number) => at % 10 === 9;
  const connections = Array.from({ length: pages }, (_, at) => at)
    .filter((at) => !isAlone(at))
    .flatMap((at) => {
      const topic = at % 10;
      const near = [10, 20, 70].map((step) => [at, (at + step) % pages] as const);
      const hub = [at, topic] as const;
      const far = at % 7 === 0 ? [[at, (at * 13 + 1) % pages] as const] : [];
      return [...near, hub, ...far];
    })
    .filter(([source, target]) => source !== target && !isAlone(target));
  const inbound = Array.from({ length: pages }, () => 0);
  for (const [, target] of connections) inbound[target] = (inbound[target] ?? 0) + 1;
  const most = Math.log1p(Math.max(1, ...inbound));
  return {
    at: '2030-01-01T00:00:00.000Z',
    revision: 7,
    totals: {
      pages,
      links: {
        ...{ ok: connections.length, unpublished: 0, redirected: 0, unchecked: 0 },
        ...{ broken: 0, 'broken-section': 0 },
      },
      connections: connections.length,
      groups: 1,
      largestShare: 1,
    },
    pages: inbound.map((linkingPages, at): ReportedPage => ({
      path: `/guides/${at}`,
      title: title ?? `A guide to part ${at} of the work in a clinic`,
      type: 'articles',
      topic: `Topic ${at % 10}`,
      inbound: { ...none, body: linkingPages },
      outbound: none,
      linkingPages,
      linkedPages: 0,
      isOrphan: linkingPages === 0,
      isWeak: linkingPages < 3,
      standsAlone: false,
      linkScore: 100 * (Math.log1p(linkingPages) / most),
      clickDepth: 1,
      group: 1,
      isUnreachable: false,
      faultyLinks: 0,
      sources: null,
    })),
    faults: [],
    mixedWords: [],
    connections,
  };
}
