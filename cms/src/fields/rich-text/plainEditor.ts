import {
  BoldFeature,
  FixedToolbarFeature,
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

/**
 * Rich text for short passages: paragraphs, lists, emphasis and links. Within another text that has
 * the toolbar it needs none of its own.
 */
export function plainRichText({ hasToolbar = false }: { hasToolbar?: boolean } = {}) {
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
      ...(hasToolbar ? [FixedToolbarFeature()] : []),
      InlineToolbarFeature(),
    ],
  });
}
