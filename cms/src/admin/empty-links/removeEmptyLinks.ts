import { $isLinkNode } from '@payloadcms/richtext-lexical/client';
import { $getRoot, $isElementNode } from '@payloadcms/richtext-lexical/lexical';
import type { ElementNode } from '@payloadcms/richtext-lexical/lexical';
import { isRecord } from '../../errors/isRecord.ts';

function leadsNowhere(fields: unknown): boolean {
  if (!isRecord(fields)) return true;
  const { doc, url } = fields;
  return (doc ?? null) === null && (typeof url !== 'string' || url.trim() === '');
}

function $removeWithin(parent: ElementNode): void {
  for (const node of parent.getChildren()) {
    if (!$isElementNode(node)) continue;
    $removeWithin(node);
    if (!$isLinkNode(node) || !leadsNowhere(node.getFields())) continue;
    for (const child of node.getChildren()) node.insertBefore(child);
    node.remove();
  }
}

/** Leaves the words of links that lead to no document and no address. */
export function $removeEmptyLinks(): void {
  $removeWithin($getRoot());
}
