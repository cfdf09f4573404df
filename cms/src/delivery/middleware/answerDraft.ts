import type { Request, Response } from 'express';
import type { QueryHandler } from '../execution/createQueryHandler.ts';
import type { RequestParams } from '../execution/requestParams.ts';
import type { DraftOverlays } from '../preview/draftOverlay.ts';
import type { PreviewDesk } from '../preview/previewDesk.ts';
import { refuseDrafts, refusePreview } from '../preview/refusePreview.ts';
import type { AnswerType } from './negotiateType.ts';
import { noteOutcome } from './observeRequests.ts';
import { kindOf, sendOnce } from './sendOnce.ts';

export interface DraftOptions {
  /** Who opens drafts; null where there are none. */
  previews: PreviewDesk | null;
  overlays: DraftOverlays;
  costLimit: number;
  handleQuery: QueryHandler;
}

interface DraftQuery {
  request: Request;
  response: Response;
  type: AnswerType;
  params: RequestParams;
  token: string;
  /** Whom a wrong token counts for. */
  client: string;
}

/**
 * Answers whoever shows a token: the draft it is for, over everything else as published. Nothing of
 * the answer is kept here, and nobody on the way may keep it. Nothing is written in a preview.
 */
export async function answerDraft(
  { request, response, type, params, token, client }: DraftQuery,
  { previews, overlays, costLimit, handleQuery }: DraftOptions,
): Promise<void> {
  if (previews === null) throw refuseDrafts();
  const opened = await previews.read(token, { client });
  if (opened.kind !== 'open') throw refusePreview(opened);
  const answer = await handleQuery(params, {
    method: request.method === 'GET' ? 'GET' : 'POST',
    accept: type,
    client,
    requestId: String(response.getHeader('X-Request-Id')),
    view: { ...overlays.view(opened.draft), desk: null },
  });
  const { cost, code } = answer;
  noteOutcome(response, { kind: kindOf(answer), code, cost });
  response.setHeader('X-Query-Cost-Limit', String(costLimit));
  if (cost !== null) response.setHeader('X-Query-Cost', String(cost));
  sendOnce(response, type, answer);
}
