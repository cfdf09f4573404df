/** The path alone: without query, fragment and trailing slashes. */
export function normalizePath(path: string): string {
  const [plain = ''] = path.split(/[?#]/, 1);
  let end = plain.length;
  while (end > 1 && plain[end - 1] === '/') end -= 1;
  return plain.slice(0, end);
}
