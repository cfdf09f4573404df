import type { Payload } from 'payload';
import type { LexicalState } from '../lexical/nodes.ts';
import { listImages } from '../../publishing/preflight/listImages.ts';
import { preflight } from '../../publishing/preflight/preflight.ts';
import { describeMissing } from './describeError.ts';
import { NEW_ID } from './newId.ts';

interface CheckedValues {
  title: string;
  summary: string;
  body: LexicalState;
}

/**
 * Why a guide that isn't stored yet could not be published, or null. Its links count as good: the
 * import has made words of those that lead nowhere.
 */
export async function findRefusal(values: CheckedValues, payload: Payload): Promise<string | null> {
  const missing = [
    ...(values.summary === '' ? ['summary'] : []),
    ...(isEmpty(values.body) ? ['body'] : []),
  ];
  if (missing.length > 0) return describeMissing(missing);
  const keys = listImages('articles', { ...values }).map(({ key }) => key);
  const stored = keys.filter((key) => !key.includes(`:${NEW_ID}`));
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: stored.map((key) => key.slice('media:'.length)) } },
    depth: 0,
    pagination: false,
    select: { alt: true },
  });
  const altTexts = new Map([
    ...keys.filter((key) => !stored.includes(key)).map((key) => [key, 'new'] as const),
    ...docs.map(({ id, alt }) => [`media:${id}` as const, alt] as const),
  ]);
  const errors = preflight('articles', values, { targets: new Map(), altTexts }).filter(
    ({ severity }) => severity === 'error',
  );
  return errors.length === 0 ? null : errors.map(({ message }) => message).join(' ');
}

function isEmpty({ root }: LexicalState): boolean {
  const [only] = root.children;
  return root.children.length === 1 && only?.type === 'paragraph' && only.children?.length === 0;
}
