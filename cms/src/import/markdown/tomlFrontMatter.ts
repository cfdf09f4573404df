import { parse, TomlError } from 'smol-toml';
import { PageError } from './pageError.ts';

/** Reads TOML, as Hugo's pages begin with. `firstLine` is its line in the file. */
export function readToml(toml: string, { firstLine }: { firstLine: number }): unknown {
  try {
    return parse(toml);
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const words = (toml.split('\n')[cause.line - 1] ?? '').trim().slice(0, 60);
    const message = `The front matter can’t be read at “${words}”. Write it as name = "text", each field once.`;
    throw new PageError(message, { line: firstLine + cause.line - 1, cause });
  }
}
