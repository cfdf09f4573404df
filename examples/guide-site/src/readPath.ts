export interface RequestedPath {
  /** As the CMS knows it: decoded, with one slash at its start and none at its end. */
  path: string;
  /** False when it was asked for in another way and should be redirected. */
  isTidy: boolean;
}

/** The path of a request; null when it can't be decoded. */
export function readPath(requested: string): RequestedPath | null {
  const decoded = decode(requested);
  if (decoded === null) return null;
  const path = `/${decoded.replace(/^[\\/]+/, '').replace(/[\\/]+$/, '')}`;
  return { path, isTidy: path === decoded };
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
