import type { Endpoint, FlattenedField, PayloadRequest } from 'payload';
import { findBodyProblem } from './findBodyProblem.ts';
import { findFormProblem } from './findFormProblem.ts';
import { findQueryProblem } from './findQueryProblem.ts';
import { limitChange, refuseChange } from './limitChange.ts';
import { limitList } from './limitList.ts';
import { refuse, type Refusal } from './refusal.ts';

async function findProblem(
  req: PayloadRequest,
  { fields, isRead }: { fields: readonly FlattenedField[]; isRead: boolean },
): Promise<Refusal | null> {
  const message =
    findQueryProblem(req.query, fields) ??
    (isRead ? limitList(req.query, { defaultDepth: req.payload.config.defaultDepth }) : null);
  if (message !== null) return { status: 400, name: 'BadQuery', message };
  return findBodyProblem(req);
}

/**
 * The same endpoint of a collection or global, refusing what it could not understand before it asks
 * the database: Payload answers much of that with 500, as if something were broken here.
 */
export function checkRequest(endpoint: Endpoint, fields: readonly FlattenedField[]): Endpoint {
  const isRead = endpoint.method === 'get';
  const isOfMany = endpoint.path === '/' && ['patch', 'delete'].includes(endpoint.method);
  return {
    ...endpoint,
    handler: async (req) => {
      const problem = await findProblem(req, { fields, isRead });
      if (problem) return refuse(problem);
      const tooMany = isOfMany ? await limitChange(req) : null;
      if (tooMany) return refuseChange(tooMany);
      try {
        return await endpoint.handler(req);
      } catch (error) {
        const inForm = findFormProblem(req, error);
        if (inForm) return refuse(inForm);
        throw error;
      }
    },
  };
}
