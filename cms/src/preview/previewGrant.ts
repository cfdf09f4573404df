import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What a code or a token lets its holder see, and on whose behalf. */
export interface PreviewGrant {
  /** The document's key: `articles:…`. */
  document: string;
  user: string;
  /** The login of that person from which it came; when it ends, so does the grant. */
  session: string;
  /** Milliseconds since 1970. */
  issuedAt: number;
  expiresAt: number;
  /** Tells it from every other. */
  id: string;
}

/** A code is handed over in an address, once; a token reads. Neither passes for the other. */
export type GrantPurpose = 'code' | 'token';

export type OpenedGrant =
  | { kind: 'open'; grant: PreviewGrant }
  /** It was ours, and its time is up. */
  | { kind: 'expired' }
  /** It is not ours: altered, of another purpose or another installation, or no grant at all. */
  | { kind: 'forged' };

const shape = z.object({
  document: z.string(),
  user: z.string(),
  session: z.string(),
  issuedAt: z.number(),
  expiresAt: z.number(),
  id: z.string(),
});

/** Longer than any that is issued; nothing longer is looked at. */
const longest = 1000;

function sign(body: string, purpose: GrantPurpose, secret: string): Buffer {
  const key = createHmac('sha256', secret).update(`preview:${purpose}:1`).digest();
  return createHmac('sha256', key).update(body).digest();
}

/** A grant as text: what it says and, after a dot, the signature; letters that every address takes. */
export function sealGrant(grant: PreviewGrant, purpose: GrantPurpose, secret: string): string {
  const body = Buffer.from(JSON.stringify(grant)).toString('base64url');
  return `${body}.${sign(body, purpose, secret).toString('base64url')}`;
}

/** A new grant for so many milliseconds. */
export function issueGrant(
  source: Pick<PreviewGrant, 'document' | 'user' | 'session'>,
  { now, lifeMs }: { now: number; lifeMs: number },
): PreviewGrant {
  const { document, user, session } = source;
  const id = randomBytes(12).toString('base64url');
  return { document, user, session, issuedAt: now, expiresAt: now + lifeMs, id };
}

function readBody(body: string): PreviewGrant | null {
  try {
    return shape.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}

/** Reads a sealed grant. Nothing of it is looked at before its signature is found right. */
export function openGrant(
  sealed: string,
  purpose: GrantPurpose,
  { secret, now }: { secret: string; now: number },
): OpenedGrant {
  const [body = '', signature = '', ...rest] = sealed.length > longest ? [] : sealed.split('.');
  const given = Buffer.from(signature, 'base64url');
  const right = sign(body, purpose, secret);
  const isOurs =
    rest.length === 0 &&
    given.length === right.length &&
    timingSafeEqual(given, right) &&
    given.toString('base64url') === signature;
  const grant = isOurs ? readBody(body) : null;
  if (grant === null) return { kind: 'forged' };
  return grant.expiresAt > now ? { kind: 'open', grant } : { kind: 'expired' };
}
