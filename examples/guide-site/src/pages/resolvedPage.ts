import { safeAddress } from '../markup/safeAddress.ts';
import type { RequestedPath } from '../readPath.ts';
import type { Outcome } from '../views/page.ts';
import { documentPages } from './documentPages.ts';
import type { PageContext } from './pageContext.ts';

/**
 * What stands at a path by the CMS's own account, so that address patterns and redirects set there
 * need no change here; null when nothing does.
 */
export async function resolvedPage(
  context: PageContext,
  { path, isTidy }: RequestedPath,
): Promise<Outcome | null> {
  const resolution = await context.content.resolvePath(path);
  switch (resolution.kind) {
    case 'PathDocument': {
      const { document } = resolution;
      if (!isTidy || document.path !== path) return { redirect: document.path, permanent: true };
      return documentPages[document.type](context, document);
    }
    case 'PathRedirect': {
      const { location, permanent } = resolution;
      return safeAddress(location) === null ? null : { redirect: location, permanent };
    }
    case 'PathNotFound':
      return null;
  }
}
