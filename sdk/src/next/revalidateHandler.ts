import { verifyWebhook } from '../webhooks/verifyWebhook.ts';
import { readLimited } from './readLimited.ts';

/** What the route handler works with. */
export interface RevalidateOptions {
  /** The secret that is shared with the CMS; several while it is being replaced. */
  secrets: string | readonly string[];
  /** `revalidateTag` of `next/cache`. Called with `{ expire: 0 }`: the next reader gets the new. */
  revalidateTag: (tag: string, profile: { expire: number }) => unknown;
  /** `revalidatePath` of `next/cache`, for pages that carry no tags. @default paths are left */
  revalidatePath?: ((path: string) => unknown) | undefined;
  /** How old a signature may be, in seconds. @default 300 */
  toleranceSeconds?: number | undefined;
}

/** Webhooks are a few kilobytes; nothing larger is read. */
const longestBody = 1_000_000;

/**
 * The handler of a route that the CMS tells of changes: `export const POST =
 * createRevalidateHandler({ … })` in `app/api/revalidate/route.ts`. It answers 200 with what was
 * revalidated, 202 to events that it does not know, 401 to what is not signed rightly, 413 to too
 * large and 400 to malformed bodies, and 405 to other methods. A repeated delivery does no harm.
 */
export function createRevalidateHandler(
  options: RevalidateOptions,
): (request: Request) => Promise<Response> {
  const { revalidatePath, revalidateTag, secrets, toleranceSeconds } = options;
  return async (request) => {
    if (request.method !== 'POST') return answer(405, { error: 'METHOD' });
    const body = await readLimited(request, longestBody);
    if (body === null) return answer(413, { error: 'TOO_LARGE' });
    const webhook = await verifyWebhook({
      body,
      headers: request.headers,
      secrets,
      toleranceSeconds,
    });
    if (!webhook.ok) return answer(statusOf[webhook.reason] ?? 401, { error: webhook.reason });
    const { id, paths, tags } = webhook.event;
    for (const tag of tags) await revalidateTag(tag, { expire: 0 });
    if (revalidatePath) for (const path of paths) await revalidatePath(path);
    return answer(200, { delivery: id, tags, paths: revalidatePath ? paths : [] });
  };
}

const statusOf: Readonly<Record<string, number>> = {
  UNKNOWN_EVENT: 202,
  MALFORMED_BODY: 400,
  NO_SECRET: 500,
};

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
