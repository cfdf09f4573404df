import type { RequestHandler } from 'express';
import type { Library } from '../../published/library/library.ts';

/** `/healthz`: the process is alive. */
export function reportHealth(): RequestHandler {
  return (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.json({ status: 'ok' });
  };
}

const reasons = {
  loading:
    'The library is still loading. Until then single documents and paths are answered from the store, lists and searches not.',
  'store-unreachable': 'The published store cannot be read.',
} as const;

/**
 * `/readyz`: every query is answered, with the revision shown. 503 while the library loads, when only
 * some are; a library that lost its store goes on answering, and says so.
 */
export function reportReadiness(library: Library): RequestHandler {
  return (_request, response) => {
    const { ready, revision, documents, problem } = library.status();
    const reason = problem === null ? null : reasons[problem];
    response.setHeader('Cache-Control', 'no-store');
    response.status(ready ? 200 : 503);
    response.json({ status: ready ? 'ready' : 'not-ready', revision, documents, problem, reason });
  };
}
