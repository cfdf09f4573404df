/**
 * True for a statement that may change the database or its settings. It errs on the side of
 * writing: a reading statement that is taken for a write only waits for its turn.
 */
export function writesData(sql: string): boolean {
  const text = sql.trimStart().toLowerCase();
  if (/^(select|explain|values)\b/.test(text)) return false;
  if (/^pragma\b/.test(text)) return text.includes('=');
  if (/^with\b/.test(text)) return /\b(insert|update|delete|replace)\b/.test(text);
  return true;
}
