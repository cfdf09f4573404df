import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { startContentServer } from '../../sdk/src/testing/index.ts';
import { runChecked } from '../packaging/runProgram.ts';
import { serveDelivery } from '../support/delivery/serveDelivery.ts';
import { smallLibrary } from '../support/delivery/smallLibrary.ts';
import { MemoryStore } from '../support/memoryStore.ts';

const folder = path.resolve(import.meta.dirname, '../../examples/link-report');

async function report(endpoint: string): Promise<string[]> {
  const args = ['--import', 'tsx', 'report.ts', endpoint];
  const { output } = await runChecked(process.execPath, args, { cwd: folder });
  return output.trim().split('\n').filter(Boolean);
}

describe('the link report', () => {
  it('lists weak guides with the links to add, the weakest first, and leaves out strong ones', async () => {
    const links = (...slugs: string[]) =>
      slugs.map((slug) => ({ to: `articles:${slug}`, anchorText: slug }));
    const server = await startContentServer({
      articles: [
        { slug: 'strong', links: links('a', 'b'), related: ['a'] },
        { slug: 'a', links: links('strong', 'b'), related: ['b', 'c'] },
        { slug: 'b', links: links('strong', 'a'), related: ['strong'] },
        { slug: 'c', links: links('strong', 'gone'), related: ['a', 'strong'] },
      ],
    });
    expect(await report(server.endpoint)).toEqual([
      'C (/guides/c)',
      '  linked from 0 pages, links to 1 page',
      '  + from “A” (/guides/a)',
      '  + from “Strong” (/guides/strong)',
      '  + to “A” (/guides/a)',
      'A (/guides/a)',
      '  linked from 2 pages, links to 2 pages',
      '  + from “C” (/guides/c)',
      'B (/guides/b)',
      '  linked from 2 pages, links to 2 pages',
      '3 of 4 guides are weak. + is a link to add.',
    ]);
    await server.close();
  });

  it('reads a true delivery', async () => {
    const store = new MemoryStore();
    store.publish(...smallLibrary);
    const delivery = await serveDelivery({ store });
    const lines = await report(delivery.url);
    expect(lines).toContain('The exam (/guides/second)');
    expect(lines).toContain('  linked from 1 page, links to 1 page');
    expect(lines).toContain('  + to “Émigré therapists” (/guides/third): both are about Therapy');
    expect(lines.at(-1)).toBe('4 of 4 guides are weak. + is a link to add.');
    await delivery.stop();
  });

  it('takes fewer than 60 lines, and the SDK alone', () => {
    const text = readFileSync(path.join(folder, 'report.ts'), 'utf8');
    expect(text.split('\n').length).toBeLessThan(60);
    expect([...text.matchAll(/from '([^']+)'/g)].map(([, name]) => name)).toEqual([
      '@signpost/sdk',
    ]);
  });
});
