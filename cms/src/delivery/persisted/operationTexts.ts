import { LRUCache } from 'lru-cache';
import { DeliveryError } from '../errors/deliveryError.ts';
import { hashOperation } from './hashOperation.ts';

/** How a request names its operation: by its text, by the hash of it, or by both. */
export interface NamedOperation {
  query: string | null;
  hash: string | null;
}

/** Finds the text that a request means, and says which texts may run. */
export interface OperationTexts {
  /** The text to run. Throws a refusal. */
  find(named: NamedOperation): string;
  /** Told of a text that has been found valid. */
  keep(named: NamedOperation): void;
}

/** Characters of the texts kept for requests by hash. */
const keptCharacters = 1_000_000;

function checkHash({ query, hash }: NamedOperation): void {
  if (query === null || hash === null || hash === hashOperation(query)) return;
  throw new DeliveryError(
    'PERSISTED_QUERY_MISMATCH',
    'The hash is not the SHA-256 of the query. Send the hash of the very text, in lower case.',
  );
}

/** Clients wait for this very message, which the protocol gives. */
function notFound(): DeliveryError {
  return new DeliveryError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', {
    details: { hint: 'Send the query once together with its hash.' },
  });
}

/**
 * Any text may run. Automatic persisted queries: a valid text that came with its hash can be asked
 * for by the hash alone, while it is among the latest used.
 */
export function takeAnyOperation(): OperationTexts {
  const kept = new LRUCache<string, string>({
    maxSize: keptCharacters,
    sizeCalculation: (text) => text.length + 64,
  });
  return {
    find(named) {
      checkHash(named);
      const text = named.query ?? kept.get(named.hash ?? '');
      if (text === undefined) throw notFound();
      return text;
    },
    keep({ query, hash }) {
      if (query !== null && hash !== null) kept.set(hash, query);
    },
  };
}

/** Only listed texts may run, asked for by their text or its hash. */
export function takeListedOperations(listed: ReadonlyMap<string, string>): OperationTexts {
  return {
    find(named) {
      checkHash(named);
      const hash = named.hash ?? (named.query === null ? '' : hashOperation(named.query));
      const text = listed.get(hash);
      if (text !== undefined) return text;
      throw new DeliveryError(
        'OPERATION_NOT_LISTED',
        'Only listed operations are answered here. Add this one with "signpost operations", or send a listed one.',
      );
    },
    keep: () => undefined,
  };
}
