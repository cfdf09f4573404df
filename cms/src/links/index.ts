export { extractLinks } from './extract/extractLinks.ts';
export type { ExtractedLink } from './extract/extractLinks.ts';
export { insertLink } from './extract/insertLink.ts';
export type { InsertionProblem, InsertionResult, LinkInsertion } from './extract/insertLink.ts';
export type { DocumentKey, LinkDestination } from './extract/linkDestination.ts';
export { outlineHeadings } from './extract/outlineHeadings.ts';
export { readText } from './extract/readText.ts';
export type { TextPassage } from './extract/readText.ts';
export type { OutlineHeading } from './extract/textBlock.ts';
