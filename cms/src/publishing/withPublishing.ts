import type { CollectionConfig, GlobalConfig } from 'payload';
import { isPublishedType } from '../fields/read/readKey.ts';
import type { AuthoredType } from './authored.ts';
import { publishArticleAfterChange, publishArticleAfterDelete } from './hooks/commentHooks.ts';
import { publishSourceAfterChange, publishSourceAfterDelete } from './hooks/crossLinkHooks.ts';
import { prepareDelete, publishAfterChange, unpublishAfterDelete } from './hooks/documentHooks.ts';
import { refuseHalfDoneBulk } from './hooks/refuseHalfDoneBulk.ts';
import { publishSiteAfterChange } from './hooks/siteHooks.ts';
import { checkRedirect } from './redirects/checkRedirect.ts';
import { collapseAfterSave } from './redirects/collapseAfterSave.ts';

function isAuthoredType(slug: string): slug is AuthoredType {
  return isPublishedType(slug) && slug !== 'site';
}

function addHooks(collection: CollectionConfig, added: CollectionConfig['hooks'] & object) {
  const own = collection.hooks ?? {};
  return {
    ...collection,
    hooks: {
      ...own,
      beforeChange: [...(own.beforeChange ?? []), ...(added.beforeChange ?? [])],
      beforeDelete: [...(own.beforeDelete ?? []), ...(added.beforeDelete ?? [])],
      // First, so that nothing which may fail stands between the main row and the published one.
      afterChange: [...(added.afterChange ?? []), ...(own.afterChange ?? [])],
      afterDelete: [...(added.afterDelete ?? []), ...(own.afterDelete ?? [])],
      afterOperation: [...(own.afterOperation ?? []), ...(added.afterOperation ?? [])],
    },
  };
}

function publishCollection(collection: CollectionConfig): CollectionConfig {
  const { slug } = collection;
  if (slug === 'cross-links') {
    return addHooks(collection, {
      afterChange: [publishSourceAfterChange],
      afterDelete: [publishSourceAfterDelete],
      afterOperation: [refuseHalfDoneBulk],
    });
  }
  if (slug === 'comments') {
    return addHooks(collection, {
      afterChange: [publishArticleAfterChange],
      afterDelete: [publishArticleAfterDelete],
      afterOperation: [refuseHalfDoneBulk],
    });
  }
  if (!isAuthoredType(slug)) return collection;
  const isRedirects = slug === 'redirects';
  return addHooks(collection, {
    ...(isRedirects ? { beforeChange: [checkRedirect] } : {}),
    beforeDelete: [prepareDelete(slug)],
    afterChange: [publishAfterChange(slug), ...(isRedirects ? [collapseAfterSave] : [])],
    afterDelete: [unpublishAfterDelete(slug)],
    afterOperation: [refuseHalfDoneBulk],
  });
}

function publishGlobal(global: GlobalConfig): GlobalConfig {
  if (global.slug !== 'site-settings' && global.slug !== 'navigation') return global;
  const afterChange = [publishSiteAfterChange, ...(global.hooks?.afterChange ?? [])];
  return { ...global, hooks: { ...global.hooks, afterChange } };
}

/**
 * Adds to every published type, and to the globals that make up the site, the hooks that write the
 * published store in the transaction of the change itself.
 */
export function withPublishing(
  collections: readonly CollectionConfig[],
  globals: readonly GlobalConfig[],
): { collections: CollectionConfig[]; globals: GlobalConfig[] } {
  return {
    collections: collections.map(publishCollection),
    globals: globals.map(publishGlobal),
  };
}
