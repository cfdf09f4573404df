import type { OpenCms } from '../openCms.ts';

/** What every command is given. */
export interface CommandContext {
  openCms(): Promise<OpenCms>;
}
