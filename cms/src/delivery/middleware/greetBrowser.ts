import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';

const style =
  ':root{color-scheme:light dark}body{font:1.1rem/1.6 system-ui,sans-serif;max-width:38rem;margin:12vh auto;padding:0 1.25rem}pre{overflow-x:auto;padding:1rem;border:1px solid}code{font-size:.95em}';

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Delivery · Signpost</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Published content, over GraphQL</h1>
<p>This address is for programs. Sites ask it for published guides, their links and everything else that readers may see. Drafts are not here.</p>
<p>Send a query by GET or by POST, for example with curl:</p>
<pre tabindex="0"><code>curl -H 'Content-Type: application/json' \\
  -d '{"query":"{ articles(first: 3) { nodes { title path } } }"}' \\
  <em>this address</em></code></pre>
<p>From TypeScript use <code>@signpost/sdk</code>. Queries, limits and errors are described in <code>docs/sdk.md</code>, every type and field in <code>cms/schema.graphql</code>, both in Signpost’s repository.</p>
<p>Editors work in the <a href="/admin">admin</a>.</p>
</main>
</body>
</html>
`;

/** True when the header asks for a page by name and for no JSON by name. */
function asksForPage(accept: string | undefined): boolean {
  return accept !== undefined && /\btext\/html\b/i.test(accept) && !/json/i.test(accept);
}

/** Tells a person who opens the address what it is for. A query is answered whoever asks. */
export function greetBrowser(): RequestHandler {
  return (request, response, next) => {
    const isOpened = request.method === 'GET' && !request.originalUrl.includes('?');
    if (!isOpened || !asksForPage(request.headers.accept)) return next();
    response.vary('Accept');
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cache-Control', 'public, max-age=300');
    response.type('html').send(page);
  };
}
