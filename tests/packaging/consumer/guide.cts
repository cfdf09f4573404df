import { createClient } from '@signpost/sdk';
import { createClient as createEdgeClient } from '@signpost/sdk/edge';
import { redirects } from '@signpost/sdk/express';
import { articleJsonLd } from '@signpost/sdk/json-ld';
import { collectLinks } from '@signpost/sdk/links';
import { renderHtml } from '@signpost/sdk/rich-text';
import { startContentServer } from '@signpost/sdk/testing';

declare const process: { env: Record<string, string | undefined> };

async function printGuide(): Promise<void> {
  const endpoint = process.env['ENDPOINT'] ?? '';
  const content = createClient({ endpoint });
  const guide = await content.articles.get({ slug: 'hand-therapy' });
  if (guide === null) throw new Error('The guide is missing.');
  const title: string = guide.title;
  console.log(title);
  for (const link of guide.outgoingLinks.nodes) {
    const words: string = link.anchorText;
    const href: string | null = link.href;
    console.log(`${words} -> ${href ?? 'nowhere'}`);
  }
  console.log(renderHtml(guide.body));
  const same = await createEdgeClient({ endpoint }).articles.get({ id: guide.id });
  console.log(same?.title === title, collectLinks(guide.body).length);
  console.log(articleJsonLd(guide)['@type'], typeof redirects, typeof startContentServer);
}

void printGuide();
