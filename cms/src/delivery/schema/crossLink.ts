import { withCost } from '../limits/fieldCost.ts';
import { connectLinks } from '../links/connectLinks.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import { chainRows, filterRows } from '../../published/library/eachRow.ts';
import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { builder } from './builder.ts';
import { pageArguments } from './commonArguments.ts';
import { CrossLink, CrossLinkConnection } from './crossLinkConnection.ts';
import { LinkOrigin, LinkRelation, LinkStatus } from './crossLinkEnums.ts';
import { isPage, pageTypes } from './isPage.ts';
import { Node } from './node.ts';
import { Page } from './page.ts';
import { readKey, readOptionalText } from './readStored.ts';

CrossLink.implement({
  description:
    'A link from one published page to another, or to the web: with its words and sentence.',
  interfaces: [Node],
  fields: (t) => ({
    source: t.field({
      type: Page,
      description: 'The page on which the link stands.',
      resolve: (node) => node.source,
    }),
    target: t.field({
      type: Page,
      nullable: true,
      description:
        'The published page linked to; null for web addresses and for targets that are not published.',
      resolve: (node, _, context) => {
        const { target } = node.resolve(context);
        return isPage(target) ? target : null;
      },
    }),
    targetSection: t.string({
      nullable: true,
      description:
        'The id of the heading on the target that the link leads to; null for the top of the page, also when that heading is gone.',
      resolve: (node, _, context) => node.resolve(context).section,
    }),
    href: t.string({
      nullable: true,
      description:
        'Where to lead the reader: a path on the site or a web address; null when there is nothing to lead to.',
      resolve: (node, _, context) => {
        const { href, target } = node.resolve(context);
        return href ?? (target ? readAddress(context, target) : null);
      },
    }),
    url: t.string({
      nullable: true,
      description: 'The address as it was written; null for links to documents.',
      resolve: (node) => node.link.url,
    }),
    anchorText: t.string({
      description: 'The words that are linked.',
      resolve: (node) => node.link.anchorText,
    }),
    sentence: t.string({
      description:
        'The sentence around the link, or why a guide is in a set; empty for other links outside the text.',
      // A set doesn't show the entry of a guide that isn't published, nor what it says of it.
      resolve: (node, _, context) =>
        node.link.origin === 'curated' && node.resolve(context).status === 'target-unpublished'
          ? ''
          : node.link.sentence,
    }),
    section: t.string({
      nullable: true,
      description: 'The id of the heading above the link, if there is one.',
      resolve: (node) => node.link.section,
    }),
    relation: t.field({
      type: LinkRelation,
      description: 'What the target is to the source.',
      resolve: (node) => node.source.links.relationAt(node.index),
    }),
    origin: t.field({
      type: LinkOrigin,
      description: 'How the link came to be.',
      resolve: (node) => node.source.links.originAt(node.index),
    }),
    status: t.field({
      type: LinkStatus,
      description: 'Whether the link leads somewhere at this moment.',
      resolve: (node, _, context) => node.resolve(context).status,
    }),
    position: t.int({
      description: 'The place of the link among those of its origin on the page, from 0.',
      resolve: (node) => node.link.position,
    }),
  }),
});

/** Sources, people and organizations have no page here, but an address of their own. */
function readAddress(
  context: DeliveryContext,
  target: LibraryRow,
): string | null | Promise<string | null> {
  return context.read(target, (content) => readOptionalText(content['url']));
}

const CrossLinkFilter = builder.inputType('CrossLinkFilter', {
  description: 'Each argument narrows the list of links.',
  fields: (t) => ({
    source: t.id({ description: 'Only links on the page of this id.' }),
    target: t.id({ description: 'Only links to the page of this id.' }),
    relation: t.field({ type: LinkRelation, description: 'Only links of this relation.' }),
    origin: t.field({ type: LinkOrigin, description: 'Only links of this origin.' }),
    status: t.field({ type: LinkStatus, description: 'Only links of this status.' }),
  }),
});

/** All pages in the order of their keys, which is by type and then by id. */
function listPages(context: DeliveryContext): Iterable<LibraryRow> {
  context.dependOnEverything();
  return chainRows(pageTypes.map((type) => context.listType(type).byKey()));
}

builder.queryField('crossLinks', (t) =>
  t.field({
    type: CrossLinkConnection,
    description: 'Links between published pages, and from them to the web.',
    args: {
      ...pageArguments(),
      filter: t.arg({ type: CrossLinkFilter, description: 'Which links to give.' }),
    },
    extensions: withCost({ weight: 100, size: 'first' }),
    resolve: (_, { filter, ...page }, context) => {
      const { source, target, ...conditions } = filter ?? {};
      // A page that is not published has no links, whatever led to it before.
      const key = target == null ? undefined : readKey(target);
      const aimed = key ? context.get(key) : undefined;
      if (target != null && !isPage(aimed))
        return connectLinks(context, { sources: [], conditions, page });
      const candidates = aimed
        ? filterRows(context.listLinking(aimed.key), isPage)
        : listPages(context);
      const from = source == null ? null : readKey(source);
      const only = from ? context.get(from) : undefined;
      const sources = source == null ? candidates : isPage(only) ? [only] : [];
      return connectLinks(context, {
        sources,
        conditions: { ...conditions, target: aimed?.key },
        page,
      });
    },
  }),
);
