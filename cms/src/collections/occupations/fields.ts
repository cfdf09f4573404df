import type { Field } from 'payload';
import { systemField } from '../../access/nobody.ts';
import { createdByField } from '../../fields/createdBy.ts';
import { datedFiguresField } from '../../fields/datedFigures.ts';
import { guideRichText } from '../../fields/rich-text/guideEditor.ts';
import { publishedAtField } from '../../fields/publishedAt.ts';
import { refuseUnsafeLinks } from '../../fields/rich-text/refuseUnsafeLinks.ts';
import { seoField } from '../../fields/seo.ts';
import { slugField } from '../../fields/slug.ts';
import { standsAloneField } from '../../fields/standsAlone.ts';
import { summaryField } from '../../fields/summary.ts';
import { codesField } from './codes.ts';
import { educationPathField } from './educationPath.ts';
import { licensingField } from './licensing.ts';

const total = (name: string, label: string): Field => ({
  name,
  type: 'number',
  label,
  access: systemField,
  admin: { readOnly: true, description: 'Added up from the steps on every save.' },
});

export const occupationFields: Field[] = [
  { name: 'name', type: 'text', required: true, maxLength: 150 },
  summaryField(),
  {
    name: 'whatTheyDo',
    type: 'richText',
    label: 'What they do',
    required: true,
    editor: guideRichText(),
    hooks: { beforeValidate: [refuseUnsafeLinks] },
  },
  codesField(),
  educationPathField(),
  {
    type: 'row',
    fields: [
      total('educationMinMonths', 'Education, months at least'),
      total('educationMaxMonths', 'Education, months at most'),
    ],
  },
  licensingField(),
  datedFiguresField(),
  seoField(),
  slugField({ from: 'name' }),
  publishedAtField(),
  standsAloneField(),
  createdByField(),
];
