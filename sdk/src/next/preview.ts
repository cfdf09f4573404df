import type { ContentClient } from '../client/contentClient.ts';
import { type PreviewOptions, answerPreview } from '../preview/answerPreview.ts';
import { cookieNames, parsePreviewCookie } from '../preview/previewCookie.ts';
import { type PreviewState, describeState } from '../preview/previewState.ts';

/** What is used of Next's `draftMode()`. */
export interface DraftMode {
  /** Whether the browser is in draft mode. */
  isEnabled: boolean;
  /** Turns it on. */
  enable(): void;
  /** Turns it off. */
  disable(): void;
}

/** How a Next site shows previews. */
export interface NextPreviewOptions extends PreviewOptions {
  /** The client for published content. */
  client: ContentClient;
  /** `draftMode` of `next/headers`. */
  draftMode: () => Promise<DraftMode>;
  /** `cookies` of `next/headers`. */
  cookies: () => Promise<{ get(name: string): { value: string } | undefined }>;
}

/** Previews of a Next site. */
export interface NextPreview {
  /**
   * The handler of `app/preview/[[...step]]/route.ts`: export it as `GET` and as `POST`. It turns
   * draft mode on and off.
   */
  handler(request: Request): Promise<Response>;
  /** The preview that a page is made in; null for readers, and while pages are built. */
  read(): Promise<PreviewState | null>;
  /** The client for a page: of its preview's draft, or of what is published. */
  client(): Promise<ContentClient>;
}

/**
 * Lets editors see drafts on a Next site, in its draft mode. Pages stay static for readers: the
 * cookie is only looked at in draft mode.
 */
export function createPreview(options: NextPreviewOptions): NextPreview {
  const { client, cmsUrl, cookies, draftMode, path = '/preview' } = options;
  const readCookie = async () => {
    if (!(await draftMode()).isEnabled) return null;
    return parsePreviewCookie((await cookies()).get(cookieNames.token)?.value);
  };
  return {
    async handler(request) {
      const { pathname, protocol, search } = new URL(request.url);
      const reply = await answerPreview(options, {
        method: request.method,
        url: pathname + search,
        cookie: request.headers.get('cookie'),
        isSecure: protocol === 'https:',
      });
      if (reply === null) return new Response('Not found', { status: 404 });
      const mode = await draftMode();
      if (reply.change === 'entered') mode.enable();
      if (reply.change === 'left') mode.disable();
      const headers = reply.headers.map(([name, value]): [string, string] => [name, value]);
      return new Response(reply.body === '' ? null : reply.body, { status: reply.status, headers });
    },
    async read() {
      const cookie = await readCookie();
      return cookie && describeState(cookie, { cmsUrl, path });
    },
    async client() {
      const cookie = await readCookie();
      if (!cookie) return client;
      const fetchOptions = { cache: 'no-store' } as const;
      return client.withConfig({ perspective: 'draft', token: cookie.token, fetchOptions });
    },
  };
}
