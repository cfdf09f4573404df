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
  return error instanceof Error ? error.message : String(error);
}
