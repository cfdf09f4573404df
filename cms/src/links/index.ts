export { extractLinks } from './extract/extractLinks.ts';
export type { ExtractedLink } from './extract/extractLinks.ts';
export { insertLink } from './extract/insertLink.ts';
export type { InsertionProblem, InsertionResult, LinkInsertion } from './extract/insertLink.ts';
export type { DocumentKey, LinkDestination } from './extract/linkDestination.ts';
export { outlineHeadings } from './extract/outlineHeadings.ts';
export { readText } from './extract/readText.ts';
export type { TextPassage } from './extract/readText.ts';
export type { OutlineHeading, TextSpan } from './extract/textBlock.ts';
export type {
  LibraryPage,
  PageBlock,
  PageHeading,
  PageLink,
  PageListLink,
} from './library/libraryPage.ts';
export type { LearnedFromLibrary, SuggestionFeedback } from './model/libraryLearning.ts';
export {
  learnFrom,
  learnFromInTurns,
  prepareLibrary,
  prepareLibraryInTurns,
  readLearned,
  removePage,
  updatePage,
} from './prepareLibrary.ts';
export type { LearnOptions, Library, Pausing, PrepareOptions } from './prepareLibrary.ts';
export { relatedGuides } from './related/relatedGuides.ts';
export type { RelatedGuide, RelatedOptions, RelatedReason } from './related/relatedGuides.ts';
export type { Suggestion, SuggestionReason } from './suggest/suggestion.ts';
export { suggestLinks } from './suggest/suggestLinks.ts';
export type { SuggestOptions } from './suggest/suggestLinks.ts';
export { analyseGraph, analysePages } from './graph/analyseGraph.ts';
export type { GraphAnalysis, GraphOptions, PageStanding } from './graph/analyseGraph.ts';
export type { CountByOrigin, LinkOrigin, OutsideLink } from './graph/linkGraph.ts';
