import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';
import type { Library } from '../published/library/library.ts';
import { writeRelated } from '../published/related/relatedStore.ts';
import { keepRelated } from '../related-guides/keepRelated.ts';

/** Long enough for a burst of publishing to end, and for the server's first visitors. */
const quietMs = 20_000;

/** Publishing that never pauses, such as an import, must not put the lists off for ever. */
const longestWaitMs = 5 * 60_000;

/**
 * Starts keeping related guides up to date. One process of an installation does, as with jobs.
 * Returns how to stop.
 */
export function startRelating(
  payload: Payload,
  { root, library }: { root: string; library: Library },
): () => Promise<void> {
  const { logger } = payload;
  const cli = path.join(root, 'cms/dist/cli.js');
  if (!existsSync(cli)) {
    logger.warn('Related guides are not kept up to date: the command line is not built.');
    return () => Promise.resolve();
  }
  return keepRelated({
    command: [process.execPath, cli, 'links', 'relate', '--to-parent'],
    env: { ...process.env, SIGNPOST_ROOT: root },
    quietMs,
    longestWaitMs,
    // What the lists themselves change is no reason to look again.
    onChange: (listener) => {
      let revision = library.status().revision;
      return library.onChange((change) => {
        if (change.revision === revision) return;
        revision = change.revision;
        listener();
      });
    },
    write: (written) => writeRelated(payload, written),
    onWritten: () => {
      library.related.refresh().catch((err: unknown) => logger.error({ err }));
    },
    onError: (err) => logger.error({ err, msg: 'Related guides' }),
  });
}
