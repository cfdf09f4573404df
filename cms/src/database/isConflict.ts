/**
 * Whether MongoDB says that another transaction came first: WriteConflict, or NoSuchTransaction,
 * which it says of one that it has given up. Nothing of the transaction is kept then.
 */
export function isConflict(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    (error.code === 112 || error.code === 251)
  );
}
