import { createClient } from '@signpost/sdk';

async function printTitle(): Promise<void> {
  const content = createClient({ endpoint: 'http://127.0.0.1/graphql' });
  const guide = await content.articles.get({ slug: 'hand-therapy-career' });
  console.log(guide?.titel);
}

void printTitle();
