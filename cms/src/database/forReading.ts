/**
 * Given to `beginTransaction` by what only reads: on MongoDB it then keeps no other process waiting.
 * It is SQLite's word for a transaction that asks for no right to write.
 */
export const forReading = { behavior: 'deferred' } as const;

export function isForReading(options: Readonly<Record<string, unknown>> | undefined): boolean {
  return options?.['behavior'] === forReading.behavior;
}
