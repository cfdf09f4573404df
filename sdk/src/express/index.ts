export { type TagRecorder, recordTags } from '../cache-tags/recordTags.ts';
export {
  type RedirectOptions,
  type RedirectRequest,
  type RedirectResponse,
  redirects,
} from './redirects.ts';
