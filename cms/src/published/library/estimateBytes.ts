/** About how much memory a plain JSON value takes, in bytes; text counts two bytes a character. */
export function estimateBytes(value: unknown): number {
  if (typeof value === 'string') return 16 + value.length * 2;
  if (typeof value !== 'object' || value === null) return 8;
  if (Array.isArray(value)) {
    return value.reduce((sum: number, item: unknown) => sum + 8 + estimateBytes(item), 32);
  }
  return Object.values(value).reduce((sum: number, item) => sum + 8 + estimateBytes(item), 40);
}
