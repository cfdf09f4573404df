/** A doc comment at the given indent, or nothing. */
export function printComment(text: string | null | undefined, indent: string): string {
  if (text === null || text === undefined || text === '') return '';
  const safe = text.replaceAll('*/', '*\u200b/').split('\n');
  if (safe.length === 1) return `${indent}/** ${text} */\n`;
  return `${indent}/**\n${safe.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
