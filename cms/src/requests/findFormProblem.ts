import type { PayloadRequest } from 'payload';
import { isRecord } from '../errors/isRecord.ts';
import type { Refusal } from './refusal.ts';

/** What the reader of forms says of one that is cut short or not well formed. */
const formFault =
  /^(Unexpected end of (form|file)|Malformed |Invalid (boundary|upload|part)|Request is not eligible)/;

/** The form's own fault in an error that came while a request with a form was answered, or null. */
export function findFormProblem(req: PayloadRequest, error: unknown): Refusal | null {
  if (!/^multipart\//i.test(req.headers.get('content-type') ?? '')) return null;
  if (error instanceof SyntaxError) {
    return {
      status: 400,
      name: 'BadBody',
      message: 'The part "_payload" of the form is not JSON.',
    };
  }
  // The form is read by another copy of the error's class than this one in the built admin.
  const message = isRecord(error) ? String(error['message']) : '';
  if (!formFault.test(message)) return null;
  return { status: 400, name: 'BadBody', message: 'The form is not complete. Send it again.' };
}
