import { parse, YAMLParseError } from 'yaml';
import { PageError } from './pageError.ts';

/** What an editor can do about each mistake. */
const ADVICE: Readonly<Record<string, string>> = {
  BAD_INDENT: 'Either a [ or { is not closed, or a field is not below the others of its level.',
  TAB_AS_INDENT: 'Indent with spaces, not with a tab.',
  BLOCK_AS_IMPLICIT_KEY:
    'Put a text with a colon in quotation marks, and begin each field in the first column.',
  MULTILINE_IMPLICIT_KEY: 'Put a text of several lines in quotation marks, or give it a name.',
  DUPLICATE_KEY: 'The field is there twice: keep one.',
  MISSING_CHAR: 'A bracket, a comma or a quotation mark is missing here or above.',
  BAD_ALIAS: 'Put a text that begins with * or & in quotation marks.',
  BAD_SCALAR_START: 'Put a text that begins with @, % or ` in quotation marks.',
  BAD_DQ_ESCAPE: 'Write a backslash between double quotation marks twice.',
  UNEXPECTED_TOKEN: 'Something here doesn’t belong: put the text in quotation marks.',
};
const OTHERWISE = 'Write it as "name: text", with the text in quotation marks.';

/** Reads YAML as it is, without running anything. `firstLine` is its line in the file. */
export function readYaml(yaml: string, { firstLine }: { firstLine: number }): unknown {
  try {
    return parse(yaml, { maxAliasCount: 100, prettyErrors: true, logLevel: 'error' });
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) {
      const message =
        'The front matter uses * and & in a way that can’t be followed. Put a text that begins with one of them in quotation marks.';
      throw new PageError(message, { line: firstLine, cause });
    }
    const lines = yaml.split('\n');
    const last = Math.max(1, yaml.trimEnd().split('\n').length);
    const at = Math.min(cause.linePos?.[0].line ?? 1, last);
    const words = (lines[at - 1] ?? '').trim().slice(0, 60);
    const advice = ADVICE[cause.code] ?? OTHERWISE;
    const message = `The front matter can’t be read at “${words}”. ${advice}`;
    throw new PageError(message, { line: firstLine + at - 1, cause });
  }
}
