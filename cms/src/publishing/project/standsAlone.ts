import type { StoredRecord } from '../../fields/read/readValue.ts';

/** The mark of a page that is meant to stand alone; nothing for all others. */
export function readStandsAlone(document: StoredRecord): { standsAlone?: true } {
  return document['standsAlone'] === true ? { standsAlone: true } : {};
}
