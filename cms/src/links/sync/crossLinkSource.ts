import { readId } from '../../fields/read/readKey.ts';
import { readRecord } from '../../fields/read/readValue.ts';
import { isLinkTarget } from '../../fields/rich-text/linkTargets.ts';
import type { LinkTarget } from '../../fields/rich-text/linkTargets.ts';

/**
 * The document in which a row of `cross-links` stands: the one to publish again when somebody makes,
 * changes or deletes a link by hand. Takes the row as a hook has it, populated or not.
 */
export function readCrossLinkSource(row: unknown): { collection: LinkTarget; id: string } | null {
  const source = readRecord(readRecord(row)['source']);
  const id = readId(source['value']);
  return isLinkTarget(source['relationTo']) && id !== null
    ? { collection: source['relationTo'], id }
    : null;
}
