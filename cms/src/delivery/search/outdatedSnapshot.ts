/** The snapshot was passed by before it was searchable: what is searched has to be a later one. */
export class OutdatedSnapshotError extends Error {
  override readonly name = 'OutdatedSnapshotError';
  constructor(revision: number) {
    super(`Revision ${revision} was passed by before it was searchable.`);
  }
}
