import type { Endpoint, PayloadRequest, SanitizedConfig } from 'payload';
import { isRecord } from '../../errors/isRecord.ts';

/** What a save that was meant for readers came to, by the document as it stands now. */
function nameOutcome(doc: unknown): string | null {
  const status = isRecord(doc) ? doc['_status'] : null;
  if (status === 'published') return 'Published.';
  return status === 'draft' ? 'Saved as a draft: readers don’t see it.' : null;
}

function isDraftSave({ query }: PayloadRequest): boolean {
  return String(query['draft']) === 'true' || String(query['autosave']) === 'true';
}

/** The endpoint that saves a document, saying what happened where Payload says "Updated". */
function sayOutcomeOf(endpoint: Endpoint): Endpoint {
  return {
    ...endpoint,
    handler: async (req) => {
      const answer = await endpoint.handler(req);
      if (!answer.ok || isDraftSave(req)) return answer;
      const told: unknown = await answer.json();
      const message = isRecord(told) ? nameOutcome(told['doc']) : null;
      const { headers, status } = answer;
      headers.delete('content-length');
      return Response.json(isRecord(told) && message ? { ...told, message } : told, {
        headers,
        status,
      });
    },
  };
}

/** Changes what `buildConfig` gives, for everything that has drafts, and returns it. */
export function sayOutcome(config: SanitizedConfig): SanitizedConfig {
  for (const { endpoints, versions } of config.collections) {
    if (!versions?.drafts || !endpoints) continue;
    const told = endpoints.map((endpoint) =>
      endpoint.method === 'patch' && endpoint.path === '/:id' ? sayOutcomeOf(endpoint) : endpoint,
    );
    endpoints.splice(0, endpoints.length, ...told);
  }
  return config;
}
