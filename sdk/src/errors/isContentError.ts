import type { ContentError } from './contentError.ts';
import { advice } from './contentErrorCode.ts';

/** Whether a caught value is a `ContentError`, from whichever copy of this package it came. */
export function isContentError(value: unknown): value is ContentError {
  return (
    value instanceof Error &&
    value.name === 'ContentError' &&
    'code' in value &&
    Object.keys(advice).some((code) => code === value.code)
  );
}
