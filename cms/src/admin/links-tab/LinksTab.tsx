import { Gutter, SetDocumentStepNav } from '@payloadcms/ui';
import type { DocumentViewServerProps } from 'payload';
import { isLinkTarget } from '../../fields/rich-text/linkTargets.ts';
import { isPublishedType, publishedKey } from '../../fields/read/readKey.ts';
import { LinkGroups } from './LinkGroups.tsx';
import { readDocumentLinks } from './readDocumentLinks.ts';

/** The tab "Links" of a document: where it leads, and what leads to it. Nothing is changed here. */
export async function LinksTab({ initPageResult }: DocumentViewServerProps) {
  const { collectionConfig, docID, req } = initPageResult;
  const type = collectionConfig?.slug;
  if (docID === undefined || !collectionConfig || !isPublishedType(type)) return null;
  const key = publishedKey(type, String(docID));
  const { outgoing, incoming } = await readDocumentLinks(req, key);
  const adminRoute = req.payload.config.routes.admin;
  const listHref = (end: 'sourceKey' | 'targetKey') =>
    `${adminRoute}/collections/cross-links?where[or][0][and][0][${end}][equals]=${encodeURIComponent(key)}`;
  return (
    <Gutter className="signpost-links">
      <SetDocumentStepNav
        collectionSlug={type}
        id={docID}
        pluralLabel={collectionConfig.labels.plural}
        useAsTitle={collectionConfig.admin.useAsTitle ?? 'id'}
        view="Links"
      />
      <LinkGroups
        id="linked-from"
        title="Linked from"
        empty="No document leads here yet. Link to it from the text of a related guide, so that readers find it."
        direction={incoming}
        adminRoute={adminRoute}
        allHref={listHref('targetKey')}
      />
      {isLinkTarget(type) ? (
        <LinkGroups
          id="links-out"
          title="Leads to"
          empty="It leads nowhere yet. Select words in the text and choose the link in the toolbar."
          direction={outgoing}
          adminRoute={adminRoute}
          allHref={listHref('sourceKey')}
        />
      ) : null}
    </Gutter>
  );
}
