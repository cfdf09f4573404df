import type { Article, ContentClient, RelatedGuide } from '@signpost/sdk';
import { content, readTagged } from './content.ts';
import { preview } from './preview.ts';
import { readPreviewed } from './readPreviewed.ts';

/** What stands at the address of a guide. */
type GuidePage =
  | { kind: 'guide'; guide: Article; related: RelatedGuide[] }
  | { kind: 'redirect'; location: string; permanent: boolean }
  | { kind: 'nothing' };

async function read(reader: ContentClient, slug: string): Promise<GuidePage> {
  const guide = await reader.articles.get({ slug });
  if (guide) return { kind: 'guide', guide, related: await reader.related({ slug }) };
  const resolution = await reader.resolvePath(`/guides/${slug}`);
  if (resolution.kind !== 'PathRedirect') return { kind: 'nothing' };
  const { location, permanent } = resolution;
  return { kind: 'redirect', location, permanent };
}

async function readPublished(slug: string): Promise<GuidePage> {
  'use cache';
  return readTagged((reader) => read(reader, slug));
}

/** For readers what is published, for an editor the draft, which is never kept. */
export async function readGuide(slug: string): Promise<GuidePage> {
  const reader = await preview.client();
  if (reader === content) return readPublished(slug);
  return readPreviewed(reader, `/guides/${slug}`, (draft) => read(draft, slug));
}
