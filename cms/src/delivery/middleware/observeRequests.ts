import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { AnswerKind, DeliveryMetrics } from '../metrics/deliveryMetrics.ts';
import { readRequestId } from './requestId.ts';

/** What became of a request, for metrics and the log: never what was asked, or by whom. */
export interface Outcome {
  kind: AnswerKind;
  /** The code of the first error. */
  code: string | null;
  cost: number | null;
}

/** One line of the request log. */
export interface RequestLine extends Omit<Outcome, 'kind'> {
  /** As in the metrics: "memory" was sent before anything else was asked. */
  kind: AnswerKind | 'memory';
  requestId: string;
  method: string;
  status: number;
  ms: number;
}

const outcomes = new WeakMap<ServerResponse, Outcome>();

/** Notes what became of the request that is being answered. */
export function noteOutcome(response: ServerResponse, outcome: Outcome): void {
  outcomes.set(response, outcome);
}

const unknown: Outcome = { kind: 'refused', code: null, cost: null };

export interface ObserverOptions {
  metrics: DeliveryMetrics;
  /** Null where requests are not logged. */
  log: ((line: RequestLine) => void) | null;
}

/** Whole tenths of a millisecond since a moment of `performance.now`. */
export function elapsedMs(started: number): number {
  return Math.round((performance.now() - started) * 10) / 10;
}

/** To be called when a request begins: counts it when it ends, and logs it where that is wanted. */
export type Observer = (request: IncomingMessage, response: ServerResponse) => void;

export function createObserver({ metrics, log }: ObserverOptions): Observer {
  return (request, response) => {
    const started = performance.now();
    response.once('close', () => {
      const outcome = outcomes.get(response);
      const seconds = (performance.now() - started) / 1000;
      if (outcome) metrics.countAnswer({ ...outcome, seconds });
      log?.({
        requestId: readRequestId(response),
        method: request.method ?? '',
        status: response.statusCode,
        ms: elapsedMs(started),
        ...(outcome ?? unknown),
      });
    });
  };
}

/** Counts each request, and logs it where that is wanted. */
export function observeRequests(observe: Observer): RequestHandler {
  return (request, response, next) => {
    observe(request, response);
    next();
  };
}
