import type { Block } from 'payload';
import { referenceField } from '../fields/reference.ts';

/** Shows one career setting: responsibilities, population and specialties. */
export const careerSettingBlock: Block = {
  slug: 'careerSetting',
  labels: { singular: 'Career setting', plural: 'Career settings' },
  admin: { disableBlockName: true },
  interfaceName: 'CareerSettingBlock',
  fields: [referenceField({ name: 'setting', to: 'career-settings', required: true })],
};
