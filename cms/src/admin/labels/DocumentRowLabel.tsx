import type { ArrayFieldServerProps, PayloadRequest } from 'payload';
import { publishedKey, readId } from '../../fields/read/readKey.ts';
import { readRecord, readRecords } from '../../fields/read/readValue.ts';
import { readTitles } from '../links-tab/readTitles.ts';
import { DocumentTitle } from './DocumentTitle.tsx';

interface DocumentRowLabelProps extends Pick<ArrayFieldServerProps, 'data' | 'path'> {
  req: PayloadRequest;
  rowNumber: number;
  /** The row's field that holds a guide. */
  field: string;
}

/** Names a row by the guide that it holds. */
export async function DocumentRowLabel(props: DocumentRowLabelProps) {
  const { data, field, path, req, rowNumber } = props;
  const row = readRecords(readRecord(data)[path])[rowNumber - 1];
  const id = readId(row?.[field]);
  const key = id === null ? null : publishedKey('articles', id);
  const title = key === null ? undefined : (await readTitles(req, [key])).get(key);
  return <DocumentTitle field={field} id={id} title={title ?? ''} />;
}
