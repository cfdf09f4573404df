import type { Image, Seo } from '@signpost/sdk';
import { mediaAddress } from '../views/picture.ts';
import type { Page } from '../views/page.ts';

type HeadOfPage = Pick<Page, 'title' | 'description' | 'canonicalPath' | 'noIndex' | 'image'>;

/** What stands in the head of a document's page, from its search settings. */
export function describePage(
  document: { title: string; seo: Seo; image?: Image | null },
  mediaOrigin: string,
): HeadOfPage {
  const { seo } = document;
  const image = seo.image ?? document.image ?? null;
  return {
    title: seo.title || document.title,
    description: seo.description,
    canonicalPath: seo.canonicalPath,
    noIndex: seo.noIndex,
    image: image === null ? null : mediaAddress(image.url, mediaOrigin),
  };
}
