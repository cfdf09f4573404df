import type { AfterErrorHook } from 'payload';
import { isRecord } from './isRecord.ts';

/**
 * Gives a refusal its name, which programs can tell it by, and a refused save its reasons: which
 * field, and why. The built admin holds a second copy of Payload's error classes, so Payload itself
 * doesn't know its own errors there and leaves the reasons out. Only refusals (4xx) carry them; what
 * goes wrong inside stays inside.
 */
export const keepErrorDetails: AfterErrorHook = ({ error, result }) => {
  const details: unknown = error;
  if (!isRecord(details)) return;
  const { data, message, name, status } = details;
  if (typeof status !== 'number' || status < 400 || status >= 500) return;
  const [answered, ...others] = result?.errors ?? [];
  // Another hook answered in words of its own.
  if (answered?.message !== message || others.length > 0) return;
  const told = { name: String(name), ...answered };
  return { response: { errors: [isRecord(data) ? { ...told, data } : told] } };
};
