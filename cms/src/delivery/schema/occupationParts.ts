import { builder } from './builder.ts';
import { enumValues } from './enumValues.ts';
import { findReference } from './findReference.ts';
import { readOptionalText, readText } from './readStored.ts';
import type { StoredValues } from './readStored.ts';
import { Organization, Source } from './refs.ts';

const CodeScheme = builder.enumType('CodeScheme', {
  description: 'An official classification of occupations.',
  values: enumValues({
    soc: 'Standard Occupational Classification of the United States.',
    onet: 'O*NET-SOC, its finer version.',
    isco: 'International Standard Classification of Occupations.',
    esco: 'European Skills, Competences, Qualifications and Occupations.',
  }),
});

export const OccupationCode = builder.objectRef<StoredValues>('OccupationCode').implement({
  description: 'The code of an occupation in one classification.',
  fields: (t) => ({
    scheme: t.field({
      type: CodeScheme,
      description: 'The classification.',
      resolve: (code) => readText(code['scheme']),
    }),
    version: t.string({
      description: 'Its version.',
      resolve: (code) => readText(code['version']),
    }),
    code: t.string({ description: 'The code.', resolve: (code) => readText(code['code']) }),
    label: t.string({
      nullable: true,
      description: 'The name in that classification.',
      resolve: (code) => readOptionalText(code['label']),
    }),
    uri: t.string({
      nullable: true,
      description: 'The address that identifies the code.',
      resolve: (code) => readOptionalText(code['uri']),
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Where it was found.',
      resolve: (code, _, context) => findReference(context, code['source']),
    }),
  }),
});

export const Licensing = builder.objectRef<StoredValues>('Licensing').implement({
  description: 'Who licenses an occupation in one jurisdiction.',
  fields: (t) => ({
    jurisdiction: t.string({
      description: 'The country, state or region.',
      resolve: (license) => readText(license['jurisdiction']),
    }),
    body: t.field({
      type: Organization,
      nullable: true,
      description: 'Who licenses.',
      resolve: (license, _, context) => findReference(context, license['body']),
    }),
    exam: t.string({
      nullable: true,
      description: 'The exam to be passed.',
      resolve: (license) => readOptionalText(license['exam']),
    }),
    url: t.string({
      nullable: true,
      description: 'Where to read more.',
      resolve: (license) => readOptionalText(license['url']),
    }),
    notes: t.string({
      nullable: true,
      description: 'What else to know.',
      resolve: (license) => readOptionalText(license['notes']),
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Where it is said.',
      resolve: (license, _, context) => findReference(context, license['source']),
    }),
  }),
});
