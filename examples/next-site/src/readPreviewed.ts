import { type ContentClient, isContentError } from '@signpost/sdk';
import { redirect } from 'next/navigation';

/**
 * Reads with the client of a preview. Once that has ended (its person logged out, or somebody ended
 * it) the browser is taken out of it, to the page as readers see it.
 */
export async function readPreviewed<Content>(
  reader: ContentClient,
  path: string,
  read: (reader: ContentClient) => Promise<Content>,
): Promise<Content> {
  try {
    return await read(reader);
  } catch (error) {
    if (!isContentError(error) || error.code !== 'UNAUTHORIZED') throw error;
    redirect(`/preview/ended?to=${encodeURIComponent(path)}`);
  }
}
