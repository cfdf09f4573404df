import { liveScript } from './liveScript.ts';
import {
  type PreviewCookie,
  cookieNames,
  readCookie,
  readPreviewCookie,
  setCookie,
  writePreviewCookie,
} from './previewCookie.ts';
import {
  type PreviewServer,
  type ServedPreview,
  describePreview,
  endPreview,
  exchangeCode,
} from './previewServer.ts';
import { describeState, previewHeaders } from './previewState.ts';

/** How a site shows previews. */
export interface PreviewOptions extends PreviewServer {
  /** The address of the CMS as editors' browsers reach it: `https://cms.example`. */
  cmsUrl: string;
  /** Where previews begin on the site; the CMS sends people to `/preview`. @default /preview */
  path?: string | undefined;
}

/** A request, as far as previews go by it. */
export interface PreviewRequest {
  method: string;
  /** The path and the query. */
  url: string;
  /** The `Cookie` header. */
  cookie: string | null | undefined;
  /** Whether the browser came by https. */
  isSecure: boolean;
}

/** What to answer. */
export interface PreviewReply {
  status: number;
  headers: readonly (readonly [name: string, value: string])[];
  body: string;
  /** Whether the browser is in a preview from now on, no more, or as before. */
  change: 'entered' | 'left' | null;
}

/** What the site did by itself has to be known again within this time. */
const stateSeconds = 300;

const keyPattern = /^([a-z]+(?:-[a-z]+)*):([\w-]{1,64})$/;

/** A path on this site and nowhere else. */
function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])[^\\\u0000-\u0020]*$/.test(path);
}

function refuse(options: PreviewOptions, status: number, body: string): PreviewReply {
  const policy = `default-src 'none'; frame-ancestors ${new URL(options.cmsUrl).origin}`;
  return {
    status,
    headers: [
      ...Object.entries(previewHeaders),
      ['content-type', 'text/plain; charset=utf-8'],
      ['content-security-policy', policy],
    ],
    body,
    change: null,
  };
}

function redirect(
  location: string,
  cookies: readonly string[],
  change: PreviewReply['change'],
): PreviewReply {
  return {
    status: 303,
    headers: [
      ...Object.entries(previewHeaders),
      ['location', location],
      ...cookies.map((cookie) => ['set-cookie', cookie] as const),
    ],
    body: '',
    change,
  };
}

/** To the page of a preview, with the cookie that shows it. */
function show(
  options: PreviewOptions,
  request: PreviewRequest,
  preview: ServedPreview,
): PreviewReply {
  const { isSecure } = request;
  const maxAgeSeconds = (preview.expiresAt - Date.now()) / 1000;
  const token = writePreviewCookie(preview);
  const cookies = [
    setCookie(cookieNames.token, token, { isSecure, maxAgeSeconds }),
    setCookie(cookieNames.state, '', { isSecure, maxAgeSeconds: 0 }),
  ];
  if (preview.path === null) return wait(options, preview, cookies);
  return redirect(isOwnPath(preview.path) ? preview.path : '/', cookies, 'entered');
}

/** A page for a document that has no address yet; it goes on to the page as soon as there is one. */
function wait(
  options: PreviewOptions,
  preview: ServedPreview,
  cookies: readonly string[],
): PreviewReply {
  const { cmsUrl, path = '/preview' } = options;
  const { frameAncestor, script } = describeState(preview, { cmsUrl, path });
  const attributes = Object.entries(script).map(([name, value]) => ` ${name}="${value}"`);
  const policy = `default-src 'none'; script-src 'self'; frame-ancestors ${frameAncestor}`;
  return {
    status: 200,
    headers: [
      ...Object.entries(previewHeaders),
      ['content-type', 'text/html; charset=utf-8'],
      ['content-security-policy', policy],
      ...cookies.map((cookie) => ['set-cookie', cookie] as const),
    ],
    body: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Preview</title><script defer${attributes.join('')}></script></head>
<body><main><h1>Preview</h1><p>Give the document a title first: it has no address yet.</p></main></body>
</html>
`,
    change: 'entered',
  };
}

function makeState(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** To the CMS, where the editor's login is, which sends the browser back with a code. */
async function begin(
  options: PreviewOptions,
  request: PreviewRequest,
  document: string,
): Promise<PreviewReply> {
  const [, type, id] = keyPattern.exec(document) ?? [];
  if (type === undefined || id === undefined) {
    return refuse(options, 400, 'This address names no document. Open the preview from the admin.');
  }
  const current = readPreviewCookie(request.cookie);
  if (current?.document === document) {
    const preview = await describePreview(options, current.token);
    if (preview) return show(options, request, preview);
  }
  // One state for a browser, so that two windows can begin at once.
  const known = readCookie(request.cookie, cookieNames.state);
  const state = known !== null && /^[0-9a-f]{36}$/.test(known) ? known : makeState();
  const { isSecure } = request;
  const cookie = setCookie(cookieNames.state, state, { isSecure, maxAgeSeconds: stateSeconds });
  const cms = options.cmsUrl.replace(/\/+$/, '');
  return redirect(`${cms}/api/${type}/${id}/preview?state=${state}`, [cookie], null);
}

async function complete(
  options: PreviewOptions,
  request: PreviewRequest,
  { code, state }: { code: string; state: string | null },
): Promise<PreviewReply> {
  const known = readCookie(request.cookie, cookieNames.state);
  const preview = known && known === state ? await exchangeCode(options, code) : null;
  if (preview) return show(options, request, preview);
  return refuse(options, 401, 'The preview could not be opened. Open it again from the admin.');
}

async function leave(
  options: PreviewOptions,
  request: PreviewRequest,
  current: PreviewCookie | null,
): Promise<PreviewReply> {
  if (request.method !== 'POST') return refuse(options, 405, 'A preview is left by a form.');
  if (current) await endPreview(options, current.token);
  const to = new URL(request.url, 'http://site').searchParams.get('to') ?? '/';
  const cookie = setCookie(cookieNames.token, '', { isSecure: request.isSecure, maxAgeSeconds: 0 });
  return redirect(isOwnPath(to) ? to : '/', [cookie], 'left');
}

/** Answers what is asked below the preview's path; null when it is something else. */
export async function answerPreview(
  options: PreviewOptions,
  request: PreviewRequest,
): Promise<PreviewReply | null> {
  const { path = '/preview' } = options;
  const { pathname, searchParams } = new URL(request.url, 'http://site');
  if (pathname === `${path}/leave`) {
    return leave(options, request, readPreviewCookie(request.cookie));
  }
  if (request.method !== 'GET') return null;
  if (pathname === `${path}/live.js`) {
    const headers = [
      ['content-type', 'text/javascript; charset=utf-8'],
      ['cache-control', 'public, max-age=300'],
    ] as const;
    return { status: 200, headers, body: liveScript, change: null };
  }
  if (pathname !== path) return null;
  const code = searchParams.get('code');
  if (code !== null) {
    return complete(options, request, { code, state: searchParams.get('state') });
  }
  return begin(options, request, searchParams.get('document') ?? '');
}
