import { defaultLoggerOptions, type Config } from 'payload';
import { build } from 'pino-pretty';
import type { Env } from '../env.ts';
import { serializeError } from './serializeError.ts';

/** As Payload's own lines for people, without colors: for files, pipes and who asks for none. */
const plainLines = () =>
  build({ colorize: false, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' });

/** Whether somebody looks at the output on a terminal that shows colors, and doesn't refuse them. */
export const showsColors = (): boolean => process.stdout.isTTY && process.stdout.hasColors();

/** The one log of a process: lines for people, or one JSON object a line for programs. */
export function loggerSettings(
  { level, format }: Env['log'],
  { colors }: { colors: boolean },
): NonNullable<Config['logger']> {
  const options = { level, serializers: { err: serializeError } };
  if (format === 'json') return { options: { ...options, base: null } };
  return { options, destination: colors ? defaultLoggerOptions : plainLines() };
}
