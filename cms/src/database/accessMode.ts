let readOnly = false;

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
