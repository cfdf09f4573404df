'use client';
import { useRowLabel } from '@payloadcms/ui';
import { useTitle } from './useTitle.ts';

/** Names a row by its document: by the title that the server read, or that of the one chosen since. */
export function DocumentTitle({
  field,
  id,
  title,
}: {
  field: string;
  id: string | null;
  title: string;
}) {
  const { data, rowNumber } = useRowLabel<Record<string, unknown>>();
  const number = (rowNumber ?? 0) + 1;
  const chosen = data[field];
  const name = useTitle(typeof chosen === 'string' ? chosen : null, { id, title });
  return <span>{name === '' ? `Row ${number}` : `${number}. ${name}`}</span>;
}
