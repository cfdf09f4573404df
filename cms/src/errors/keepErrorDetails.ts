import type { AfterErrorHook } from 'payload';
import { isRecord } from './isRecord.ts';

/**
 * Gives a refused save its reasons: which field, and why. The built admin holds a second copy of
 * Payload's error classes, so Payload itself doesn't know its own errors there and leaves the reasons
 * out. Only refusals (4xx) carry them; what goes wrong inside stays inside.
 */
export const keepErrorDetails: AfterErrorHook = ({ error, result }) => {
  const details: unknown = error;
  if (!isRecord(details) || !isRecord(details['data'])) return;
  const { data, message, name, status } = details;
  if (typeof status !== 'number' || status < 400 || status >= 500) return;
  const answered: unknown = result?.errors;
  if (!Array.isArray(answered) || answered.length !== 1) return;
  return { response: { errors: [{ name: String(name), message: String(message), data }] } };
};
