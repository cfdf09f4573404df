import {
  BoldFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical';
import { EmptyLinksFeature } from './emptyLinks.ts';
import { guideLinks } from './linkFeature.ts';

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
      guideLinks(),
      EmptyLinksFeature(),
      InlineToolbarFeature(),
    ],
  });
}
