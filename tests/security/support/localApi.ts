import type { Payload } from 'payload';
import { type Api, type Call, writtenData } from './call.ts';
import { pixel } from './fixtures.ts';
import { type Outcome, outcomeOf, readPath } from './outcome.ts';

type Method = 'create' | 'find' | 'findVersions' | 'update' | 'delete' | 'restoreVersion';

/** Calls the Local API with a collection named at run time. */
export async function callLocal(
  payload: Payload,
  method: Method,
  options: Record<string, unknown>,
): Promise<unknown> {
  const answer: unknown = await Reflect.apply(payload[method], payload, [options]);
  return answer;
}

export const mediaFile = {
  data: pixel,
  mimetype: 'image/png',
  name: 'pixel.png',
  size: pixel.length,
};

function toCall(call: Call): [Method, Record<string, unknown>] {
  const { collection, id, operation, person } = call;
  const common = { collection, user: person.user, overrideAccess: false, depth: 0 };
  const data = writtenData(call);
  switch (operation) {
    case 'create':
      return [
        'create',
        { ...common, data, ...(collection === 'media' ? { file: mediaFile } : {}) },
      ];
    case 'read':
      return ['find', { ...common, where: { id: { equals: id } } }];
    case 'readVersions':
      return ['findVersions', { ...common, where: { parent: { equals: id } } }];
    case 'restoreVersion':
      return ['restoreVersion', { ...common, id }];
    case 'delete':
      return ['delete', { ...common, id }];
    case 'updateDraft':
      return ['update', { ...common, id, data, draft: true }];
    case 'restore':
      return ['update', { ...common, id, data, trash: true }];
    default:
      return ['update', { ...common, id, data }];
  }
}

/** The Local API as our own code calls it for a person. */
export function localApi(payload: Payload): Api {
  return async (call): Promise<Outcome> => {
    const [method, options] = toCall(call);
    try {
      const answer = await callLocal(payload, method, options);
      const docs = readPath(answer, 'docs');
      return Array.isArray(docs) && docs.length === 0 ? 'refused' : 'done';
    } catch (error) {
      const status = readPath({ status: Reflect.get(Object(error), 'status') }, 'status');
      return outcomeOf(typeof status === 'number' ? status : 500, String(error));
    }
  };
}
