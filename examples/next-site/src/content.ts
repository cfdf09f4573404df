import { createClient, type ContentClient } from '@signpost/sdk';
import { recordTags } from '@signpost/sdk/next';
import { cacheLife, cacheTag } from 'next/cache';
import { endpoint } from './settings.ts';

const hour = 3600;

/** What is published, with the cache tags of each answer. */
export const content = createClient({ endpoint, preferGet: true });

/**
 * Reads within a function that says `'use cache'`, and keeps what it gives, and the page that shows
 * it, until the CMS says that something of it changed: under the tags that came with the answers.
 * When a window opens or closes, such as that of a guide set, the CMS says nothing: what has one is
 * read anew at that moment, and each hour, since a page counts the time from when it is made.
 */
export async function readTagged<Result>(
  read: (reader: ContentClient) => Promise<Result>,
): Promise<Result> {
  const recorder = recordTags();
  const result = await read(content.withConfig({ fetch: recorder.fetch }));
  cacheTag(...recorder.tags());
  cacheLife('max');
  const seconds = recorder.maxAge();
  if (seconds < Infinity) cacheLife({ revalidate: Math.min(seconds, hour), expire: hour });
  return result;
}
