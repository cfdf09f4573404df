import type { Payload } from 'payload';
import { openPayload } from '../boot/openPayload.ts';
import { openForReading } from '../database/accessMode.ts';

export interface OpenCms {
  payload: Payload;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Only reads, so that the embedded database may be in use by a server. Default false. */
  readOnly?: boolean;
}

/** Opens the configured database for one command. */
export async function openCms({ readOnly = false }: OpenOptions = {}): Promise<OpenCms> {
  if (readOnly) openForReading();
  const payload = await openPayload({ cron: false });
  return { payload, close: () => payload.destroy() };
}
