import { ValidationError } from 'payload';
import type { FieldHook } from 'payload';
import { extractLinks } from '../../links/extract/extractLinks.ts';
import { isUnsafeLinkAddress } from '../linkAddress.ts';

/** The words of each link in saved rich text whose address must not be saved. */
export function listUnsafeLinks(lexicalState: unknown): string[] {
  return extractLinks(lexicalState).flatMap((link) =>
    link.kind === 'external' && isUnsafeLinkAddress(link.url) ? [link.anchorText] : [],
  );
}

/** Refuses rich text with such links. Drafts skip validation, so this is a hook. */
export const refuseUnsafeLinks: FieldHook = ({ value, path, collection, req }) => {
  const unsafe = listUnsafeLinks(value);
  if (unsafe.length === 0) return undefined;
  const words = unsafe.map((text) => `"${text.slice(0, 80)}"`).join(', ');
  throw new ValidationError({
    ...(collection === null ? {} : { collection: collection.slug }),
    errors: [
      {
        path: path.join('.'),
        message: `The address of ${words} can't be used: links start with https://, http://, mailto:, tel: or a slash.`,
      },
    ],
    req,
  });
};
