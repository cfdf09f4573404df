import type { LibraryRow } from '../../published/library/libraryRow.ts';
import { rowOrders } from '../../published/library/rowOrder.ts';
import type { DeliveryContext } from '../execution/deliveryContext.ts';
import { connectRows, withSorted } from './connection.ts';
import type { Connection, PageArguments } from './connection.ts';

export interface GuideListOptions {
  /** The field of articles that refers to the row. */
  field: 'topics' | 'occupations' | 'settings';
  row: LibraryRow;
  page: PageArguments;
}

/** The articles about something, newest first. */
export function listGuides(
  context: DeliveryContext,
  { field, row, page }: GuideListOptions,
): Connection<LibraryRow> | Promise<Connection<LibraryRow>> {
  const order = rowOrders.PUBLISHED_AT_DESC;
  const list = context.listReferring('articles', field, row.key);
  return withSorted(context, { list, order }, (rows) =>
    connectRows({ rows, order, scope: 'articles', page }),
  );
}
