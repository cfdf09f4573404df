import type { DefaultServerCellComponentProps } from 'payload';
import { readId } from '../../fields/read/readKey.ts';
import { nameStatus } from './nameStatus.ts';
import { readStanding } from './readStanding.ts';

/** The column "Status" of a list. */
export async function StatusCell({
  collectionSlug,
  payload,
  rowData,
}: DefaultServerCellComponentProps) {
  const id = readId(rowData);
  if (id === null) return null;
  const standing = await readStanding(payload, collectionSlug, id);
  return <span>{nameStatus({ newest: rowData, ...standing })}</span>;
}
