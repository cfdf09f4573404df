/**
 * Loads the rich text editor's modules first, one after the other. They await each other while they
 * load: imported in another order, Node 20 can end with code 13 or hang before the program begins.
 */
export async function loadEditor(): Promise<void> {
  await import('@payloadcms/richtext-lexical/lexical');
}
