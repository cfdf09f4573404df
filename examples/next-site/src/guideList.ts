import type { ContentClient } from '@signpost/sdk';
import { content, readTagged } from './content.ts';
import { preview } from './preview.ts';
import { readPreviewed } from './readPreviewed.ts';

async function read(reader: ContentClient) {
  const { items } = await reader.articles.list({ first: 50, orderBy: 'PUBLISHED_AT_DESC' });
  return items;
}

async function readPublished() {
  'use cache';
  return readTagged(read);
}

/** The newest guides. */
export async function readGuideList() {
  const reader = await preview.client();
  return reader === content ? readPublished() : readPreviewed(reader, '/', read);
}
