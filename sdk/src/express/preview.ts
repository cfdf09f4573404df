import type { ContentClient } from '../client/contentClient.ts';
import { type PreviewOptions, answerPreview } from '../preview/answerPreview.ts';
import { cookieNames, readPreviewCookie, setCookie } from '../preview/previewCookie.ts';
import { type PreviewState, describeState, previewHeaders } from '../preview/previewState.ts';

/** What the middleware uses of Express's request. */
export interface PreviewedRequest {
  /** `GET`, `POST` or another. */
  method: string;
  /** The path and the query, as the browser sent them. */
  originalUrl: string;
  /** Of which only the cookies are read. */
  headers: { cookie?: string | undefined };
  /** Whether the browser came by https, by Express's account. */
  secure: boolean;
}

/** What the middleware uses of Express's response. */
export interface PreviewedResponse {
  /** The status to answer with. */
  statusCode: number;
  /** Sets a header. */
  setHeader(name: string, value: string): unknown;
  /** Adds to a header: the site's own cookies stay. */
  appendHeader(name: string, value: string): unknown;
  /** Sends the answer. */
  end(body: string): unknown;
}

/** How an Express site shows previews. */
export interface ExpressPreviewOptions extends PreviewOptions {
  /** The client for published content. */
  client: ContentClient;
}

/** Previews of an Express site. */
export interface Preview {
  /**
   * Answers `/preview`, by which a preview begins and is left, and marks all pages within one as
   * nobody's to keep. Put it before your routes, and after what sets security headers.
   */
  middleware(request: PreviewedRequest, response: PreviewedResponse, next: NextFunction): void;
  /** The preview that a request is made in; null for readers. */
  read(request: PreviewedRequest): PreviewState | null;
  /** The client for a request: of its preview's draft, or of what is published. */
  client(request: PreviewedRequest): ContentClient;
  /** Takes the browser out of its preview, once the content server has refused the token. */
  end(request: PreviewedRequest, response: PreviewedResponse): void;
}

type NextFunction = (error?: unknown) => void;

/**
 * Lets editors see drafts on the site. The token stays between browser and site in a cookie that
 * scripts can't read; nothing else of the site has to know it.
 *
 * @example
 * const preview = createPreview({ client, endpoint, cmsUrl: 'https://cms.example' });
 * app.use(preview.middleware);
 */
export function createPreview(options: ExpressPreviewOptions): Preview {
  const { client, cmsUrl, path = '/preview' } = options;
  const cookieOf = ({ headers }: PreviewedRequest) => readPreviewCookie(headers.cookie);
  const answer = async (
    request: PreviewedRequest,
    response: PreviewedResponse,
    next: NextFunction,
  ): Promise<void> => {
    const reply = await answerPreview(options, {
      method: request.method,
      url: request.originalUrl,
      cookie: request.headers.cookie,
      isSecure: request.secure,
    });
    if (reply === null) return next();
    response.statusCode = reply.status;
    for (const [name, value] of reply.headers) {
      if (name === 'set-cookie') response.appendHeader(name, value);
      else response.setHeader(name, value);
    }
    response.end(reply.body);
  };
  return {
    middleware(request, response, next) {
      if (cookieOf(request)) {
        for (const [name, value] of Object.entries(previewHeaders)) response.setHeader(name, value);
      }
      // Only what lies there is waited for: a reader's request goes on at once.
      if (request.originalUrl.startsWith(path)) answer(request, response, next).catch(next);
      else next();
    },
    read(request) {
      const cookie = cookieOf(request);
      return cookie && describeState(cookie, { cmsUrl, path });
    },
    client(request) {
      const cookie = cookieOf(request);
      return cookie ? client.withConfig({ perspective: 'draft', token: cookie.token }) : client;
    },
    end({ secure: isSecure }, response) {
      const cookie = setCookie(cookieNames.token, '', { isSecure, maxAgeSeconds: 0 });
      response.appendHeader('set-cookie', cookie);
    },
  };
}
