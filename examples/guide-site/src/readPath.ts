/**
 * The path as the CMS knows it: decoded, with one slash at its start and none at its end; null when
 * it can't be decoded.
 */
export function readPath(requested: string): string | null {
  const decoded = decode(requested);
  if (decoded === null) return null;
  return `/${decoded.replace(/^[\\/]+/, '').replace(/[\\/]+$/, '')}`;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
