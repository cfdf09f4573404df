import { addDataAndFileToRequest, type Endpoint, type SanitizedConfig } from 'payload';
import { readRole } from '../access/roles.ts';
import { readRecord, readText } from '../fields/read/readValue.ts';
import { refuseReceiver } from './refuseReceiver.ts';

const saves: readonly string[] = ['post /', 'patch /', 'patch /:id'];

/**
 * The endpoint that saves a webhook, looking its address up before the save takes its turn to write:
 * the answer of a slow name server would keep every other writer waiting.
 */
function resolveFirstIn(endpoint: Endpoint): Endpoint {
  return {
    ...endpoint,
    handler: async (req) => {
      if (readRole(req.user) === 'admin') {
        await addDataAndFileToRequest(req);
        // It has been read, and can't be read again.
        Object.defineProperty(req, 'body', { value: null });
        const address = readText(readRecord(req.data)['address']);
        if (address !== '') await refuseReceiver(address, req, { looksUp: true });
      }
      return endpoint.handler(req);
    },
  };
}

/** Changes what `buildConfig` gives, and returns it. */
export function resolveFirst(config: SanitizedConfig): SanitizedConfig {
  const webhooks = config.collections.find(({ slug }) => slug === 'webhooks');
  if (!webhooks?.endpoints) throw new Error('There are no webhooks.');
  webhooks.endpoints = webhooks.endpoints.map((endpoint) =>
    saves.includes(`${endpoint.method} ${endpoint.path}`) ? resolveFirstIn(endpoint) : endpoint,
  );
  return config;
}
