import {
  renderCareerSetting,
  renderEducationPath,
  renderRelatedGuides,
} from './contentRenderers.ts';
import {
  renderCallout,
  renderCallToAction,
  renderCode,
  renderDivider,
  renderHeading,
  renderImage,
  renderParagraph,
  renderQuote,
} from './blockRenderers.ts';
import { renderLineBreak, renderLink, renderText } from './inlineRenderers.ts';
import { renderList, renderListItem } from './listRenderers.ts';
import type { RichTextNodeMap, RichTextNodeType } from './nodeMap.ts';
import type { RenderContext } from './renderTree.ts';
import {
  renderComparisonTable,
  renderTable,
  renderTableCell,
  renderTableRow,
} from './tableRenderers.ts';

/** One renderer for each type of node; a type without one does not compile. */
export const renderers: {
  [Type in RichTextNodeType]: <Output>(
    node: RichTextNodeMap[Type],
    context: RenderContext<Output>,
  ) => Output[];
} = {
  text: renderText,
  lineBreak: renderLineBreak,
  link: renderLink,
  paragraph: renderParagraph,
  heading: renderHeading,
  list: renderList,
  listItem: renderListItem,
  quote: renderQuote,
  table: renderTable,
  tableRow: renderTableRow,
  tableCell: renderTableCell,
  divider: renderDivider,
  code: renderCode,
  callout: renderCallout,
  comparisonTable: renderComparisonTable,
  callToAction: renderCallToAction,
  image: renderImage,
  careerSetting: renderCareerSetting,
  educationPath: renderEducationPath,
  relatedGuides: renderRelatedGuides,
};
