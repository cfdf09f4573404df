import { createClient } from '@signpost/sdk';
import { listComments } from '@signpost/sdk/comments';
import { createClient as createEdgeClient } from '@signpost/sdk/edge';
import { redirects } from '@signpost/sdk/express';
import { articleJsonLd } from '@signpost/sdk/json-ld';
import { collectLinks } from '@signpost/sdk/links';
import { createRevalidateHandler } from '@signpost/sdk/next';
import { renderHtml } from '@signpost/sdk/rich-text';
import { signWebhook, startContentServer } from '@signpost/sdk/testing';
import { verifyWebhook } from '@signpost/sdk/webhooks';

declare const process: { env: Record<string, string | undefined> };

async function printGuide(): Promise<void> {
  const endpoint = process.env['ENDPOINT'] ?? '';
  const content = createClient({ endpoint });
  const guide = await content.articles.get({ slug: 'hand-therapy-career' });
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
  const comments = await listComments(content, { slug: guide.slug });
  console.log(comments?.totalCount);
  await checkWebhook();
}

async function checkWebhook(): Promise<void> {
  const event = {
    id: 'one',
    event: 'content.changed' as const,
    revision: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    tags: ['all'],
    paths: ['/'],
    documents: [],
  };
  const { body, headers } = await signWebhook(event, { secrets: 'secret' });
  const webhook = await verifyWebhook({ body, headers, secrets: 'secret' });
  const dropped: string[] = [];
  const revalidateTag = (tag: string): void => void dropped.push(tag);
  const handler = createRevalidateHandler({ secrets: 'secret', revalidateTag });
  const request = new Request('http://site.example/', { method: 'POST', body, headers });
  const { status } = await handler(request);
  console.log(webhook.ok, status, dropped.join());
}

void printGuide();
