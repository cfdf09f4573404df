export { type TagRecorder, recordTags } from '../cache-tags/recordTags.ts';
export { type RevalidateOptions, createRevalidateHandler } from './revalidateHandler.ts';
