import { type Addressable, type AddressOptions, addressFor } from '../links/addresses.ts';
import type { JsonLd } from './jsonLdScript.ts';

/** A step on the way to a page: a page itself, or a name and a path. */
export type Breadcrumb = (Addressable & { title: string }) | { title: string; path: string };

/** schema.org's `BreadcrumbList`, from the start page to the page itself. */
export function breadcrumbJsonLd(
  steps: readonly Breadcrumb[],
  options: AddressOptions = {},
): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.title,
      item:
        'type' in step
          ? addressFor(step, options)
          : `${(options.origin ?? '').replace(/\/+$/, '')}${step.path}`,
    })),
  };
}
