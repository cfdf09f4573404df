import type { RequestHandler, Response } from 'express';
import type { AnswerKind, DeliveryMetrics } from '../metrics/deliveryMetrics.ts';

/** What became of a request, for metrics and the log: never what was asked, or by whom. */
export interface Outcome {
  kind: AnswerKind;
  /** The code of the first error. */
  code: string | null;
  cost: number | null;
}

/** One line of the request log. */
export interface RequestLine extends Outcome {
  requestId: string;
  method: string;
  status: number;
  ms: number;
}

const outcomes = new WeakMap<Response, Outcome>();

/** Notes what became of the request that is being answered. */
export function noteOutcome(response: Response, outcome: Outcome): void {
  outcomes.set(response, outcome);
}

const unknown: Outcome = { kind: 'refused', code: null, cost: null };

/** Counts each request, and logs it where that is wanted. */
export function observeRequests(options: {
  metrics: DeliveryMetrics;
  log: ((line: RequestLine) => void) | null;
}): RequestHandler {
  const { metrics, log } = options;
  return (request, response, next) => {
    const started = performance.now();
    response.once('close', () => {
      const ms = performance.now() - started;
      const outcome = outcomes.get(response);
      if (outcome) metrics.countAnswer({ ...outcome, seconds: ms / 1000 });
      log?.({
        requestId: String(response.getHeader('X-Request-Id')),
        method: request.method,
        status: response.statusCode,
        ms: Math.round(ms * 10) / 10,
        ...(outcome ?? unknown),
      });
    });
    next();
  };
}
