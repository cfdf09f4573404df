import { isRecord } from '../../links/extract/lexicalNode.ts';
import { mergeTexts } from './convertInline.ts';
import { paragraphNode, PENDING_IMAGE, rootState, textNode, uploadNode } from './nodes.ts';
import type { LexicalElement, LexicalState } from './nodes.ts';
import type { FindId } from './pendingReference.ts';
import type { LinkResolution } from '../addresses/linkResolution.ts';

export interface BodyResolver {
  resolveLink(href: string): LinkResolution;
  findId: FindId;
  /** The id of the stored image, or null when it isn't stored. */
  findImage(src: string): string | null;
  /** Called for each link that stays words, and each block whose document is missing. */
  onUnresolved(href: string, reason: string): void;
}

const MISSING = Symbol('missing');

function isElement(value: unknown): value is LexicalElement {
  return isRecord(value) && typeof value['type'] === 'string';
}

function isState(value: unknown): value is LexicalState {
  return isRecord(value) && isRecord(value['root']) && Array.isArray(value['root']['children']);
}

/**
 * A copy of a body in which every link, image and block has its document. A link that leads nowhere
 * becomes its words, an image that isn't stored its alternative text.
 */
export function resolveBody(body: LexicalState, resolver: BodyResolver): LexicalState {
  return rootState(resolveChildren(body.root.children, resolver));
}

function resolveChildren(children: LexicalElement[], resolver: BodyResolver): LexicalElement[] {
  return mergeTexts(children.flatMap((child) => resolveNode(child, resolver)));
}

function resolveNode(node: LexicalElement, resolver: BodyResolver): LexicalElement[] {
  if (node.type === PENDING_IMAGE) return resolveImage(node, resolver);
  if (node.type === 'link') return resolveLinkNode(node, resolver);
  if (node.type === 'block') {
    const fields = resolveFields(node['fields'], resolver);
    return fields === MISSING ? [] : [{ ...node, fields }];
  }
  if (node.children === undefined) return [node];
  const { anchors: _, ...kept } = node;
  return [{ ...kept, children: resolveChildren(node.children, resolver) }];
}

function resolveImage(node: LexicalElement, resolver: BodyResolver): LexicalElement[] {
  const id = resolver.findImage(String(node['src']));
  if (id !== null) return [uploadNode(id)];
  const alt = String(node['alt'] ?? '').trim();
  return alt === '' ? [] : [paragraphNode([textNode(alt)])];
}

function resolveLinkNode(node: LexicalElement, resolver: BodyResolver): LexicalElement[] {
  const children = resolveChildren(node.children ?? [], resolver);
  const fields = isRecord(node['fields']) ? node['fields'] : {};
  const href = String(fields['url'] ?? '');
  const found = resolver.resolveLink(href);
  if (found.kind === 'address') {
    return [{ ...node, children, fields: { ...fields, url: found.url } }];
  }
  if (found.kind === 'document') {
    const id = resolver.findId(found.collection, found.slug);
    if (id !== null) {
      const doc = { relationTo: found.collection, value: id };
      const shown = found.words === undefined ? children : [textNode(found.words)];
      const link = { ...node, children: shown };
      const section = found.section === undefined ? {} : { section: found.section };
      return [{ ...link, fields: { linkType: 'internal', doc, ...section, newTab: false } }];
    }
    resolver.onUnresolved(href, 'The document it leads to could not be stored.');
    return children;
  }
  resolver.onUnresolved(href, found.reason);
  return children;
}

/** Replaces named documents by their ids. A block without its only document is left out. */
function resolveFields(value: unknown, resolver: BodyResolver): unknown {
  if (isState(value)) return resolveBody(value, resolver);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => resolveFields(item, resolver));
    const found = items.filter((item) => item !== MISSING);
    return found.length === 0 && items.length > 0 ? MISSING : found;
  }
  if (!isRecord(value) || isElement(value)) return value;
  const { pending, slug } = value;
  if (typeof pending === 'string' && typeof slug === 'string') {
    const id = resolver.findId(pending, slug);
    if (id === null) resolver.onUnresolved(slug, `There is no document "${slug}" in ${pending}.`);
    return id ?? MISSING;
  }
  const entries = Object.entries(value).map(([key, item]) => [key, resolveFields(item, resolver)]);
  return entries.some(([, item]) => item === MISSING) ? MISSING : Object.fromEntries(entries);
}
