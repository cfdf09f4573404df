import { DeliveryError } from '../errors/deliveryError.ts';
import type { TextSearch } from '../search/textSearch.ts';

/** What isn't in memory can't be answered while the store is away. */
export function storeUnreachable(): DeliveryError {
  return new DeliveryError(
    'NOT_READY',
    'The store cannot be read just now. Try again in a moment.',
    { headers: { 'Retry-After': '2' } },
  );
}

export function libraryLoading(): DeliveryError {
  return new DeliveryError(
    'NOT_READY',
    'The library is still loading: single documents and paths are answered, lists and searches not yet. Try again in a moment.',
    { headers: { 'Retry-After': '2' } },
  );
}

export function muchPublished(): DeliveryError {
  return new DeliveryError('NOT_READY', 'Much is being published just now. Try again.', {
    headers: { 'Retry-After': '1' },
  });
}

export function serverStopping(): DeliveryError {
  return new DeliveryError('NOT_READY', 'The server is stopping. Try again in a moment.', {
    headers: { 'Retry-After': '2' },
  });
}

export function tookTooLong(): DeliveryError {
  return new DeliveryError('TIMEOUT', 'The query took too long. Ask for less at a time.');
}

/** A search whose time is up: for no fault of its own while the index is being made. */
export function searchTookTooLong(search: Pick<TextSearch, 'isMade'>): DeliveryError {
  if (search.isMade()) return tookTooLong();
  return new DeliveryError(
    'NOT_READY',
    'The search index is being made: all but searches is answered meanwhile. Try again in a moment.',
    { headers: { 'Retry-After': '5' } },
  );
}
