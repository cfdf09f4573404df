import { z } from 'zod';

const file = z.object({
  /** From the folder of the backup, with slashes, and never out of it. */
  path: z.string().refine((value) => {
    const parts = value.split('/');
    return !value.includes('\\') && parts.every((part) => !['', '.', '..'].includes(part));
  }),
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const schema = z.object({
  format: z.literal(1),
  database: z.enum(['sqlite', 'mongodb']),
  /** ISO 8601 in UTC. */
  createdAt: z.iso.datetime(),
  /** The published store's revision at the moment of the backup. */
  revision: z.number().int().min(0),
  files: z.array(file),
});

/** What a backup holds: it stands in `manifest.json`, and names every other file with its checksum. */
export type BackupManifest = z.infer<typeof schema>;
export type BackupFile = BackupManifest['files'][number];

/** Reads a manifest; throws when it isn't one that this version understands. */
export function readBackupManifest(text: string): BackupManifest {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(
      'The manifest of this backup can’t be read: it is damaged, or made by a newer version.',
      { cause },
    );
  }
}
