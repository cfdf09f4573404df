import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../sdk/src/index.ts';
import {
  articleJsonLd,
  breadcrumbJsonLd,
  jsonLdScript,
  occupationJsonLd,
} from '../../sdk/src/json-ld/index.ts';
import { type ContentServer, startContentServer } from '../../sdk/src/testing/index.ts';

const evil = '</script><!--<script>alert(1)//\u2028&';
let server: ContentServer;
beforeAll(async () => {
  server = await startContentServer({
    articles: [{ slug: 'a', title: evil, sources: [{ title: 'S', url: 'https://s.example/' }] }],
    occupations: [{ slug: 'o', name: 'Occupation' }],
  });
});
afterAll(() => server.close());

describe('JSON-LD', () => {
  it('cannot end its script element, and reads back as it was', async () => {
    const guide = await createClient({ endpoint: server.endpoint }).articles.get({ slug: 'a' });
    if (guide === null) throw new Error('The guide is missing.');
    const script = jsonLdScript(articleJsonLd(guide, { origin: 'https://g.example' }));
    const inner = script.slice(script.indexOf('>') + 1, script.lastIndexOf('</script>'));
    expect(inner).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(inner)).toMatchObject({
      '@type': 'Article',
      headline: evil,
      url: 'https://g.example/guides/a',
      citation: [{ name: 'S', url: 'https://s.example/' }],
    });
  });

  it('describes an occupation and the way to a page', async () => {
    const page = await createClient({ endpoint: server.endpoint }).occupations.get({ slug: 'o' });
    if (page === null) throw new Error('The occupation is missing.');
    expect(occupationJsonLd(page)).toMatchObject({ '@type': 'Occupation', name: 'Occupation' });
    expect(breadcrumbJsonLd([{ title: 'Home', path: '/' }, page])).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Home', item: '/' },
        { position: 2, item: '/careers/o' },
      ],
    });
  });
});
