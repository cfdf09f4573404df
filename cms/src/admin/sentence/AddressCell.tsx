import type { DefaultServerCellComponentProps } from 'payload';
import { readText } from '../../fields/read/readValue.ts';

/** The column "Web address": nothing where a link leads to a document. */
export function AddressCell({ cellData }: DefaultServerCellComponentProps) {
  return <span className="signpost-address-cell">{readText(cellData)}</span>;
}
