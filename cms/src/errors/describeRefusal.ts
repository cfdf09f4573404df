import type { Payload } from 'payload';
import { isRecord } from './isRecord.ts';

function describeField(value: unknown): string | null {
  if (!isRecord(value)) return null;
  const { label, message, path } = value;
  const name = typeof label === 'string' && label !== '' ? label : path;
  return `${String(name)}: ${String(message)}`;
}

/**
 * Why a change was refused, for the person who asked for it. What isn't a refusal (4xx) goes to the
 * log, and the person is told to have it looked at.
 */
export function describeRefusal(
  logger: Pick<Payload['logger'], 'error'>,
  error: unknown,
  { forbidden = 'Whoever scheduled it may not do so any more.' }: { forbidden?: string } = {},
): string {
  const { data, message, name, status } = isRecord(error) ? error : {};
  if (typeof status !== 'number' || status < 400 || status >= 500) {
    logger.error({ err: error });
    return 'Something went wrong inside. The server’s log says what.';
  }
  if (status === 404) return 'It isn’t there any more, or lies in the trash.';
  if (name === 'Forbidden') return forbidden;
  const fields: unknown = name === 'ValidationError' && isRecord(data) ? data['errors'] : null;
  if (!Array.isArray(fields) || fields.length === 0) return String(message);
  return fields.flatMap((field: unknown) => describeField(field) ?? []).join('; ');
}
