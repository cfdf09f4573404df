import type { ChangeKind } from '../generated/schemaTypes.ts';
import type { PageRecord } from './pageRecord.ts';
import { refuse } from './refuse.ts';

/** What happened to one page at one revision. */
interface LoggedChange {
  revision: number;
  page: PageRecord;
  kind: ChangeKind;
  previousPath: string | null;
}

/** What a publish replaces: each page with a text that tells whether it changed. */
type Published = ReadonlyMap<string, { page: PageRecord; text: string }>;

/** The changes of a content server for tests, one revision for each page that changed. */
export class ChangeLog {
  readonly #log: LoggedChange[] = [];
  #published: Published = new Map();

  /** The number of the latest change. */
  get revision(): number {
    return this.#log.length;
  }

  /** Notes what differs from what was published before. */
  record(pages: ReadonlyArray<{ page: PageRecord; fixture: object }>): void {
    const before = this.#published;
    const after: Published = new Map(
      pages.map(({ page, fixture }) => [page.id, { page, text: JSON.stringify(fixture) }]),
    );
    for (const [id, { page, text }] of after) {
      const known = before.get(id);
      if (known?.text !== text) this.#add(page, 'PUBLISHED', known?.page.path ?? null);
    }
    for (const [id, { page }] of before) {
      if (!after.has(id)) this.#add(page, 'WITHDRAWN', page.path);
    }
    this.#published = after;
  }

  #add(page: PageRecord, kind: ChangeKind, previousPath: string | null): void {
    this.#log.push({ revision: this.revision + 1, page, kind, previousPath });
  }

  /** What the field `changes` gives: each changed page once, as it is now. */
  read(args: { since: number; first: number; types?: readonly string[] | null }) {
    const { first, since, types } = args;
    if (since < 0) throw refuse('BAD_ARGUMENT', '"since" must be 0 or more.');
    if (since > this.revision) throw refuse('CHANGES_GONE', 'That revision is not known.');
    const read = this.#log.slice(since, since + first);
    const revision = since + read.length;
    const newest = new Map(read.map((change) => [change.page.id, change]));
    return {
      revision,
      hasMore: revision < this.revision,
      changes: [...newest.values()]
        .sort((one, other) => one.revision - other.revision)
        .filter(({ page }) => types?.includes(page.type) ?? true)
        .map((change) => this.#describe(change, read)),
    };
  }

  #describe({ page: { id, type }, revision }: LoggedChange, read: readonly LoggedChange[]) {
    const page = this.#published.get(id)?.page ?? null;
    const changes = read.filter((change) => change.page.id === id);
    const paths = new Set(changes.flatMap(({ page, previousPath }) => [previousPath, page.path]));
    const path = page?.path ?? null;
    return {
      id,
      type,
      revision,
      kind: page === null ? 'WITHDRAWN' : 'PUBLISHED',
      at: '2026-01-01T00:00:00.000Z',
      path,
      previousPaths: [...paths].filter((other) => other !== null && other !== path),
      tags: [
        ...new Set([
          'all',
          id,
          id.replace(/:.*$/, ''),
          ...[...paths].flatMap((other) => (other === null ? [] : [`path:${other}`])),
        ]),
      ],
      node: page,
    };
  }
}
