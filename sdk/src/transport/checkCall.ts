import type { ClientOptions } from '../client/clientOptions.ts';

/**
 * Throws a TypeError for what a program without types, or a miscalculation, gives and nothing
 * later would tell of: a list of `NaN` entries would be one of 20, and a call of `NaN`
 * milliseconds would be over at once.
 */
export function checkCall(
  { perspective }: ClientOptions,
  variables: object | undefined,
  timeoutMs: number,
): void {
  if (perspective !== undefined && perspective !== 'published' && perspective !== 'draft') {
    throw new TypeError('The perspective must be published or draft.');
  }
  if (!(timeoutMs > 0)) throw new TypeError('timeoutMs must be above 0.');
  for (const value of Object.values(variables ?? {})) {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new TypeError('Give finite numbers.');
    }
  }
}
