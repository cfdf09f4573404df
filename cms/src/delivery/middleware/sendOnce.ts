import type { ServerResponse } from 'node:http';
import type { QueryAnswer } from '../execution/createQueryHandler.ts';
import type { AnswerKind } from '../metrics/deliveryMetrics.ts';
import type { AnswerType } from './negotiateType.ts';

export function kindOf({ run, isRead }: QueryAnswer): AnswerKind {
  if (run === null) return 'refused';
  return isRead ? 'read' : 'written';
}

/** Sends what nobody else may get: a refusal, a draft, or what came of a mutation. */
export function sendOnce(response: ServerResponse, type: AnswerType, answer: QueryAnswer): void {
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.end(answer.body);
}
