import type { LibraryRow } from '../../published/library/libraryRow.ts';
import type { StoredContent } from '../../published/library/storedContent.ts';
import type { PublishedKey } from '../../published/publishedDocument.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import { resolveLink } from '../links/resolveLink.ts';
import { deliverBlock } from './deliverBlock.ts';
import { readKey, readKeys, readList, readOptionalText, readValues } from './readStored.ts';
import type { StoredValues } from './readStored.ts';

/** A rich text tree with links resolved and the documents of its blocks in place. */
export type DeliveredRichText = StoredValues;

const emptyTree: DeliveredRichText = { type: 'root', version: 1, children: [] };

/** Blocks that show another document, by the node's field that names it. */
const documentBlocks: readonly unknown[] = ['image', 'careerSetting', 'educationPath'];

function collectBlockKeys(node: StoredValues, found: Set<PublishedKey>): void {
  if (documentBlocks.includes(node['type'])) {
    const key = readKey(node['key']);
    if (key) found.add(key);
  }
  const { children } = node;
  if (Array.isArray(children)) {
    for (const child of children) collectBlockKeys(readValues(child), found);
  }
}

/**
 * Delivers a stored tree. Loads what its blocks show first, together; a block whose document isn't
 * published is left out, a link to something unpublished keeps its words and a status. `source` is
 * the document that holds the tree.
 */
export function deliverRichText(
  context: DeliveryContext,
  stored: unknown,
  source: LibraryRow,
): DeliveredRichText | Promise<DeliveredRichText> {
  context.countText(source);
  const tree = readValues(stored);
  if (tree['type'] !== 'root') return emptyTree;
  const keys = new Set<PublishedKey>();
  collectBlockKeys(tree, keys);
  const rows = context.getAll([...keys]);
  const contents = rows.map((row) => context.read(row, (content) => ({ row, content })));
  if (contents.some((content) => content instanceof Promise)) {
    return Promise.all(contents).then((loaded) => deliverTree(context, tree, { loaded, source }));
  }
  const ready = contents.flatMap((content) => (content instanceof Promise ? [] : content));
  return deliverTree(context, tree, { loaded: ready, source });
}

export interface BlockDocument {
  row: LibraryRow;
  content: StoredContent;
}

function deliverTree(
  context: DeliveryContext,
  tree: StoredValues,
  { loaded, source }: { loaded: readonly BlockDocument[]; source: Pick<LibraryRow, 'path'> },
): DeliveredRichText {
  const documents = new Map(loaded.map((document) => [document.row.key, document]));

  const deliverNode = (node: StoredValues): StoredValues | null => {
    switch (node['type']) {
      case 'link':
        return deliverLink(context, node, { children: deliverChildren(node['children']), source });
      case 'relatedGuides': {
        const { type, title } = node;
        const guides = context.getAll(readKeys(node['keys'])).map((row) => ({
          ...describePage(row),
          summary: row.summary,
        }));
        return { type, title, guides };
      }
      case 'image':
      case 'careerSetting':
      case 'educationPath': {
        const key = readKey(node['key']);
        const document = key === null ? undefined : documents.get(key);
        return document ? deliverBlock(context, String(node['type']), document) : null;
      }
      default:
        return Array.isArray(node['children'])
          ? { ...node, children: deliverChildren(node['children']) }
          : node;
    }
  };
  const deliverChildren = (children: unknown): readonly StoredValues[] =>
    readList(children).flatMap((child): readonly StoredValues[] => {
      const delivered = deliverNode(child);
      return delivered === null ? [] : [delivered];
    });

  return { ...tree, children: deliverChildren(tree['children']) };
}

function describePage({ key, slug, path, title }: LibraryRow): StoredValues {
  return { id: key, slug, path, title };
}

function deliverLink(
  context: DeliveryContext,
  node: StoredValues,
  { children, source }: { children: readonly StoredValues[]; source: Pick<LibraryRow, 'path'> },
): StoredValues {
  const url = typeof node['url'] === 'string' ? node['url'] : null;
  const { status, href, target, section, external } = resolveLink(context, {
    target: readKey(node['target']),
    section: readOptionalText(node['section']) ?? undefined,
    url,
    from: source.path,
  });
  return {
    type: 'link',
    href,
    status: status === 'unchecked' ? 'ok' : status,
    target: target && {
      key: target.key,
      type: target.type,
      slug: target.slug,
      path: target.path,
      title: target.title,
      section,
    },
    external,
    newTab: node['newTab'] === true,
    children,
  };
}
