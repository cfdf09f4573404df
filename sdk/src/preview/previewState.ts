import type { PreviewCookie } from './previewCookie.ts';

/** A preview that a reader of the site is in. */
export interface PreviewState {
  /** The key of the only document that is shown as a draft. */
  document: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  /** Where a form posts to in order to leave the preview; `?to=` names the page to go on with. */
  leavePath: string;
  /** The origin that has to be allowed to frame the page: `frame-ancestors` of its policy. */
  frameAncestor: string;
  /** The attributes of the script element by which the page follows what is typed. */
  script: Readonly<Record<string, string>>;
}

/** Headers for every page in a preview, beside the page's own policy on content and frames. */
export const previewHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
};

/** The state of a preview, from what the browser keeps. */
export function describeState(
  { document, expiresAt }: PreviewCookie,
  { cmsUrl, path }: { cmsUrl: string; path: string },
): PreviewState {
  const frameAncestor = new URL(cmsUrl).origin;
  return {
    document,
    expiresAt,
    frameAncestor,
    leavePath: `${path}/leave`,
    script: {
      src: `${path}/live.js`,
      'data-cms': frameAncestor,
      'data-document': document,
      'data-expires': String(expiresAt),
      'data-path': path,
    },
  };
}
