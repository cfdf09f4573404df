import type { Endpoint, PayloadRequest } from 'payload';
import { readRole } from '../access/roles.ts';
import { readRecord } from '../fields/read/readValue.ts';
import { refuse, type Refusal } from '../requests/refusal.ts';
import { mayPreview } from './mayPreview.ts';
import { endPreviews, subjects } from './previewEnds.ts';
import { issueGrant, sealGrant } from './previewGrant.ts';
import { splitPreviewKey, type PreviewType } from './previewTypes.ts';

/** A code only has to last for the way to the site and back, in milliseconds. */
const codeMs = 60_000;

const noDocument = () =>
  refuse({ status: 404, name: 'NotFound', message: 'There is no such document to preview.' });

const peopleOnly: Refusal = {
  status: 403,
  name: 'Forbidden',
  message: 'Previews are for people: log in to the admin.',
};

/** The login that a request comes with; null for an API key, which has none. */
function readSession(user: unknown): string | null {
  const session = readRecord(user)['_sid'];
  return typeof session === 'string' ? session : null;
}

/** What the site gave along, to know its own question again; null when there is none. */
function readState(req: PayloadRequest): string | null {
  const state = req.searchParams.get('state') ?? '';
  return /^[\w-]{16,100}$/.test(state) ? state : null;
}

/** The document that a call is about, for those who may read it; null for all others. */
async function findDocument(req: PayloadRequest, type: PreviewType): Promise<string | null> {
  const document = `${type}:${String(req.routeParams?.['id'])}`;
  const parts = splitPreviewKey(document);
  return parts !== null && (await mayPreview(req, parts)) ? document : null;
}

/**
 * `GET /api/<collection>/:id/preview?state=…`: sends a person back to the site, with a code for which
 * the site gets a token. It leads to the configured site and nowhere else. Without a state the code
 * is the answer, for programs that a person runs.
 */
export function startPreview(type: PreviewType, { siteUrl }: { siteUrl: string }): Endpoint {
  return {
    method: 'get',
    path: '/:id/preview',
    handler: async (req) => {
      const document = await findDocument(req, type);
      if (document === null || !req.user) return noDocument();
      const session = readSession(req.user);
      if (session === null) return refuse(peopleOnly);
      const source = { document, user: String(req.user.id), session };
      const grant = issueGrant(source, { now: Date.now(), lifeMs: codeMs });
      const code = sealGrant(grant, 'code', req.payload.secret);
      const state = readState(req);
      const headers = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };
      if (state === null) return Response.json({ code }, { headers });
      const Location = `${siteUrl}/preview?${new URLSearchParams({ code, state }).toString()}`;
      return new Response(null, { status: 303, headers: { ...headers, Location } });
    },
  };
}

/**
 * `POST /api/<collection>/:id/end-previews`: no preview of the document that was opened until now
 * goes on. Editors end everybody's, others their own.
 */
export function endDocumentPreviews(type: PreviewType): Endpoint {
  return {
    method: 'post',
    path: '/:id/end-previews',
    handler: async (req) => {
      const document = await findDocument(req, type);
      if (document === null || !req.user) return noDocument();
      const role = readRole(req.user);
      const isForAll = role === 'admin' || role === 'editor';
      const own = subjects.ofPerson({ document, user: String(req.user.id) });
      const subject = isForAll ? subjects.document(document) : own;
      await endPreviews(req.payload, subject, { now: Date.now() });
      return Response.json({ ended: isForAll ? 'all' : 'own' });
    },
  };
}
