import { type Api, type Call, writtenData } from './call.ts';
import { pixel } from './fixtures.ts';
import { type Outcome, outcomeOf, readPath } from './outcome.ts';

function mediaForm(data: Record<string, unknown>): FormData {
  const form = new FormData();
  form.set('_payload', JSON.stringify(data));
  form.set('file', new Blob([pixel], { type: 'image/png' }), 'pixel.png');
  return form;
}

function toRequest(call: Call): { path: string; method: string; body?: string | FormData } {
  const { collection, data, id, operation } = call;
  const one = `/api/${collection}/${id}`;
  const body = JSON.stringify(writtenData(call));
  switch (operation) {
    case 'create':
      return {
        path: `/api/${collection}`,
        method: 'POST',
        body: collection === 'media' ? mediaForm(data) : body,
      };
    case 'read':
      return { path: `/api/${collection}?depth=0&where[id][equals]=${id}`, method: 'GET' };
    case 'readVersions':
      return {
        path: `/api/${collection}/versions?depth=0&where[parent][equals]=${id}`,
        method: 'GET',
      };
    case 'restoreVersion':
      return { path: `/api/${collection}/versions/${id}`, method: 'POST', body: '{}' };
    case 'delete':
      return { path: one, method: 'DELETE' };
    case 'updateDraft':
      return { path: `${one}?draft=true`, method: 'PATCH', body };
    case 'restore':
      return { path: `${one}?trash=true`, method: 'PATCH', body };
    default:
      return { path: one, method: 'PATCH', body };
  }
}

/** Payload's REST over HTTP. */
export function restApi(origin: string): Api {
  return async (call): Promise<Outcome> => {
    const { body, method, path } = toRequest(call);
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        ...call.person.headers,
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      },
      ...(body === undefined ? {} : { body }),
    });
    const answer: unknown = await response.json();
    const outcome = outcomeOf(response.status, `${method} ${path} ${JSON.stringify(answer)}`);
    // A list of which the person sees nothing is a refusal.
    return outcome === 'done' && method === 'GET' && readPath(answer, 'docs', 0) === undefined
      ? 'refused'
      : outcome;
  };
}
