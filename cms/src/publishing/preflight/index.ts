export { preflight } from './preflight.ts';
export type { PreflightContext } from './preflight.ts';
export { withPreflight } from './withPreflight.ts';
