import { createServerFeature } from '@payloadcms/richtext-lexical';

/** Takes a link away again whose drawer was closed before it led anywhere. */
export const EmptyLinksFeature = createServerFeature({
  key: 'emptyLinks',
  dependencies: ['link'],
  feature: { ClientFeature: '/admin/empty-links/EmptyLinksClient.tsx#EmptyLinksClient' },
});
