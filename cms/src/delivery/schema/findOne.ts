import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { PublishedType } from '../../published/publishedDocument.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import { DeliveryError } from '../errors/deliveryError.ts';

/** The document of a type by its slug or its id. Throws BAD_ARGUMENT for none or both of them. */
export function findOne(
  context: DeliveryContext,
  type: PublishedType,
  { slug, id }: { slug?: string | null | undefined; id?: string | null | undefined },
): LibraryRow | null {
  if (slug == null && id == null) {
    throw new DeliveryError('BAD_ARGUMENT', 'Give a "slug" or an "id".');
  }
  if (slug != null && id != null) {
    throw new DeliveryError('BAD_ARGUMENT', 'Give a "slug" or an "id", not both.');
  }
  const row = context.find(type, id ?? slug ?? '');
  return row && (id == null ? row.slug === slug : row.key === id) ? row : null;
}
