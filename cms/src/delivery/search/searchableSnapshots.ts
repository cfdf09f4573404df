import type { Snapshot } from '../../published/library/snapshot.ts';
import type { HeldSnapshot } from './textSearch.ts';

/**
 * Snapshots that are indexed as a whole: the newest, and earlier ones for as long as somebody holds
 * them.
 */
export class SearchableSnapshots {
  #settled: Snapshot | null = null;
  readonly #searchable = new Set<Snapshot>();
  readonly #holders = new Map<Snapshot, number>();
  readonly #onForgotten: (oldest: number) => void;

  /** `onForgotten` is told the earliest revision that can still be searched. */
  constructor({ onForgotten }: { onForgotten: (oldest: number) => void }) {
    this.#onForgotten = onForgotten;
  }

  /** The newest snapshot that is indexed as a whole. */
  get settled(): Snapshot | null {
    return this.#settled;
  }

  has(snapshot: Snapshot): boolean {
    return this.#searchable.has(snapshot);
  }

  hold(snapshot: Snapshot): HeldSnapshot {
    this.#holders.set(snapshot, (this.#holders.get(snapshot) ?? 0) + 1);
    return { snapshot, release: () => this.#release(snapshot) };
  }

  settleAt(target: Snapshot): void {
    const before = this.#settled;
    this.#settled = target;
    this.#searchable.add(target);
    if (before !== null) this.#forgetUnheld(before);
  }

  /** Nothing is searchable any more, whoever holds it. */
  clear(): void {
    this.#searchable.clear();
    this.#settled = null;
  }

  #release(snapshot: Snapshot): void {
    const holders = (this.#holders.get(snapshot) ?? 0) - 1;
    if (holders > 0) this.#holders.set(snapshot, holders);
    else {
      this.#holders.delete(snapshot);
      this.#forgetUnheld(snapshot);
    }
  }

  #forgetUnheld(snapshot: Snapshot): void {
    if (snapshot === this.#settled || this.#holders.has(snapshot)) return;
    if (!this.#searchable.delete(snapshot)) return;
    const revisions = [...this.#searchable].map(({ revision }) => revision);
    this.#onForgotten(Math.min(Infinity, ...revisions));
  }
}
