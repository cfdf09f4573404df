import type { Block } from 'payload';
import { referenceField } from '../fields/reference.ts';

/** Draws the education path of an occupation. */
export const educationPathBlock: Block = {
  slug: 'educationPath',
  interfaceName: 'EducationPathBlock',
  fields: [referenceField({ name: 'occupation', to: 'occupations', required: true })],
};
