import type { Payload } from 'payload';
import { openPayload } from '../boot/openPayload.ts';
import { expectDatabase, openForReading } from '../database/accessMode.ts';

export interface OpenCms {
  payload: Payload;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Only reads, so that the embedded database may be in use by a server. Default false. */
  readOnly?: boolean;
  /** Works on what is there: an embedded database that isn't is a mistake. Default false. */
  mustExist?: boolean;
}

/** Opens the configured database for one command. */
export async function openCms({
  readOnly = false,
  mustExist = false,
}: OpenOptions = {}): Promise<OpenCms> {
  if (mustExist) expectDatabase();
  if (readOnly) openForReading();
  const payload = await openPayload({ cron: false });
  return { payload, close: () => payload.destroy() };
}
