import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Library } from '../../published/library/library.ts';
import type { ResponseCache } from '../cache/responseCache.ts';
import type { SearchIndex } from '../search/searchIndex.ts';

/** How an answer came about. */
export type AnswerKind = 'cached' | 'read' | 'written' | 'refused';

export interface DeliveryMetrics {
  /** For Prometheus, with those of the process or without. */
  registry: Registry;
  /** Counts an answer of the app; `code` is that of its first error. */
  countAnswer(answer: { kind: AnswerKind; code: string | null; seconds: number }): void;
  /** Counts an answer that was sent from memory before any app. */
  countFirst(): void;
}

interface MetricSources {
  library: Library;
  cache: ResponseCache;
  search: Pick<SearchIndex, 'isMade' | 'size'>;
  /** Milliseconds since 1970. */
  clock: () => number;
}

/** Values that are looked up when somebody asks. */
function registerGauges(
  registry: Registry,
  { library, cache, search, clock }: MetricSources,
): void {
  const gauges: readonly (readonly [name: string, help: string, read: () => number])[] = [
    ['revision', 'The revision that is served.', () => library.status().revision],
    ['documents', 'Published documents in the library.', () => library.status().documents],
    ['ready', '1 when queries can be answered.', () => Number(library.status().ready)],
    [
      'store_reachable',
      '1 while the published store can be read.',
      () => Number(library.status().problem !== 'store-unreachable'),
    ],
    [
      'lag_seconds',
      'Seconds since the library was last known to be level with the store.',
      () => Math.max(0, clock() - library.status().levelAt) / 1000,
    ],
    ['body_cache_bytes', 'Memory that texts take, about.', () => library.bodies.bytes],
    ['search_ready', '1 when searches can be answered.', () => Number(search.isMade())],
    ['search_documents', 'Documents in the search index.', () => search.size],
    ['answers_kept', 'Answers kept in memory.', () => cache.size],
  ];
  for (const [name, help, read] of gauges) {
    new Gauge({
      name: `signpost_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  }
}

export function createMetrics(sources: MetricSources): DeliveryMetrics {
  const registry = new Registry();
  // A plain number: counting must cost nothing beside sending what is in memory.
  let first = 0;
  const answers = new Counter({
    name: 'signpost_answers_total',
    help: 'Answers of /graphql: "memory" was sent before anything else was asked, "cached" after.',
    labelNames: ['kind'],
    registers: [registry],
    collect() {
      this.inc({ kind: 'memory' }, first);
      first = 0;
    },
  });
  const refusals = new Counter({
    name: 'signpost_refusals_total',
    help: 'Refused requests by their code; RATE_LIMITED are those of the rate limit.',
    labelNames: ['code'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'signpost_request_duration_seconds',
    help: 'Time until the answer was handed over, of all but those from memory.',
    labelNames: ['kind'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 5],
    registers: [registry],
  });
  registerGauges(registry, sources);
  return {
    registry,
    countAnswer({ kind, code, seconds }) {
      answers.inc({ kind });
      durations.observe({ kind }, seconds);
      if (code !== null) refusals.inc({ code });
    },
    countFirst() {
      first += 1;
    },
  };
}
