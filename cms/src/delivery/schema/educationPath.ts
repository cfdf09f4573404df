import { builder } from './builder.ts';
import { enumValues } from './enumValues.ts';
import { findReference } from './findReference.ts';
import { readList, readOptionalNumber, readText, readTexts } from './readStored.ts';
import type { StoredValues } from './readStored.ts';
import { Organization, Source } from './refs.ts';

const EducationStepKind = builder.enumType('EducationStepKind', {
  description: 'What a step is.',
  values: enumValues({
    degree: 'A degree.',
    prerequisites: 'Courses to be taken before.',
    fieldwork: 'Supervised practice.',
    experience: 'Work or observation.',
    exam: 'An exam.',
    license: 'A license or registration.',
  }),
});

const EducationAlternative = builder.objectRef<StoredValues>('EducationAlternative').implement({
  description: 'One of several ways to take a step.',
  fields: (t) => ({
    title: t.string({ description: 'Its name.', resolve: (way) => readText(way['title']) }),
    description: t.string({
      description: 'What it is; may be empty.',
      resolve: (way) => readText(way['description']),
    }),
    minMonths: t.int({
      nullable: true,
      description: 'Months that it takes at least.',
      resolve: (way) => readOptionalNumber(way['minMonths']),
    }),
    maxMonths: t.int({
      nullable: true,
      description: 'Months that it takes at most.',
      resolve: (way) => readOptionalNumber(way['maxMonths']),
    }),
  }),
});

const EducationStep = builder.objectRef<StoredValues>('EducationStep').implement({
  description: 'A step on the way into an occupation.',
  fields: (t) => ({
    kind: t.field({
      type: EducationStepKind,
      description: 'What it is.',
      resolve: (step) => readText(step['kind']),
    }),
    title: t.string({ description: 'Its name.', resolve: (step) => readText(step['title']) }),
    description: t.string({
      description: 'What is done; may be empty.',
      resolve: (step) => readText(step['description']),
    }),
    body: t.field({
      type: Organization,
      nullable: true,
      description: 'Who awards or examines.',
      resolve: (step, _, context) => findReference(context, step['body']),
    }),
    courses: t.stringList({
      description: 'Courses asked for.',
      resolve: (step) => [...readTexts(step['courses'])],
    }),
    minMonths: t.int({
      nullable: true,
      description: 'Months that it adds at least; null when it runs inside another step.',
      resolve: (step) => readOptionalNumber(step['minMonths']),
    }),
    maxMonths: t.int({
      nullable: true,
      description: 'Months that it adds at most; null when it runs inside another step.',
      resolve: (step) => readOptionalNumber(step['maxMonths']),
    }),
    alternatives: t.field({
      type: [EducationAlternative],
      description: 'Ways to take the step, one of which is enough.',
      resolve: (step) => [...readList(step['alternatives'])],
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Where it is said.',
      resolve: (step, _, context) => findReference(context, step['source']),
    }),
  }),
});

export const EducationPath = builder.objectRef<StoredValues>('EducationPath').implement({
  description: 'The ordered steps from school to a first day at work.',
  fields: (t) => ({
    steps: t.field({
      type: [EducationStep],
      description: 'The steps, in order.',
      resolve: (path) => [...readList(path['steps'])],
    }),
    minMonths: t.int({
      nullable: true,
      description: 'Months in all at least.',
      resolve: (path) => readOptionalNumber(path['minMonths']),
    }),
    maxMonths: t.int({
      nullable: true,
      description: 'Months in all at most.',
      resolve: (path) => readOptionalNumber(path['maxMonths']),
    }),
  }),
});
