import {
  BoldFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical';
import { linkTargets } from './linkTargets.ts';

/** Rich text for short passages: paragraphs, lists, emphasis and links. */
export function plainRichText() {
  return lexicalEditor({
    features: [
      ParagraphFeature(),
      BoldFeature(),
      ItalicFeature(),
      InlineCodeFeature(),
      OrderedListFeature(),
      UnorderedListFeature(),
      LinkFeature({ enabledCollections: [...linkTargets] }),
      InlineToolbarFeature(),
    ],
  });
}
