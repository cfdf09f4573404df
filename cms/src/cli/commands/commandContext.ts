import type { OpenCms, OpenOptions } from '../openCms.ts';

/** What every command is given. */
export interface CommandContext {
  openCms(options?: OpenOptions): Promise<OpenCms>;
}
