export { type TagRecorder, recordTags } from '../cache-tags/recordTags.ts';
export type { PreviewState } from '../preview/previewState.ts';
export {
  type DraftMode,
  type NextPreview,
  type NextPreviewOptions,
  createPreview,
} from './preview.ts';
export { type RevalidateOptions, createRevalidateHandler } from './revalidateHandler.ts';
