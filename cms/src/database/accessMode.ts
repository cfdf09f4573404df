let readOnly = false;
let mustExist = false;

/**
 * Makes this process open the embedded database for reading alone, beside the one that writes to
 * it. Call it before the configuration is loaded. MongoDB needs no such thing.
 */
export function openForReading(): void {
  readOnly = true;
}

/** Whether this process only reads. */
export function isForReading(): boolean {
  return readOnly;
}

/** Makes this process refuse to make an embedded database where none stands. Call it as early. */
export function expectDatabase(): void {
  mustExist = true;
}

/** Whether a database that isn't there is a mistake. */
export function mustDatabaseExist(): boolean {
  return mustExist;
}
