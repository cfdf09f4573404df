import { defaultLoggerOptions, type Config } from 'payload';
import type { Env } from '../env.ts';
import { serializeError } from './serializeError.ts';

/** The one log of a process: lines for people, or one JSON object a line for programs. */
export function loggerSettings({ level, format }: Env['log']): NonNullable<Config['logger']> {
  const options = { level, serializers: { err: serializeError } };
  if (format === 'pretty') return { options, destination: defaultLoggerOptions };
  return { options: { ...options, base: null } };
}
