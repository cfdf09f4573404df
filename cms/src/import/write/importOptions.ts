/** How an import treats what it finds. */
export interface ImportOptions {
  /** Only says what would happen. Default false. */
  isDryRun?: boolean;
  /** Leaves imported guides as drafts. Default false: they are published. */
  asDrafts?: boolean;
  /** Overwrites what editors changed since the last import. Default false. */
  force?: boolean;
  /** Hosts whose absolute addresses are the pages' own, beside those that the links show. */
  hosts?: readonly string[];
  /** Called after each step; `done` of `total` files are finished. */
  onProgress?: (progress: { done: number; total: number; file: string }) => void;
}
