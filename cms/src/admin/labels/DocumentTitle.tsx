'use client';
import { useRowLabel } from '@payloadcms/ui';

/** The title that the server read for a row, while the row still holds that document. */
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
  const isRead = id !== null && title !== '' && data[field] === id;
  return <span>{isRead ? `${number}. ${title}` : `Row ${number}`}</span>;
}
