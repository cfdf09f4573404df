'use client';
import { useRowLabel } from '@payloadcms/ui';

/** Names a row by what is in it, and by its number while that is empty. */
export function RowLabel({ fields }: { fields: readonly string[] }) {
  const { data, rowNumber } = useRowLabel<Record<string, unknown>>();
  const parts = fields.map((field) => data[field]).filter((part) => typeof part === 'string');
  const text = parts.filter((part) => part.trim() !== '').join(', ');
  return <span>{text === '' ? `Row ${(rowNumber ?? 0) + 1}` : text}</span>;
}
