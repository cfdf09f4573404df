import type { Block } from 'payload';
import { referenceField } from '../fields/reference.ts';

/** Draws the education path of an occupation. */
export const educationPathBlock: Block = {
  slug: 'educationPath',
  labels: { singular: 'Education path', plural: 'Education paths' },
  admin: { disableBlockName: true },
  interfaceName: 'EducationPathBlock',
  fields: [referenceField({ name: 'occupation', to: 'occupations', required: true })],
};
