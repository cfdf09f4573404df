import { DeliveryError } from '../errors/deliveryError.ts';
import type { PreviewRefusal } from './previewDesk.ts';

/** What a client that asks for a draft has to say who it is by. */
const challenge = { 'WWW-Authenticate': 'Bearer realm="preview"' } as const;

const openAnew = 'Open the preview again from the admin.';

/** A refused token or code, with what to do. None of it tells whether a document exists. */
export function refusePreview(refusal: PreviewRefusal): DeliveryError {
  const unauthenticated = (message: string) =>
    new DeliveryError('UNAUTHENTICATED', message, { headers: challenge });
  switch (refusal.kind) {
    case 'forged':
      return unauthenticated(
        `The preview token is none of this server's. ${openAnew} For published content send no "Authorization".`,
      );
    case 'expired':
      return unauthenticated(`The preview's time is up. ${openAnew}`);
    case 'ended':
      return unauthenticated(`The preview has ended. ${openAnew}`);
    case 'limited':
      return new DeliveryError(
        'RATE_LIMITED',
        'Too many wrong preview tokens. Wait as "Retry-After" says, then use one from the admin.',
        { headers: { 'Retry-After': String(refusal.seconds) } },
      );
    case 'failed':
      return new DeliveryError('NOT_READY', 'The draft cannot be read just now. Try again.', {
        headers: { 'Retry-After': '2' },
      });
  }
}

/** Where no drafts are served at all: a replica, which reads the published store alone. */
export function refuseDrafts(): DeliveryError {
  return new DeliveryError(
    'UNAUTHENTICATED',
    'Previews are not served here. Ask the server on which editors work.',
    { headers: challenge },
  );
}
