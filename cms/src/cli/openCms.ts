import type { Payload } from 'payload';
import { openPayload } from '../boot/openPayload.ts';

export interface OpenCms {
  payload: Payload;
  close(): Promise<void>;
}

/** Opens the configured database for one command. */
export async function openCms(): Promise<OpenCms> {
  const payload = await openPayload({ cron: false });
  return { payload, close: () => payload.destroy() };
}
