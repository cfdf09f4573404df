import { readTagged } from './content.ts';

/** The site's name and tagline. */
export async function readSite() {
  'use cache';
  return readTagged(async (reader) => {
    const { name, tagline } = await reader.site();
    return { name, tagline };
  });
}
