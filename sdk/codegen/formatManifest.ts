import { createHash } from 'node:crypto';

/**
 * The operations that the SDK sends, in the format of persisted query manifests, for sites whose
 * delivery answers listed operations only. `texts` are the exports of the generated module.
 */
export function formatManifest(texts: object): string {
  const operations = Object.values(texts)
    .filter((body) => typeof body === 'string')
    .map((body) => ({
      id: createHash('sha256').update(body).digest('hex'),
      name: /^query (\w+)/.exec(body)?.[1] ?? '',
      type: 'query',
      body,
    }));
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
