import type { PayloadRequest } from 'payload';
import type { PreviewType } from './previewTypes.ts';

/** Whether the request's person may read the newest version of a document, which isn't in the trash. */
export async function mayPreview(
  req: PayloadRequest,
  { type: collection, id }: { type: PreviewType; id: string },
): Promise<boolean> {
  const found: unknown = await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    select: { updatedAt: true },
    disableErrors: true,
    overrideAccess: false,
    req,
  });
  return found !== null;
}
