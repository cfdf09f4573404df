import type { AfterErrorHook } from 'payload';
import { isRecord } from './isRecord.ts';
import { nameFields } from './nameFields.ts';

/** Names the fields that were refused as the form does, in place of their names in the database. */
function nameRefused(labels: readonly string[]): string {
  const fields = labels.length === 1 ? 'field is' : 'fields are';
  return `The following ${fields} invalid: ${labels.join(', ')}`;
}

/**
 * Gives a refusal its name, which programs can tell it by, and a refused save its reasons: which
 * field, by its label, and why. The built admin holds a second copy of Payload's error classes, so Payload itself
 * doesn't know its own errors there and leaves the reasons out. Only refusals (4xx) carry them; what
 * goes wrong inside stays inside.
 */
export const keepErrorDetails: AfterErrorHook = ({ error, req, result }) => {
  const details: unknown = error;
  if (!isRecord(details)) return;
  const { data, message, name, status } = details;
  if (typeof status !== 'number' || status < 400 || status >= 500) return;
  const [answered, ...others] = result?.errors ?? [];
  // Another hook answered in words of its own.
  if (answered?.message !== message || others.length > 0) return;
  const told = { name: String(name), ...answered };
  const named = name === 'ValidationError' ? nameFields(data, req.payload.config) : null;
  if (named !== null) {
    const labelled = { ...told, message: nameRefused(named.labels), data: named.data };
    return { response: { errors: [labelled] } };
  }
  return { response: { errors: [isRecord(data) ? { ...told, data } : told] } };
};
