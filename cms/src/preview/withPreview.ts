import type { CollectionConfig, LivePreviewConfig } from 'payload';
import { readId } from '../fields/read/readKey.ts';
import { endDocumentPreviews, startPreview } from './previewEndpoints.ts';
import { hasPreview, isPreviewType } from './previewTypes.ts';

const breakpoints = [
  { name: 'phone', label: 'Phone', width: 390, height: 844 },
  { name: 'tablet', label: 'Tablet', width: 820, height: 1180 },
];

/** The same address for as long as the document lives: it holds no secret, so it can stand anywhere. */
function livePreview(slug: string, siteUrl: string): LivePreviewConfig {
  return {
    breakpoints,
    url: ({ data }) => {
      const id = readId(data);
      return id === null ? null : `${siteUrl}/preview?document=${slug}:${id}`;
    },
  };
}

/** Lets editors see drafts on the site, and end what they let others see. */
export function withPreview(
  collections: readonly CollectionConfig[],
  { siteUrl }: { siteUrl: string },
): CollectionConfig[] {
  return collections.map((collection) => {
    const { admin, endpoints, slug } = collection;
    if (!hasPreview(collection) || !isPreviewType(slug)) return collection;
    const edit = admin?.components?.edit;
    const ending = '/admin/preview/EndPreviews.tsx#EndPreviews';
    return {
      ...collection,
      endpoints: [...(endpoints || []), startPreview(slug, { siteUrl }), endDocumentPreviews(slug)],
      admin: {
        ...admin,
        livePreview: livePreview(slug, siteUrl),
        components: {
          ...admin?.components,
          edit: { ...edit, editMenuItems: [...(edit?.editMenuItems ?? []), ending] },
        },
      },
    };
  });
}
