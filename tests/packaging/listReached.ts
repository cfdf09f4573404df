import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What a built module imports from outside the package, by itself or through its chunks. */
export async function listReached(file: string, seen = new Set<string>()): Promise<string[]> {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = await readFile(file, 'utf8');
  const names = [...text.matchAll(/(?:\bfrom|\bimport|\brequire\()\s*['"]([^'"]+)['"]/g)].map(
    ([, name = '']) => name,
  );
  const reached = await Promise.all(
    names.map((name) =>
      name.startsWith('.') ? listReached(path.resolve(path.dirname(file), name), seen) : [name],
    ),
  );
  return [...new Set(reached.flat())];
}
