import { normalizePath } from './normalizePath.ts';

/** Files of one name, such as foo.md and foo/index.md, in their order; links may mean any of them. */
export function listSharedAddresses(
  files: readonly string[],
): { address: string; files: [first: string, ...others: string[]] }[] {
  const byAddress = new Map<string, [string, ...string[]]>();
  for (const file of files) {
    const address = normalizePath(file);
    const sharing = byAddress.get(address);
    if (sharing === undefined) byAddress.set(address, [file]);
    else sharing.push(file);
  }
  return [...byAddress]
    .filter(([, sharing]) => sharing.length > 1)
    .map(([address, sharing]) => ({ address, files: sharing }));
}
