import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { ValidationError } from 'payload';
import { isRecord } from '../errors/isRecord.ts';

/** Why a file or folder that somebody named could not be used; null when it isn't that. */
function explainFileError(error: unknown): string | null {
  const { code, path } = isRecord(error) ? error : {};
  if (typeof path !== 'string') return null;
  switch (code) {
    case 'ENOENT':
      return existsSync(dirname(path))
        ? `There is no file or folder "${path}".`
        : `There is no folder "${dirname(path)}", and so no "${path}".`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `Your user may not use "${path}". Give it the right to, or name another place.`;
    case 'EISDIR':
      return `"${path}" is a folder. Name a file.`;
    case 'ENOTDIR':
      return `"${path}" leads through something that is no folder.`;
    case 'ENOSPC':
      return `There is no room left for "${path}".`;
    default:
      return null;
  }
}

/** What went wrong in a command, in words that say what to do. */
export function explainError(error: unknown): string {
  if (error instanceof ValidationError) {
    return error.data.errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
  }
  return explainFileError(error) ?? (error instanceof Error ? error.message : String(error));
}
