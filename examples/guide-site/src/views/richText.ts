import type { RichTextRoot } from '@signpost/sdk';
import { renderHtml } from '@signpost/sdk/rich-text';
import { trustMarkup, type Html } from '../markup/html.ts';
import { callout, callToAction, comparisonTable, guideShelf, settingBlock } from './blocks.ts';
import { educationPathBlock } from './educationPathBlock.ts';
import { picture } from './picture.ts';

/**
 * A rich text as markup. The SDK renders and escapes it; what this site shows in its own way is
 * overridden here, node by node.
 */
export function richText(root: RichTextRoot, { mediaOrigin }: { mediaOrigin: string }): Html {
  const markup = renderHtml(root, {
    overrides: {
      image: ({ image }) => String(picture(image, { mediaOrigin })),
      table: (_, { renderDefault }) =>
        `<div class="table-wrap" role="group" tabindex="0" aria-label="Table">${renderDefault().join('')}</div>`,
      callout: (node, { children }) => String(callout(node, trustMarkup(children.join('')))),
      careerSetting: ({ setting }) => String(settingBlock(setting)),
      educationPath: (node) => String(educationPathBlock(node)),
      comparisonTable: (node) => String(comparisonTable(node)),
      callToAction: (node) => String(callToAction(node)),
      relatedGuides: (node) => String(guideShelf(node)),
    },
  });
  return trustMarkup(markup);
}
