export type { Finding } from './finding.ts';
export { preflight } from './preflight.ts';
export type { PreflightContext } from './preflight.ts';
export { runPreflight } from './runPreflight.ts';
export { withPreflight } from './withPreflight.ts';
