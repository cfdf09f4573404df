import type { Block } from 'payload';
import { referenceListField } from '../fields/reference.ts';

/** An ordered list of guides chosen by hand; each becomes a curated link. */
export const relatedGuidesBlock: Block = {
  slug: 'relatedGuides',
  labels: { singular: 'Related guides', plural: 'Related guides' },
  admin: { disableBlockName: true },
  interfaceName: 'RelatedGuidesBlock',
  fields: [
    { name: 'title', type: 'text', defaultValue: 'Related guides' },
    referenceListField({ name: 'guides', to: 'articles', required: true }),
  ],
};
