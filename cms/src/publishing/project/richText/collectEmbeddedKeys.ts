import type { PublishedKey } from '../../../published/publishedDocument.ts';
import type { StoredBlock, StoredRichText } from '../../../published/richText.ts';

function readBlock(block: StoredBlock): readonly PublishedKey[] {
  switch (block.type) {
    case 'image':
    case 'careerSetting':
    case 'educationPath':
      return [block.key];
    case 'relatedGuides':
      return block.keys;
    case 'callout':
      return block.children.flatMap(readBlock);
    case 'table':
      return block.children.flatMap((row) =>
        row.children.flatMap((cell) => cell.children.flatMap(readBlock)),
      );
    default:
      return [];
  }
}

/** The documents shown inside rich text by images and blocks, each once, in order; not its links. */
export function collectEmbeddedKeys(richText: StoredRichText): readonly PublishedKey[] {
  return [...new Set(richText.children.flatMap(readBlock))];
}
