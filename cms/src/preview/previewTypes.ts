import type { CollectionConfig } from 'payload';
import { isLinkTarget, type LinkTarget } from '../fields/rich-text/linkTargets.ts';

/** What can be previewed: what has a page on the site and drafts. */
export type PreviewType = Exclude<LinkTarget, 'topics'>;

export function isPreviewType(value: unknown): value is PreviewType {
  return isLinkTarget(value) && value !== 'topics';
}

/** True for collections whose documents can be previewed. */
export function hasPreview({ slug, versions }: Pick<CollectionConfig, 'slug' | 'versions'>) {
  return isPreviewType(slug) && Boolean(versions);
}

/** The parts of the key of something that can be previewed; null for any other text. */
export function splitPreviewKey(key: string): { type: PreviewType; id: string } | null {
  const [type, id, ...rest] = key.split(':');
  const isWhole = rest.length === 0 && id !== undefined && /^[\w-]{1,64}$/.test(id);
  return isPreviewType(type) && isWhole ? { type, id } : null;
}
