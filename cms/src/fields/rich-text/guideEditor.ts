import {
  AlignFeature,
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  ChecklistFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical';
import { calloutBlock } from '../../blocks/callout.ts';
import { callToActionBlock } from '../../blocks/callToAction.ts';
import { careerSettingBlock } from '../../blocks/careerSetting.ts';
import { codeBlock } from '../../blocks/code.ts';
import { comparisonTableBlock } from '../../blocks/comparisonTable.ts';
import { educationPathBlock } from '../../blocks/educationPath.ts';
import { relatedGuidesBlock } from '../../blocks/relatedGuides.ts';
import { EmptyLinksFeature } from './emptyLinks.ts';
import { guideLinks } from './linkFeature.ts';

/** The full editor of a guide's body. */
export function guideRichText() {
  return lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      UnderlineFeature(),
      StrikethroughFeature(),
      SubscriptFeature(),
      SuperscriptFeature(),
      InlineCodeFeature(),
      AlignFeature(),
      OrderedListFeature(),
      UnorderedListFeature(),
      ChecklistFeature(),
      BlockquoteFeature(),
      HorizontalRuleFeature(),
      EXPERIMENTAL_TableFeature(),
      UploadFeature(),
      guideLinks(),
      EmptyLinksFeature(),
      BlocksFeature({
        blocks: [
          careerSettingBlock,
          educationPathBlock,
          comparisonTableBlock,
          calloutBlock,
          callToActionBlock,
          relatedGuidesBlock,
          codeBlock,
        ],
      }),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  });
}
