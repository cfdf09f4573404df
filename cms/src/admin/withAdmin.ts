import type { CollectionConfig, Field } from 'payload';
import { isLinkTarget, linkTargets, type LinkTarget } from '../fields/rich-text/linkTargets.ts';
import { readId } from '../fields/read/readKey.ts';
import { readPagePath } from './address/readPagePath.ts';
import { scheduleProblem } from '../scheduling/scheduleProblem.ts';
import { usesEndpoint } from './uses/usesEndpoint.ts';
import { labelFields } from './labels/labelFields.ts';

/** Payload merges this into the field of its own: it keeps its options and gets the cell. */
const statusField: Field = {
  name: '_status',
  label: 'Status',
  type: 'select',
  options: [],
  admin: { components: { Cell: '/admin/status/StatusCell.tsx#StatusCell' } },
};

type AdminOptions = NonNullable<CollectionConfig['admin']>;

/** What has links, and so a tab that shows them. */
const linked = [...linkTargets, 'sources', 'people', 'specialties', 'organizations'] as const;

const linksTab = {
  Component: '/admin/links-tab/LinksTab.tsx#LinksTab',
  path: '/links',
  tab: {
    label: 'Links',
    href: '/links',
    order: 150,
    Pill: '/admin/links-tab/LinksCount.tsx#LinksCount',
  },
} as const;

/** The links of a document, and a word of them before it is taken from readers. */
function addLinks(admin: AdminOptions): AdminOptions {
  return {
    ...admin,
    components: {
      ...admin.components,
      views: { edit: { links: linksTab } },
      edit: {
        ...admin.components?.edit,
        editMenuItems: ['/admin/uses/ShowUsesFirst.tsx#ShowUsesFirst'],
      },
    },
  };
}

/** Leads to the page on the site while there is one. */
function addViewOnSite(admin: AdminOptions, slug: LinkTarget, siteUrl: string): AdminOptions {
  return {
    ...admin,
    preview: async (doc, { req }) => {
      const id = readId(doc);
      const path = id === null ? null : await readPagePath({ collection: slug, id, req });
      return path === null ? null : `${siteUrl}${path}`;
    },
    components: {
      ...admin.components,
      edit: {
        ...admin.components?.edit,
        PreviewButton: '/admin/address/ViewOnSite.tsx#ViewOnSite',
      },
    },
  };
}

/** Says what a draft is to readers, and takes it back when it was opened and not written in. */
function addDraftParts(admin: AdminOptions, slug: LinkTarget): AdminOptions {
  const beforeDocumentControls = [
    '/admin/labels/NameUntitled.tsx#NameUntitled',
    '/admin/drafts/LeaveUntouched.tsx#LeaveUntouched',
  ];
  const edit = {
    ...admin.components?.edit,
    beforeDocumentControls,
    Status: {
      path: '/admin/status/DocumentStatus.tsx#DocumentStatus',
      serverProps: { collection: slug },
    },
  };
  return { ...admin, components: { ...admin.components, edit } };
}

function adminOf(
  { admin = {}, slug, versions }: CollectionConfig,
  { siteUrl }: { siteUrl: string },
): AdminOptions {
  const withLinks = linked.some((one) => one === slug) ? addLinks(admin) : admin;
  if (!isLinkTarget(slug)) return withLinks;
  const page = addViewOnSite(withLinks, slug, siteUrl);
  return versions ? addDraftParts(page, slug) : page;
}

function addUses({
  endpoints,
  slug,
}: CollectionConfig): NonNullable<CollectionConfig['endpoints']> {
  const type = linked.find((one) => one === slug);
  if (type === undefined || endpoints === false) return endpoints ?? [];
  return [...(endpoints ?? []), usesEndpoint(type)];
}

/**
 * Adds to every collection what its editors see: labels, the status of what has drafts, the links of
 * a document, and the way to its page on the site.
 */
export function withAdmin(
  collections: readonly CollectionConfig[],
  options: { siteUrl: string },
): CollectionConfig[] {
  return collections.map((collection) => ({
    ...collection,
    admin: adminOf(collection, options),
    endpoints: addUses(collection),
    fields: [
      ...labelFields(collection.fields),
      ...(collection.versions ? [scheduleProblem, statusField] : []),
    ],
  }));
}
