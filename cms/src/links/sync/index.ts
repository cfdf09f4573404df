export { readCrossLinkSource } from './crossLinkSource.ts';
export { readPublishedLinks } from './readPublishedLinks.ts';
export { refreshTargetStatus } from './refreshTargetStatus.ts';
export { removeLinks } from './removeLinks.ts';
export { syncLinks } from './syncLinks.ts';
