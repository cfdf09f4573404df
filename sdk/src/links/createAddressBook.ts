import type { PathPattern } from '../generated/operations.ts';
import { type Addressable, type AddressOptions, addressFor } from './addresses.ts';

/** Addresses of pages by their ids. */
export interface AddressBook {
  /** The address of the page with this id, or null when the book does not have it. */
  find(id: string): string | null;
}

/**
 * Collects where pages stand, so that an id alone (of a link's target, of a webhook) gives an
 * address. Feed it whatever lists you have fetched.
 */
export function createAddressBook(
  pages: Iterable<Addressable & { id: string }>,
  options: AddressOptions = {},
): AddressBook {
  const addresses = new Map<string, string>();
  for (const page of pages) addresses.set(page.id, addressFor(page, options));
  return { find: (id) => addresses.get(id) ?? null };
}

/** The patterns that `site()` gives, in the form that `urls` takes. */
export function patternsFrom(
  paths: readonly PathPattern[],
): NonNullable<AddressOptions['patterns']> {
  return Object.fromEntries(paths.map(({ pattern, type }) => [type, pattern]));
}
