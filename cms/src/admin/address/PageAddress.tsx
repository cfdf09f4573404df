import type { TextFieldServerProps } from 'payload';
import { isLinkTarget } from '../../fields/rich-text/linkTargets.ts';
import { readPathPatterns } from '../../publishing/project/index.ts';
import { readSiteSettings } from '../../publishing/site.ts';
import { AddressLine } from './AddressLine.tsx';

/** Below a slug: the path of the page on the site. Nothing for documents without a page. */
export async function PageAddress({ collectionSlug, path, req }: TextFieldServerProps) {
  if (!isLinkTarget(collectionSlug)) return null;
  const patterns = readPathPatterns(await readSiteSettings(req));
  return <AddressLine path={path} pattern={patterns[collectionSlug]} />;
}
