import type { CollectionConfig } from 'payload';
import { isLinkTarget } from '../../fields/rich-text/linkTargets.ts';
import { refuseFailed } from './refuseFailed.ts';

/** Adds the check before publishing to every collection whose documents have drafts and pages. */
export function withPreflight(collections: readonly CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) => {
    const { slug, versions, hooks } = collection;
    if (!isLinkTarget(slug) || !versions) return collection;
    const beforeChange = [...(hooks?.beforeChange ?? []), refuseFailed(slug)];
    return { ...collection, hooks: { ...hooks, beforeChange } };
  });
}
