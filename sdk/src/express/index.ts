export { type TagRecorder, recordTags } from '../cache-tags/recordTags.ts';
export type { PreviewState } from '../preview/previewState.ts';
export {
  type ExpressPreviewOptions,
  type Preview,
  type PreviewedRequest,
  type PreviewedResponse,
  createPreview,
} from './preview.ts';
export {
  type RedirectOptions,
  type RedirectRequest,
  type RedirectResponse,
  redirects,
} from './redirects.ts';
