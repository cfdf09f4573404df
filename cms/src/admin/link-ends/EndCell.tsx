import { Link } from '@payloadcms/ui';
import type { DefaultServerCellComponentProps } from 'payload';
import { readRecord } from '../../fields/read/readValue.ts';
import { readPublishedKey } from '../../links/sync/readPublishedKey.ts';
import { readEndName } from './readEndName.ts';

/** The columns "Source" and "Target" of the cross-links, also for what is in the trash or deleted. */
export async function EndCell({
  collectionSlug,
  field,
  link,
  payload,
  rowData,
}: DefaultServerCellComponentProps) {
  const row = readRecord(rowData);
  const key = 'name' in field ? readPublishedKey(row[`${field.name}Key`]) : null;
  const name = key === null ? '' : await readEndName(payload, key);
  if (!link) return <span>{name}</span>;
  const { admin } = payload.config.routes;
  return (
    <Link href={`${admin}/collections/${collectionSlug}/${row['id']}`} prefetch={false}>
      {name}
    </Link>
  );
}
