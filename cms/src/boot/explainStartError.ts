import { innerErrors } from '../errors/innerErrors.ts';

const fullDisk =
  'The disk is full, where the data folder lies. Free some space there and start again, or choose another folder: SIGNPOST_DATA_DIR.';

/** One line for what people meet when the server can't start; anything else keeps its own words. */
export function explainStartError(error: unknown, { port }: { port: number }): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use. End the program that uses it, or choose another: PORT=${port + 10} npm start`;
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return 'Signpost may not write to its data folder, or not listen on that port. Check SIGNPOST_DATA_DIR and PORT.';
  }
  const codes = [...innerErrors(error)].map((inner) => String(inner['code']));
  if (codes.some((text) => /^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(text))) return fullDisk;
  return error instanceof Error ? error.message : String(error);
}
